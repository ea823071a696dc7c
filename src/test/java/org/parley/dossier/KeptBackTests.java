package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.measure.NegotiationId;
import org.parley.record.BundleVerifier;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Words that are kept back from what leaves the desk, and come again when they are set free. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptBackTests {
    private static final String WHY = "The words of a third party, given in confidence";

    @Autowired
    private ArdensTalks arden;

    @Autowired
    private KeptBack keptBack;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Exports exports;

    private Talks talks;
    private NegotiationId id;

    @BeforeAll
    void wordsCrossed() {
        talks = arden.longAgo();
        id = ArdensTalks.id(talks);
    }

    @Test
    void aTextIsMissingFromTheWholeBundleAndItsGapIsTold() throws Exception {
        var text = "Each Party informs the other within a day. " + talks.point(1);
        withhold(text);
        var bundle = taken();
        var opened = Opened.of(bundle);
        assertThat(opened.holds(text)).isFalse();
        assertThat(printed(opened)).doesNotContain(text.substring(0, 42) + " " + talks.point(1));
        assertThat(opened.text("dossier.html")).contains(WHY);
        assertThat(opened.holds("Each Party informs the other within a day. " + talks.point(0)))
                .isTrue();
        assertThat(opened.holds("holds words that are withheld")).isTrue();
        assertThat(BundleVerifier.verify(bundle, List.of()).fault()).isNull();
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).hindrances())
                .anyMatch(line -> line.startsWith("Words are withheld"));

        keptBack.setFree(arden.person("head"), id, hash(text), "They agreed");
        assertThat(Opened.of(taken()).holds(text)).isTrue();
        assertThat(destructions.plan(ArdensTalks.ARDEN, id).hindrances())
                .noneMatch(line -> line.startsWith("Words are withheld"));
    }

    @Test
    void aReasonIsMissingBesideItsLeafAsWell() throws Exception {
        withhold("The time has come");
        var bundle = taken();
        assertThat(Opened.of(bundle).holds("The time has come")).isFalse();
        assertThat(BundleVerifier.verify(bundle, List.of()).fault()).isNull();
        keptBack.setFree(arden.person("head"), id, hash("The time has come"), "Long past");
        assertThat(Opened.of(taken()).holds("The time has come")).isTrue();
    }

    @Test
    void whatWasSetFreeAfterTheTransferGoesToTheArchiveFirst() {
        var filed = arden.longAgo();
        var there = ArdensTalks.id(filed);
        var words = keptBack.of(ArdensTalks.ARDEN, there, "The time has come")
                .get(0)
                .hash();
        keptBack.withhold(arden.person("head"), there, words, WHY);
        arden.keepFor(filed, 30, Retention.Then.TRANSFER_AND_DESTROY);
        arden.acknowledged(filed, arden.transferred(filed));
        keptBack.setFree(arden.person("head"), there, words, "Public since");
        assertThat(destructions.plan(ArdensTalks.ARDEN, there).hindrances())
                .anyMatch(line -> line.endsWith("transfer a new one first"));
    }

    @Test
    void itIsDecidedByWhoeverAnswersForTheTalksWithAReason() {
        var words = hash("The Ministry has considered the proposals.");
        refused("reason-missing", () -> keptBack.withhold(arden.person("head"), id, words, " "));
        refused("reason-too-long", () -> keptBack.withhold(arden.person("head"), id, words, "x".repeat(1001)));
        refused("no-such-text", () -> keptBack.withhold(arden.person("head"), id, "0".repeat(64), WHY));
        refused("unknown-negotiation", () -> keptBack.withhold(arden.otherDesk("head"), id, words, WHY));
        for (var office : List.of("desk", "legal", "owner", "auditor"))
            assertThatThrownBy(() -> keptBack.withhold(arden.person(office), id, words, WHY))
                    .isInstanceOf(Refusal.class);
        keptBack.withhold(arden.person("registrar"), id, words, WHY);
        refused("decided-already", () -> keptBack.withhold(arden.person("head"), id, words, WHY));
        assertThatThrownBy(() -> keptBack.setFree(arden.person("registrar"), id, words, WHY))
                .isInstanceOf(Refusal.class);
        assertThat(keptBack.of(ArdensTalks.ARDEN, id, "").get(0).withheld())
                .extracting("reason", "by")
                .containsExactly(WHY, "xa.registrar");
        keptBack.setFree(arden.person("head"), id, words, "It was said in public since");
    }

    private void withhold(String words) {
        keptBack.withhold(arden.person("registrar"), id, hash(words), WHY);
    }

    private String hash(String words) {
        return keptBack.of(ArdensTalks.ARDEN, id, words).get(0).hash();
    }

    private Path taken() {
        return exports.take(arden.person("registrar"), arden.exported(talks).id());
    }

    private static String printed(Opened opened) throws Exception {
        try (var pdf = Loader.loadPDF(opened.bytes("dossier.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
