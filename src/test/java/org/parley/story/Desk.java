package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.story.Person.Form;
import org.parley.story.Person.Page;
import org.parley.test.DeskCalendar;

/** One party's desk in a story: its people by function, and what they do together in the words of the field. */
final class Desk {
    private static final List<String> REVIEWERS = List.of("legal", "comms", "cert", "defence", "council");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String party;
    private final String counterpart;
    private final int port;
    private final DeskCalendar calendar;
    private final Map<String, Person> people = new HashMap<>();
    private String negotiation = "";
    private boolean instructed;

    Desk(String party, String counterpart, int port, DeskCalendar calendar) {
        this.party = party;
        this.counterpart = counterpart;
        this.port = port;
        this.calendar = calendar;
    }

    Person person(String function) {
        return people.computeIfAbsent(function, f -> Person.signedIn(party + "." + f, port));
    }

    String negotiation() {
        return negotiation;
    }

    // talks and points

    void opensTalksOn(String subject) {
        var form = person("desk").form("/negotiations/new", "form[action$=/negotiations]");
        form.set("subject", subject).set("counterpart", party.equals("xa") ? "xb" : "xa");
        var page = person("desk").submit(form);
        negotiation = page.document().location().replaceFirst(".*/negotiations/([^/]+).*", "$1");
    }

    /** Takes up the talks that the other desk opened. */
    void findsTalks(String subject) {
        var link = person("desk").page("/negotiations").link(subject);
        negotiation = link.replaceFirst(".*/negotiations/([^/]+).*", "$1");
    }

    void opensProgramme(String title) {
        var form = person("desk").form("/negotiations/" + negotiation + "/points", "form[action$=/programmes]");
        person("desk").submit(form.set("title", title));
    }

    void addsPoint(String title, String kind) {
        var form = person("desk").form("/negotiations/" + negotiation + "/points", "form[action$=/measures]");
        form.set("title", title).set("kind", kind);
        if (form.names().contains("programme")) form.chooseFirst("programme");
        person("desk").submit(form);
    }

    void putsForward(String reason, LocalDate answerWantedBy, String... points) {
        var form = person("desk").form("/negotiations/" + negotiation + "/propose", "form[action$=/propose]");
        for (var point : points) form.tick("points", point);
        form.set("inwardReason", reason).set("answerWantedBy", answerWantedBy.toString());
        person("desk").submit(form);
    }

    // papers

    /** Drafts the paper that waits, with the same kind of words for each point. */
    void drafts(String letter, Map<String, String> wordings) {
        var form = person("desk").task("Draft paper");
        form.set("coveringText", letter);
        form.set("channel", "DESK");
        if (instructed) form.set("paragraphs", "1");
        wordings.forEach((point, words) -> {
            var prefix = form.point(point);
            form.set(prefix + ".texts[0].words", words);
            if (form.value(prefix + ".texts[0].language").isEmpty()) form.set(prefix + ".texts[0].language", "en");
        });
        person("desk").submit(form);
    }

    void drafts(String letter) {
        drafts(letter, Map.of());
    }

    /** Every agency that is asked clears whatever it is asked. */
    void everyAgencyClears() {
        for (var reviewer : REVIEWERS)
            for (var task : person(reviewer).tasks("position")) clears(person(reviewer), task);
        for (var task : person("desk").tasks("position")) clearsFromLetter(task);
    }

    /** One agency clears all points but one, to which it objects. */
    void objects(String reviewer, String point, String reason) {
        var form = person(reviewer).task("position");
        form.chooseAll(".position", "CLEAR");
        var prefix = form.point(point);
        form.set(prefix + ".position", "OBJECT").set(prefix + ".inwardReason", reason);
        person(reviewer).submit(form);
    }

    void sendsBackToDraft(String reason) {
        var form = person("desk").open(awaits("desk", "impasse"));
        person("desk").submit(form.set("way", "REDRAFT").set("inwardReason", reason));
    }

    /** A named authority overrules whatever stands in the way. */
    void overrules(String authority, String reason) {
        var form = person("desk").open(awaits("desk", "impasse"));
        form.set("way", "OVERRULED")
                .set("authority", authority)
                .set("decidedOn", calendar.today().toString());
        person("desk").submit(form.set("inwardReason", reason));
    }

    private void clears(Person reviewer, String task) {
        var form = reviewer.open(task);
        form.chooseAll(".position", "CLEAR");
        reviewer.submit(form);
    }

    private void clearsFromLetter(String task) {
        var form = person("desk").open(task);
        form.chooseAll(".position", "CLEAR");
        form.set("letterNumber", "88/9").set("letterDay", calendar.today().toString());
        form.file("letterFile", "letter.txt", "We clear the paper.");
        person("desk").submit(form);
    }

