package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.measure.NewAct;
import org.parley.measure.Outcome;
import org.parley.story.Person.Form;

/** Settled points on their way into force, by the people of a desk, on the real engine: every way out of the diagrams. */
class ConcludingTests extends AtTheDesks {
    private String party = "xa";

    @SuppressWarnings("NullAway.Init") // there once an instrument is opened
    private Negotiation talks;

    @SuppressWarnings("NullAway.Init")
    private Measure point;

    private String page = "";

    @Test
    void aTreatyInTwoLanguagesIsInForceOnTheDayOfItsClauseAndNotBefore() {
        opened("xa", InstrumentKind.TREATY);
        settles("en", "fr");
        var concordance = task("legal", "Confirm concordance");
        assertThat(concordance.fields()).doesNotContainKey("languages");
        concordance.tick("languages", "English");
        assertThat(person("xa.legal").refused(concordance).text()).contains("Certify every authentic language");
        submits(
                "legal",
                task("legal", "Confirm concordance")
                        .tick("languages", "English")
                        .tick("languages", "French"));
        initials();
        signs();
        ratifies();
        notifiesByHand();
        assertThat(page()).contains("not proved: we received their notification");

        theySay(talks, point, Outcome.PROCEDURES_COMPLETE);
        assertThat(page()).contains("5 Nov 2025").contains("Not in force between the two");
        calendar.daysPass(29);
        timers.fire();
        assertThat(page()).doesNotContain("entered into force");
        calendar.daysPass(1);
        timers.fire();
        assertThat(page()).contains("entered into force").contains("In force for both");
    }

