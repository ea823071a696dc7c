package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.test.Browser;
import org.parley.test.DeskCalendar;

/** One party's desk in the Tasklist: its people by function, and what they do there in the words of the field. */
final class TasklistDesk {
    private final String party;
    private final String talks;
    private final List<String> points;
    private final Browser browser;
    private final DeskCalendar calendar;
    private final Set<String> neverInTheTasklist;
    private final Map<String, Negotiator> people = new LinkedHashMap<>();

    /**
     * @param points the titles of the points, in the order of their numbers
     * @param neverInTheTasklist the functions that work on Parley's own pages alone
     */
    TasklistDesk(
            String party,
            String talks,
            List<String> points,
            Browser browser,
            DeskCalendar calendar,
            Set<String> neverInTheTasklist) {
        this.neverInTheTasklist = Set.copyOf(neverInTheTasklist);
        this.party = party;
        this.talks = talks;
        this.points = List.copyOf(points);
        this.browser = browser;
        this.calendar = calendar;
    }

    Negotiator person(String function) {
        return people.computeIfAbsent(function, f -> Negotiator.signedIn(browser.another(), party + "." + f));
    }

    List<Negotiator> people() {
        return List.copyOf(people.values());
    }

    /** In the Tasklist, or on Parley's own page for the same form. */
    Negotiator takes(String function, String task) {
        return takes(function, task, talks);
    }

    private Negotiator takes(String function, String task, String about) {
        return neverInTheTasklist.contains(function)
                ? person(function).takesOnItsPage(task, about)
                : person(function).takes(task, about);
    }

    Negotiator takesInTheTasklist(String function, String task) {
        return person(function).takes(task, talks);
    }

    // papers

    /** Drafts the paper that waits, with its letter, and the words of each point in the one language. */
    void drafts(String letter, Map<String, String> wordings) {
        var desk = takes("desk", "Draft paper").selects("channel", "DESK").types("coveringText", letter);
        wordings.forEach((title, words) -> desk.types(desk.point(title) + ".texts[0].words", words));
        if (desk.field("paragraphs").count() > 0) desk.types("paragraphs", "1");
        desk.completes("Put this draft forward");
    }

    void clears(String... agencies) {
        for (var agency : agencies)
            takes(agency, "Give position")
                    .choosesEverywhere(".position", "CLEAR")
                    .completes("Give these positions");
    }

    void everyAgencyClears() {
        clears("legal", "comms", "cert", "defence", "council");
        theInteriorClearsByLetter();
    }

    /** That ministry does not sign in: the desk records what its letter says. */
    Negotiator theInteriorsLetter() {
        var desk = takes("desk", "Give position").choosesEverywhere(".position", "CLEAR");
        desk.types("letterNumber", "88/9").types("letterDay", calendar.today().toString());
        return desk.attaches("letterFile", "letter.txt", "text/plain", "We clear the paper.".getBytes());
    }

    void theInteriorClearsByLetter() {
        theInteriorsLetter().completes("Give these positions");
    }

    void approves() {
        takes("head", "Approve for sending").chooses("approved", "true").completes("Decide");
    }

    void sends(String letter, Map<String, String> wordings) {
        drafts(letter, wordings);
        everyAgencyClears();
        approves();
    }

    // what comes in

    Negotiator registers() {
        var registrar = takes("registrar", "Register", "");
        return registrar.types("receivedOn", calendar.today().toString());
    }

    /** Enters what came in the register and reads it, point by point. */
    void registersAndReads(Map<String, String> outcomes) {
        registers().completes("Enter it in the register");
        reads(outcomes).completes("Give these readings");
    }

    Negotiator reads(Map<String, String> outcomes) {
        var desk = takes("desk", "Assess");
        outcomes.forEach((title, outcome) -> {
            var point = desk.point(title);
            var choice = desk.form().locator("[name='" + point + ".outcome'][value='" + outcome + "']");
            if (choice.count() > 0) choice.check();
            else desk.selects(point + ".precisely", outcome);
        });
        return desk;
    }

    Negotiator replies(Map<String, String> says) {
        var desk = takes("desk", "Decide reply");
        says.forEach((title, say) -> desk.chooses(desk.point(title) + ".say", say));
        return desk.types("inwardReason", "As instructed");
    }

    void leavesUnanswered() {
        takes("desk", "Decide reply")
                .types("decidedBy", "Head of department")
                .types("until", calendar.today().plusDays(30).toString())
                .types("inwardReason", "Nothing in it asks for an answer")
                .completes("Decide");
    }

    /** What the mission heard is reported on a page: no task asks for it. A second person confirms it. */
    void reportsWhatWasSaid(String title, String words) {
        var mission = person("mission");
        var page = mission.opens("/communications/report");
        var point = page.locator(".point").filter(new Locator.FilterOptions().setHasText(title));
        page.check("[name=way][value=SAID]");
        page.selectOption("#negotiation", new com.microsoft.playwright.options.SelectOption().setIndex(0));
        page.fill("[name=office]", "Ministry of Foreign Affairs");
        page.fill("[name=on]", calendar.today().toString());
        page.fill("[name=words]", words);
        page.check("[name=quoted][value=true]");
        page.fill("[name=speaker]", "Deputy minister");
        point.locator("[name$='.spokenOf']").check();
        point.locator("textarea[name$='.wording']").fill(words);
        var send = page.locator("form[action$='/communications/report'] button[type=submit]");
        send.click();
        assertThat(page.locator("[data-refusal]")).containsText("Say where it was said");
        page.fill("[name=place]", "Their capital");
        send.click();
        page.waitForURL(Pattern.compile(".*/communications/[0-9a-f-]{36}"));
    }

    void confirms() {
        takes("registrar", "Confirm record", "")
                .chooses("verdict", "AS_RECORDED")
                .completes("Say so");
    }

    // deciding

    Negotiator decidesNext(String title, String step) {
        var desk = takes("desk", "Decide next step", "point " + (points.indexOf(title) + 1));
        assertThat(desk.form()).containsText(title);
        return desk.chooses("nextStep", step).types("inwardReason", "Decided in the morning meeting");
    }

    Negotiator decidesOnSilence(String choice, int days) {
        var desk = takes("desk", "Decide what silence calls for").chooses("onSilence", choice);
        return desk.types("until", calendar.today().plusDays(days).toString()).types("inwardReason", "Long enough");
    }

    // instruments

    /** An instrument is opened on a page, from settled points. */
    void opensInstrument(String title, String point) {
        var page = person("desk").opensPageOf(talks, "/instruments");
        page.fill("[name=title]", title);
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(point))
                .locator("input")
                .check();
        page.click("form[action$='/instruments'] button[type=submit]");
    }

    Negotiator settlesText(String words) {
        return takes("desk", "Settle text").types("texts[0].language", "en").types("texts[0].words", words);
    }

    /** The delegations meet; both hands are recorded at this desk. */
    Negotiator putsHands(String act) {
        return takes("head", act)
                .selects("ours.office", "FOREIGN_MINISTER")
                .selects("theirs.office", "FOREIGN_MINISTER");
    }

    void walksDomesticTrack(String... steps) {
        for (var step : steps) takesStep(step).types("document", "Gazette").completes("Record the step");
    }

    Negotiator takesStep(String step) {
        return takes("treaty", step).chooses("passed", "true").types("who", "The competent body");
    }

    void notifiesByNote() {
        takes("treaty", "Notify")
                .chooses("how", "NOTE")
                .types("inwardReason", "The law is in the gazette")
                .completes("Notify");
        sends("The procedures are complete.", Map.of());
    }
}
