package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.measure.Acts;
import org.parley.measure.Histories;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.Provenance;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A history is brought into a desk, read there beside its own, and written back fact for fact. */
@ExerciseTest
class ChroniclesTests {
    private static final PartyCode ARDEN = new PartyCode("xa");
    private static final PartyCode BRENN = new PartyCode("xb");

    @Autowired
    Chronicles chronicles;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Measures measures;

    @Autowired
    Acts acts;

    @Autowired
    Histories histories;

    static Stream<String> cases() {
        return Cases.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theExportEqualsTheImportFactForFact(String id) {
        var brought = chronicles.bring(Cases.bytes(id), ARDEN, "xa.desk", false);

        var written = chronicles.export(ARDEN, brought.negotiation());

        assertThat(ChronicleReader.read(written)).isEqualTo(Cases.of(id).file());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDeskFoldsItAsTheFileDoes(String id) {
        var chronicle = Cases.of(id);
        var brought = chronicles.bring(Cases.bytes(id), ARDEN, "xa.desk", false);

        var standing = histories.of(ARDEN, brought.negotiation()).standing();

        var expected = chronicle.history().standing();
        assertThat(standing.agreement()).isEqualTo(expected.agreement());
        assertThat(standing.counts()).isEqualTo(expected.counts());
        for (var measure : measures.of(brought.negotiation()))
            assertThat(standing.of(measure.id()).status())
                    .as(measure.commonRef())
                    .isEqualTo(expected.of(new MeasureId(measure.commonRef())).status());
    }

    @Test
    void bringingTheSameFileInTwiceChangesNothingAndSaysSo() {
        var first = chronicles.bring(Cases.bytes("incsea-1972"), BRENN, "xb.desk", false);
        var held = acts.of(BRENN, first.negotiation());

        var again = chronicles.bring(Cases.bytes("incsea-1972"), BRENN, "xb.desk", false);

        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.negotiation()).isEqualTo(first.negotiation());
        assertThat(acts.of(BRENN, first.negotiation())).isEqualTo(held);
    }

    @Test
    void anotherVersionOfTheFileOverwritesNothing() {
        var file = Cases.bytes("inf-1987");
        chronicles.bring(file, BRENN, "xb.desk", false);
        var changed = new String(file, StandardCharsets.UTF_8).replace("The zero option", "A zero option");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> chronicles.bring(changed.getBytes(StandardCharsets.UTF_8), BRENN, "xb.desk", false))
                .matches(refusal -> refusal.code().equals("chronicle-differs"));
    }

    @Test
    void everyFactBearsItsSourceAndIsMarkedAsReported() {
        var brought = chronicles.bring(Cases.bytes("salt-ii-1979"), BRENN, "xb.desk", false);

        assertThat(negotiations.get(BRENN, brought.negotiation()).chronicle()).isTrue();
        assertThat(acts.of(BRENN, brought.negotiation())).hasSize(21).allSatisfy(act -> {
            assertThat(act.sourcing().provenance()).isEqualTo(Provenance.REPORTED);
            assertThat(act.sourcing().source()).isNotBlank();
            assertThat(act.sourcing().confidence()).isNotBlank();
        });
    }

    @Test
    void theOtherDeskSeesNothingOfIt() {
        var brought = chronicles.bring(Cases.bytes("us-india-123-2008"), ARDEN, "xa.desk", false);

        assertThat(chronicles.find("us-india-123-2008")).doesNotContainValue(BRENN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> chronicles.export(BRENN, brought.negotiation()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> negotiations.get(BRENN, brought.negotiation()));
    }

    @Test
    void aHistoryThatGoesOnLiveIsTakenOverByTheDeskAndItsCounterpart() {
        var brought = chronicles.bring(Cases.bytes("ru-us-ict-programme-2020"), BRENN, "xb.desk", true);

        var negotiation = negotiations.get(BRENN, brought.negotiation());
        assertThat(negotiation.chronicle()).isFalse();
        assertThat(negotiation.counterpart()).isEqualTo(ARDEN);
        assertThat(histories.of(BRENN, negotiation.id()).standing().agreement())
                .isEqualTo(Cases.of("ru-us-ict-programme-2020")
                        .history()
                        .standing()
                        .agreement());
        assertThat(ChronicleReader.read(chronicles.export(BRENN, negotiation.id())))
                .isEqualTo(Cases.of("ru-us-ict-programme-2020").file());
    }
}