    Page approves() {
        var form = person("head").task("Approve");
        return person("head").submit(form.set("approved", "true"));
    }

    /** Draft, review and approval of the one paper in hand, nobody objecting. */
    void sends(String letter, Map<String, String> wordings) {
        drafts(letter, wordings);
        everyAgencyClears();
        approves();
    }

    // what comes in

    /** Waits for a paper from the other desk, and enters it in the register. */
    void registers() {
        var task = awaits("registrar", "Register");
        var form = person("registrar").open(task);
        form.set("receivedOn", calendar.today().toString());
        person("registrar").submit(form);
    }

    /** Reads what came in, point by point: the point's title and what it amounts to. */
    void reads(Map<String, String> outcomes) {
        var form = person("desk").open(awaits("desk", "Assess"));
        outcomes.forEach((point, outcome) -> {
            var prefix = form.point(point);
            if (form.offers(prefix + ".outcome", outcome)) form.set(prefix + ".outcome", outcome);
            else form.set(prefix + ".precisely", outcome);
        });
        person("desk").submit(form);
    }

    void replies(Map<String, String> says) {
        var form = person("desk").open(awaits("desk", "Decide", "reply"));
        says.forEach((point, say) -> form.set(form.point(point) + ".say", say));
        form.set("inwardReason", "As instructed");
        person("desk").submit(form);
    }

    void leavesUnanswered() {
        var form = person("desk").open(awaits("desk", "Decide", "reply"));
        form.set("decidedBy", "Head of department")
                .set("until", calendar.today().plusDays(30).toString());
        form.set("inwardReason", "Nothing in it asks for an answer");
        person("desk").submit(form);
    }

    /** The mission reports what was said to it on one point. */
    void reportsWhatWasSaid(String point, String words) {
        var form = person("mission").form("/communications/report", "form[action$=/communications/report]");
        var prefix = form.point(point);
        form.set("way", "SAID")
                .set("negotiation", negotiation)
                .set("on", calendar.today().toString())
                .set("words", words)
                .set("quoted", "true")
                .set("office", "Ministry of Foreign Affairs of " + counterpart)
                .set("speaker", "Deputy minister")
                .set("place", "Capital of " + counterpart)
                .tickOnly(prefix + ".spokenOf")
                .set(prefix + ".wording", words);
        person("mission").submit(form);
    }

    /** A second person confirms what the mission reported. */
    void confirms() {
        var form = person("registrar").open(awaits("registrar", "Confirm record"));
        person("registrar").submit(form.set("verdict", "AS_RECORDED"));
    }

    // deciding

    void decidesNext(String point, String step) {
        decidesNext(point, step, null, new String[0]);
    }

    void waitsOn(String point, int days) {
        decidesNext(point, "WAIT", calendar.today().plusDays(days));
    }

    /** Decides on one point; a day to wait for and points to bundle with where the step asks for them. */
    void decidesNext(String point, String step, @Nullable LocalDate until, String... bundle) {
        var form = openTaskOn("desk", point, "Decide next step");
        form.set("nextStep", step).set("inwardReason", "Decided in the morning meeting");
        if (until != null) form.set("until", until.toString());
        for (var other : bundle) form.tick("bundle", other);
        person("desk").submit(form);
    }

    /** What the silence on one point calls for; the other silent points of the paper go the same way. */
    void decidesOnSilence(String point, String choice, int days) {
        var form = openTaskOn("desk", point, "silence");
        form.set("onSilence", choice).set("inwardReason", "Long enough");
        if (days > 0) form.set("until", calendar.today().plusDays(days).toString());
        person("desk").submit(form);
    }

