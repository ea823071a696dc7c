package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentCourseTests {
    /** A step of a domestic track, and the end it has if it is refused. */
    private record Step(String task, String refused) {}

    private static List<Step> track(String party) {
        return switch (party) {
            case "xa" ->
                List.of(
                        new Step("Task_ConfirmDecree", "EndEvent_DecreeWanting"),
                        new Step("Task_IntroduceBill", "EndEvent_NotIntroduced"),
                        new Step("Task_RecordLowerChamber", "EndEvent_LowerChamberRejected"),
                        new Step("Task_RecordUpperChamber", "EndEvent_UpperChamberRejected"),
                        new Step("Task_SignRatification", "EndEvent_ReturnedUnsigned"));
            case "xb" ->
                List.of(
                        new Step("Task_ConfirmCircular", "EndEvent_AuthorityWanting"),
                        new Step("Task_TransmitToSenate", "EndEvent_NotTransmitted"),
                        new Step("Task_RecordCommitteeReport", "EndEvent_HeldInCommittee"),
                        new Step("Task_RecordSenateConsent", "EndEvent_ConsentRefused"),
                        new Step("Task_SignRatification", "EndEvent_LeftUnsigned"));
            default ->
                List.of(
                        new Step("Task_SubmitForConsent", "EndEvent_NotSubmitted"),
                        new Step("Task_RecordConsent", "EndEvent_ConsentRefused"),
                        new Step("Task_SignRatification", "EndEvent_LeftUnsigned"));
        };
    }

    private Rehearsal talks = Rehearsal.ofArden();

    @Test
    void aPoliticalInstrumentIsOperationalWithoutRatification() {
        talks.services.instruments.binding = false;
        opened().complete("Task_SettleText").complete("Task_DeclareOperational");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_Operational", 1L));
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void severalLanguagesAreComparedByTheLegalAdviser() {
        talks.services.instruments.severalLanguages = true;
        opened().complete("Task_SettleText");
        assertThat(talks.offeredTo("Task_ConfirmConcordance")).containsExactly("xa.legal");
        talks.complete("Task_ConfirmConcordance");
        assertThat(talks.openTasks()).containsExactly("Task_Initial");
    }

    @Test
    void aTextIsAdoptedAsAnActApartWhereThePartiesWantItSo() {
        talks.services.instruments.adoptedApart = true;
        opened().complete("Task_SettleText");
        assertThat(talks.offeredTo("Task_Adopt")).containsExactly("xa.head");
        talks.complete("Task_Adopt");
        assertThat(talks.openTasks()).containsExactly("Task_Initial");
    }

    @Test
    void theSignaturesAloneBringIntoForceWhatSaysSo() {
        talks.services.instruments.forceBySignature = true;
        talks.services.instruments.bothNotified = true;
        signed();
        talks.dayComes("CatchEvent_DayOfEntryIntoForce");
        assertThat(talks.services.done).containsExactly("enter into force i1");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_InForce", 1L));
    }

    @Test
    void aSignatureAdReferendumIsWaitedForAndNothingIsRatified() {
        talks.services.instruments.forceBySignature = true;
        signed();
        assertThat(talks.openTasks()).isEmpty();
        talks.wake("Notified i1");
        talks.dayComes("CatchEvent_DayOfEntryIntoForce");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_InForce", 1L));
    }

    @Test
    void aBindingInstrumentEntersIntoForceOnItsDayAfterBothHaveNotified() {
        signed();
        ratify("xa");
        talks.complete("Task_Notify");
        assertThat(talks.hears("Notified i1")).isTrue();
        talks.wake("Notified i1");
        assertThat(talks.services.done).isEmpty();
        talks.dayComes("CatchEvent_DayOfEntryIntoForce");
        assertThat(talks.services.done).containsExactly("enter into force i1");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_Ratified", 1L), entry("EndEvent_InForce", 1L));
        assertThat(talks.isOver()).isTrue();
    }

    @Test
    void aNotificationThatCameBeforeOursIsNotWaitedFor() {
        talks.services.instruments.bothNotified = true;
        signed();
        ratify("xa");
        talks.complete("Task_Notify").dayComes("CatchEvent_DayOfEntryIntoForce");
        assertThat(talks.ends()).containsKey("EndEvent_InForce");
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void eachDomesticTrackEndsInRatification(String party) {
        talks = new Rehearsal(party);
        signed();
        ratify(party);
        assertThat(talks.openTasks()).containsExactly("Task_Notify");
        assertThat(talks.ends()).containsOnly(entry("EndEvent_Ratified", 1L));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepOfADomesticTrackMayEndIt(String party, int step, String end) {
        talks = new Rehearsal(party);
        signed();
        for (var before : track(party).subList(0, step)) talks.complete(before.task(), "ratified", "yes");
        talks.complete(track(party).get(step).task(), "ratified", "no");
        assertThat(talks.ends()).containsOnly(entry(end, 1L), entry("EndEvent_NotRatified", 1L));
        assertThat(talks.isOver()).isTrue();
    }

    static Stream<String> tracks() {
        return Stream.of("xa", "xb", "yy");
    }

    static Stream<Arguments> steps() {
        return tracks().flatMap(party -> IntStream.range(0, track(party).size())
                .mapToObj(
                        step -> Arguments.of(party, step, track(party).get(step).refused())));
    }

    private Rehearsal opened() {
        return talks.start("instrument", Map.of("instrumentId", "i1"));
    }

    private void signed() {
        opened().complete("Task_SettleText").complete("Task_Initial").complete("Task_Sign");
    }

    private void ratify(String party) {
        for (var step : track(party)) {
            assertThat(talks.openTasks()).containsExactly(step.task());
            talks.complete(step.task(), "ratified", "yes");
        }
    }
}