    @Test
    void theirNotificationMayComeBeforeOurs() {
        signed("xa", InstrumentKind.TREATY);
        theySay(talks, point, Outcome.PROCEDURES_COMPLETE);
        ratifies();
        notifiesByHand();
        calendar.daysPass(30);
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @Test
    void theNoteThatNotifiesIsAPaperLikeAnyOther() {
        signed("xa", InstrumentKind.TREATY);
        ratifies();
        var notify = task("treaty", "Notify the counterpart").set("how", "NOTE");
        submits("treaty", notify.set("inwardReason", "Both chambers have approved"));
        var draft = task("desk", "Draft paper");
        submits(
                "desk",
                draft.set("coveringText", "The internal procedures are complete.")
                        .set("channel", "DESK"));
        var arden = new Desk("xa", "Brenn", port, calendar);
        arden.everyAgencyClears();
        submits("head", task("head", "Approve").set("approved", "true"));
        assertThat(page()).doesNotContain("not proved: they received our notification");
        theySay(talks, point, Outcome.PROCEDURES_COMPLETE);
        calendar.daysPass(30);
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @Test
    void aSignatureAdReferendumCountsOnceConfirmed() {
        opened("xa", InstrumentKind.TREATY);
        settles("en");
        initials();
        var sign = task("head", "Sign");
        submits("head", sign.tick("oursAdReferendum", "ours"));
        for (var step : track("xa").subList(0, 4)) submits("treaty", passed(task("treaty", step), true));
        var last = passed(task("treaty", "Sign law and instrument"), true);
        assertThat(person("xa.treaty").refused(last).text()).contains("is not confirmed yet");
        confirms("OURS");
        submits("treaty", passed(task("treaty", "Sign law and instrument"), true));
        assertThat(task("treaty", "Notify").text()).contains("signature confirmed");
    }

    @Test
    void whatAnAmbassadorOfOursDidWithoutPowersIsOnRecordAndConfirmedLater() {
        opened("xa", InstrumentKind.TREATY);
        settles("en");
        var initial = task("head", "Initial").set("ours.office", "HEAD_OF_MISSION");
        assertThat(person("xa.head").refused(initial).text()).contains("without full powers");
        submits(
                "head",
                task("head", "Initial").set("ours.office", "HEAD_OF_MISSION").tick("ours.anyway", "irregular"));
        signs();
        assertThat(page()).contains("may not initial the text without full powers (Vienna Convention, art. 7)");
        ratifies();
        notifiesByHand();
        theySay(talks, point, Outcome.PROCEDURES_COMPLETE);
        calendar.daysPass(30);
        timers.fire();
        assertThat(page())
                .contains("not proved: our unauthorised act confirmed")
                .contains("Not in force between");
        confirms("OURS");
        assertThat(page()).contains("5 Nov 2025");
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @Test
    void aDomesticStepShowsWhatItIsAboutAndTheDayThatTheLawSets() {
        signed("xa", InstrumentKind.TREATY);
        for (var step : track("xa").subList(0, 3)) submits("treaty", passed(task("treaty", step), true));
        var upper = task("treaty", "Record upper chamber's vote");
        assertThat(upper.text()).contains("By law due on 20 Oct 2025").contains("upper chamber");
        assertThat(upper.value("effect")).isEqualTo("APPROVED");
    }

    @Test
    void consentRecordedAsLessThanItWasIsRecordedOnThePageOfTheInstrument() {
        signed("xb", InstrumentKind.TREATY);
        for (var step : track("xb").subList(0, 4)) submits("treaty", passed(task("treaty", step), true));
        var last = passed(task("treaty", "Sign instrument of ratification"), true);
        submits("treaty", last.set("effect", "PREPARES"));
        assertThat(person("xb.treaty").refused(byHand()).text()).contains("Our own procedures are not complete");
        var form = person("xb.treaty").form(page, "form[action$=/step]");
        form.set("name", "Instrument signed").set("effect", "CONSENT").set("who", "the president");
        form.set("on", calendar.today().toString()).set("document", "instrument no. 3");
        person("xb.treaty").submit(form);
        notifiesByHand();
        assertThat(page()).contains("Instrument signed");
    }

    @Test
    void theirNotificationThatCameByHandBringsItIntoForce() {
        signed("xa", InstrumentKind.TREATY);
        ratifies();
        notifiesByHand();
        var form = person("xa.treaty").form(page, "form[action$=/notified]").set("side", "THEIRS");
        form.set("on", "2025-10-02").set("receivedOn", "2025-10-03").set("proof", "our stamp");
        person("xa.treaty").submit(form);
        calendar.daysPass(30);
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @Test
    void instrumentsOfRatificationMayBeExchanged() {
        opened("xa", InstrumentKind.TREATY);
        var form = task("desk", "Settle text").set("clause", "ON_EXCHANGE");
        submits("desk", form.set("texts[0].words", "The line is open."));
        initials();
        signs();
        ratifies();
        var exchange = task("treaty", "Notify the counterpart").set("how", "EXCHANGE");
        assertThat(person("xa.treaty")
                        .refused(exchange.set("inwardReason", "At the ceremony"))
                        .text())
                .contains("Say on which day");
        exchange =
                task("treaty", "Notify the counterpart").set("how", "EXCHANGE").set("inwardReason", "Ceremony");
        submits("treaty", exchange.set("on", calendar.today().toString()));
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @Test
    void aPoliticalStatementIsOperationalAndNeverInForce() {
        opened("xa", InstrumentKind.POLITICAL_STATEMENT);
        settles("en");
        submits("desk", task("desk", "Declare operational"));
        assertThat(page()).contains("Operational since 2025-10-06").contains("never in force");
        assertThat(openTasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENCY_ARRANGEMENT", "EXCHANGE_OF_LETTERS"})
    void otherBindingKindsGoTheSameRoad(String kind) {
        signed("xb", InstrumentKind.valueOf(kind));
        ratifies();
        notifiesByHand();
        theySay(talks, point, Outcome.PROCEDURES_COMPLETE);
        calendar.daysPass(30);
        timers.fire();
        assertThat(page()).contains("In force for both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "xc"})
    void eachDomesticTrackEndsInOurConsent(String desk) {
        signed(desk, InstrumentKind.TREATY);
        ratifies();
        assertThat(openTasks()).containsExactly("Notify the counterpart");
        assertThat(page()).contains("Act of the body");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepOfADomesticTrackMayEndIt(String desk, int step) {
        signed(desk, InstrumentKind.TREATY);
        for (var before : track(desk).subList(0, step)) submits("treaty", passed(task("treaty", before), true));
        submits("treaty", passed(task("treaty", track(desk).get(step)), false));
        assertThat(openTasks()).isEmpty();
        assertThat(page()).contains("did not go through").contains("Not in force between the two");
    }

    private static List<String> track(String desk) {
        return switch (desk) {
            case "xa" ->
                List.of(
                        "Confirm decree to sign",
                        "Introduce ratification bill",
                        "Record lower chamber's vote",
                        "Record upper chamber's vote",
                        "Sign law and instrument");
            case "xb" ->
                List.of(
                        "Confirm circular of authority",
                        "Transmit to the senate",
                        "Record committee report",
                        "Record senate's consent",
                        "Sign instrument of ratification");
            default -> List.of("Submit for consent", "Record consent", "Sign instrument of ratification");
        };
    }

    static Stream<Arguments> steps() {
        return Stream.of("xa", "xb", "xc")
                .flatMap(desk -> IntStream.range(0, track(desk).size()).mapToObj(step -> Arguments.of(desk, step)));
    }

    @Test
    void theOtherDeskFindsNothingOfIt() {
        opened("xa", InstrumentKind.TREATY);
        var task = person("xa.desk").tasks("Settle text", talks.subject()).get(0);
        for (var path : List.of(page, task, task + "/form", "/negotiations/" + talks.id() + "/instruments"))
            assertThat(person("xb.desk").status(path)).as(path).isEqualTo(404);
    }

    // what the people do

    private void opened(String desk, InstrumentKind kind) {
        if (desk.equals("xc")) cordaOpens();
        party = desk;
        talks = talks(desk);
        point = point(talks, "Hotline", kind);
        var officer = actor(desk + ".desk");
        acts.record(NewAct.of(
                talks,
                Author.of(talks.party()),
                ActKind.ACCEPTED,
                List.of(point.id()),
                ActDate.of(LocalDate.of(2025, 10, 1)),
                officer.person()));
        var form = person(officer.person())
                .form("/negotiations/" + talks.id() + "/instruments", "form[action$=/instruments]");
        var shown = person(officer.person()).submit(form.set("title", "Hotline").tick("points", "Hotline"));
        page = shown.document().location().replaceFirst(".*(/instruments/[^/?]+).*", "$1");
    }

    private void signed(String desk, InstrumentKind kind) {
        opened(desk, kind);
        settles("en");
        initials();
        signs();
    }

    private void settles(String... languages) {
        var form = task("desk", "Settle text");
        if (form.page().document().selectFirst("[name=clause]") != null)
            form.set("clause", "AFTER_LAST_NOTIFICATION").set("clauseDays", "30");
        for (int at = 0; at < languages.length; at++)
            form.set("texts[%d].language".formatted(at), languages[at])
                    .set("texts[%d].status".formatted(at), "AUTHENTIC")
                    .set("texts[%d].words".formatted(at), "The line is open, in " + languages[at] + ".");
        submits("desk", form);
    }

    private void initials() {
        submits("head", task("head", "Initial"));
    }

    private void signs() {
        submits("head", task("head", "Sign"));
    }

    private void ratifies() {
        for (var step : track(party)) submits("treaty", passed(task("treaty", step), true));
    }

    private static Form passed(Form form, boolean passed) {
        return form.set("passed", String.valueOf(passed))
                .set("who", "Act of the body")
                .set("document", "No. 12");
    }

    private void notifiesByHand() {
        submits("treaty", byHand());
    }

    private Form byHand() {
        return task("treaty", "Notify the counterpart")
                .set("how", "BY_HAND")
                .set("on", calendar.today().toString())
                .set("receivedOn", calendar.today().toString())
                .set("proof", "stamp on our copy")
                .set("inwardReason", "Our procedures are complete");
    }

    private void confirms(String side) {
        var form = person(party + ".treaty").form(page, "form[action$=/confirm]");
        person(party + ".treaty")
                .submit(form.set("side", side).set("on", calendar.today().toString()));
    }

    private Form task(String function, String name) {
        return person(party + "." + function).task(name, talks.subject());
    }

    private void submits(String function, Form form) {
        person(party + "." + function).submit(form);
    }

    private String page() {
        return person(party + ".treaty").page(page).text();
    }

    private List<String> openTasks() {
        return Stream.of("desk", "legal", "head", "treaty")
                .flatMap(function -> {
                    var worklist = person(party + "." + function).page("/").document();
                    return worklist.select("tr:contains(" + talks.subject() + ") th").stream()
                            .map(row -> row.text());
                })
                .distinct()
                .toList();
    }
}