    /** The task of that name whose form is about the point. */
    Form openTaskOn(String function, String point, String name) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (var task : person(function).tasks(name)) {
                var form = person(function).open(task);
                if (form.text().contains(point)) return form;
            }
            pause();
        }
        throw new AssertionError("%s.%s waits in vain for '%s' on '%s'; the worklist says: %s"
                .formatted(
                        party, function, name, point, person(function).page("/").text()));
    }

    int tasks(String function, String... words) {
        return person(function).tasks(words).size();
    }

    void reconsiders(String point, String why) {
        var ledger = person("desk").page(ledgerOf(point));
        var form = person("desk").form(ledger.linkTo("/reconsider"), "form[action$=/reconsider]");
        person("desk").submit(form.set("inwardReason", why));
    }

    void recallsPaperInReview(String why) {
        var papers = person("desk").page("/negotiations/" + negotiation + "/papers");
        for (var link : papers.document().select("a[href*=/papers/]")) {
            var path = java.net.URI.create(link.attr("abs:href")).getPath();
            if (!path.matches("/papers/[A-Za-z0-9-]+")) continue;
            var page = person("desk").page(path);
            var form = page.document().selectFirst("form[action$=/recall]");
            if (form == null) continue;
            person("desk")
                    .submit(new Form(page, form)
                            .set(
                                    page.document()
                                            .select(
                                                    "form[action$=/recall] textarea, form[action$=/recall] input[type=text]")
                                            .attr("name"),
                                    why));
            return;
        }
        throw new AssertionError("No paper can be recalled: " + papers.text());
    }

    String ledgerOf(String point) {
        return person("desk").page("/negotiations/" + negotiation).link(point);
    }

    Page board() {
        return person("desk").page("/negotiations/" + negotiation);
    }

    Page ledger(String point) {
        return person("desk").page(ledgerOf(point));
    }

    // instruments

    void opensInstrument(String title, String point) {
        var path = "/negotiations/" + negotiation + "/instruments";
        var form = person("desk").form(path, "form[action$=/instruments]");
        person("desk").submit(form.set("title", title).tick("points", point));
    }

    void settlesText(String clause, String words) {
        var form = person("desk").open(awaits("desk", "Settle text"));
        form.set("clause", clause).set("clauseDays", "30");
        form.set("texts[0].language", "en").set("texts[0].words", words);
        person("desk").submit(form);
    }

    void settlesPoliticalText(String words) {
        var form = person("desk").open(awaits("desk", "Settle text"));
        form.set("texts[0].language", "en").set("texts[0].words", words);
        person("desk").submit(form);
    }

    void declaresOperational() {
        var form = person("desk").open(awaits("desk", "Declare operational"));
        person("desk").submit(form.set("since", calendar.today().toString()));
    }

    void takesUpLateAnswer(String point, String how) {
        var form = person("desk").open(awaits("desk", "Decide reply"));
        form.set(form.prefix("late", point) + ".how", how).set("inwardReason", "It is worth another try");
        person("desk").submit(form);
    }

    void dropsRecalledPaper() {
        var form = person("desk").open(awaits("desk", "recalled"));
        person("desk").submit(form.set("way", "DROP").set("inwardReason", "It goes in a bundle"));
    }

    /** The head of delegation files instructions that allow an acceptance to leave without ad referendum. */
    void filesInstructionsToConclude() {
        var form = person("head").form("/negotiations/" + negotiation + "/instructions", "form[action$=/instructions]");
        form.set("authority", "Minister for Foreign Affairs")
                .set("day", calendar.today().toString());
        form.set("words", "1. Agree to the text of " + counterpart + ".").tickOnly("conclude");
        person("head").submit(form);
        instructed = true;
    }

    void approvesConcluding() {
        var form = person("head").task("Approve");
        person("head").submit(form.set("approved", "true").tickOnly("concludes"));
    }

    void awaitsTasks(int count, String function, String... words) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (tasks(function, words) == count) return;
            pause();
        }
        assertThat(tasks(function, words))
                .as(
                        "tasks with %s of %s.%s: %s",
                        List.of(words),
                        party,
                        function,
                        person(function).page("/").text())
                .isEqualTo(count);
    }

    void awaitsWords(String path, String words) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (person("desk").page(path).text().contains(words)) return;
            pause();
        }
        assertThat(person("desk").page(path).text()).contains(words);
    }

    /** The delegations meet; both hands are recorded at this desk. */
    void putsHands(String act) {
        var form = person("head").open(awaits("head", act));
        form.set("ours.office", "FOREIGN_MINISTER").set("theirs.office", "FOREIGN_MINISTER");
        person("head").submit(form);
    }

    void walksDomesticTrack(String... steps) {
        for (var step : steps) {
            var form = person("treaty").open(awaits("treaty", step));
            form.set("passed", "true").set("who", "The competent body").set("document", "Gazette");
            person("treaty").submit(form);
        }
    }

    /** Tells the other side, by a note through the ordinary road of papers, that the procedures are complete. */
    void notifiesByNote() {
        var form = person("treaty").open(awaits("treaty", "Notify"));
        person("treaty").submit(form.set("how", "NOTE").set("inwardReason", "The law is in the gazette"));
        sends("The procedures are complete.", Map.of());
    }

    /** The one task with these words, once it is there: what crosses arrives a moment after it was sent. */
    String awaits(String function, String... words) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = person(function).tasks(words);
            if (!found.isEmpty()) {
                assertThat(found)
                        .as("%s.%s has one task with %s", party, function, List.of(words))
                        .hasSize(1);
                return found.get(0);
            }
            pause();
        }
        throw new AssertionError("%s.%s waits in vain for a task with %s; the worklist says: %s"
                .formatted(
                        party,
                        function,
                        List.of(words),
                        person(function).page("/").text()));
    }

    static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Form decides(String... words) {
        return person("desk").open(awaits("desk", words));
    }

    String counterpart() {
        return counterpart;
    }
}
