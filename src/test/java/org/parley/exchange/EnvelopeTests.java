package org.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.paper.Annexes;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;

class EnvelopeTests {
    private static final PartyCode ARDEN = new PartyCode("xa");
    private static final PartyCode BRENN = new PartyCode("xb");

    private static Envelope.Contents note(String coveringText) {
        return note(coveringText, List.of());
    }

    private static Envelope.Contents note(String coveringText, List<Envelope.Annex> annexes) {
        return new Envelope.Contents(
                "N-1",
                "Security in information networks",
                "note verbale",
                "Ministry of Foreign Affairs of Arden",
                "0417",
                LocalDate.of(2026, 3, 18),
                Marking.DIPLOMATIC_CORRESPONDENCE,
                coveringText,
                List.of(new Envelope.Point(
                        "M-3",
                        "3",
                        "Incidents",
                        "TREATY",
                        null,
                        List.of(new Envelope.Text("en", "AUTHENTIC", "Article 1 [xa: 24 hours]")))),
                annexes);
    }

    @Test
    void whatIsWrittenIsReadBackToTheLetter() {
        var contents = note("The Ministry presents its compliments <&> \"ü\"\n\nand so on");
        var envelope = new Envelope(ARDEN, BRENN, contents, SeriesLink.first(EnvelopeFile.digest(contents)));

        assertThat(EnvelopeFile.read(EnvelopeFile.write(envelope))).isEqualTo(envelope);
        envelope.requireWhole();
    }

    @Test
    void wordsThatTheSeriesDoesNotSpeakOfAreRefused() {
        var promised = SeriesLink.first(EnvelopeFile.digest(note("as cleared")));

        assertThatThrownBy(() -> new Envelope(ARDEN, BRENN, note("as altered on the way"), promised).requireWhole())
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("broken-envelope"));
    }

    @Test
    void anAnnexThatIsNotTheFileItIsNamedForIsRefused() {
        var map = "a map".getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getEncoder().encodeToString(map);
        var whole = note("x", List.of(new Envelope.Annex("map.txt", "text/plain", Annexes.sha256(map), base64)));
        var envelope = new Envelope(ARDEN, BRENN, whole, SeriesLink.first(EnvelopeFile.digest(whole)));
        envelope.requireWhole();
        assertThat(EnvelopeFile.read(EnvelopeFile.write(envelope))).isEqualTo(envelope);

        var altered = note("x", List.of(new Envelope.Annex("map.txt", "text/plain", "0".repeat(64), base64)));
        assertThatThrownBy(() -> new Envelope(ARDEN, BRENN, altered, SeriesLink.first(EnvelopeFile.digest(altered)))
                        .requireWhole())
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("broken-envelope"));
    }

    @Test
    void whatCrossedBeforeThereWereAnnexesHasTheDigestItHad() {
        assertThat(EnvelopeFile.write(new Envelope(ARDEN, BRENN, note("x"), SeriesLink.first("0".repeat(64)))))
                .doesNotContain("annexes");
    }

    @Test
    void aFieldThatNobodyAllowedToCrossIsNotReadIn() {
        var contents = note("x");
        var file = EnvelopeFile.write(
                        new Envelope(ARDEN, BRENN, contents, SeriesLink.first(EnvelopeFile.digest(contents))))
                .replace("\"coveringText\"", "\"drafter\":\"xa.desk\",\"coveringText\"");

        assertThatThrownBy(() -> EnvelopeFile.read(file)).hasMessageContaining("drafter");
    }
}
