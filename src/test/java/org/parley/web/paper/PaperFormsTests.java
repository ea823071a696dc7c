package org.parley.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.Submissions;
import org.parley.paper.Paper;
import org.parley.paper.PaperId;
import org.parley.paper.PaperPurpose;
import org.parley.paper.PaperState;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.paper.WordFiles;
import org.parley.party.People;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The forms and pages of a paper as the people of a desk fill them, on the desk's own processes. */
@ExerciseTest
@AutoConfigureMockMvc
class PaperFormsTests {
    private static final PartyCode ARDEN = new PartyCode("xa");
    private static final PartyCode BRENN = new PartyCode("xb");

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Measures measures;

    @Autowired
    private Acts acts;

    @Autowired
    private Papers papers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Clock clock;

    private Negotiation talks;
    private Measure incidents;
    private Measure lines;
    private LocalDate today;

    @BeforeEach
    void talksAreOpen() {
        today = LocalDate.now(clock);
        talks = negotiations.open(
                actor("desk"), BRENN, "Brenn", "Subject " + UUID.randomUUID(), Marking.DIPLOMATIC_CORRESPONDENCE);
        incidents = point("Incidents in networks", InstrumentKind.TREATY);
        lines = point("Lines between centres", InstrumentKind.AGENCY_ARRANGEMENT);
    }

    @Test
    void aFirstDraftIsTypedInTwoLanguagesAndARefusalLosesNothing() {
        var paper = proposal(incidents, lines);
        var form = open("desk", "draft", paper);
        assertThat(form.text()).contains("Incidents in networks", "Lines between centres", "None on file");
        form.set("form", "AIDE_MEMOIRE").set("channel", "DESK").set("marking", "CONFIDENTIAL");
        form.set(form.on("Incidents") + "texts[0].words", "within [xa: 24 hours] <b>at most</b>");
        form.set(form.on("Incidents") + "texts[1].words", "sous 24 heures");
        form.set(form.on("Incidents") + "outwardWording", "It takes the place of our note.");
        form.set(form.on("Lines") + "texts[0].words", "a dedicated line");
        var refused = refused("desk", form);
        assertThat(refused.select(".notice--refusal").text()).contains("Write the letter itself");
        assertThat(refused.select("#coveringText").attr("aria-invalid")).isEqualTo("true");
        var again = new Filled(refused);
        assertThat(again.value(again.on("Incidents") + "texts[1].words")).isEqualTo("sous 24 heures");
        assertThat(again.value("form")).isEqualTo("AIDE_MEMOIRE");
        submit("desk", again.set("coveringText", "The Ministry presents its compliments."));

        var draft = papers.get(ARDEN, paper).draft();
        assertThat(draft.points().get(0).texts()).hasSize(2);
        assertThat(draft.points().get(0).outwardWording()).isEqualTo("It takes the place of our note.");
        var sheet = page("desk", "/papers/" + paper);
        assertThat(sheet.select(".sheet").text()).contains("<b>at most</b>", "a dedicated line");
        assertThat(page("desk", "/papers/" + paper + "/leave").text()).contains("Not yet free to leave");
        assertThat(page("head", "/negotiations/" + talks.id() + "/papers").text())
                .contains("001", "in review");
        assertThat(status("cert", "/papers/" + paper)).isEqualTo(403);
        assertThat(ask("xb.desk", get("/papers/" + paper)).getStatus()).isEqualTo(404);
    }

    @Test
    void aWordFileTakesThePlaceOfWhatIsTypedAndABrokenOneIsRefused() {
        var paper = proposal(lines);
        var form = open("desk", "draft", paper).set("coveringText", "The Ministry presents its compliments.");
        var text = form.on("Lines") + "texts[0].";
        form.set(text + "words", "typed").attach(text + "file", "no Word file at all");
        assertThat(refused("desk", form).select(".notice--refusal").text()).contains("file");
        var file = answer("desk", get("/papers/" + drafted(proposal(incidents), "word by word") + ".docx"));
        form.attach(text + "file", file.getContentAsByteArray());
        assertThat(refused("desk", form).select(".notice--refusal").text()).contains("left out. Tick that you know");
        submit("desk", form.set(text + "lossesAccepted", "true"));
        assertThat(page("desk", "/papers/" + paper).select(".sheet").text()).contains("word by word");
        assertThat(WordFiles.read(file.getContentAsByteArray()).words()).contains("word by word");
    }

    @Test
    void afterAnObjectionOnlyWhatChangedIsShownAndOneKeyConfirmsIt() {
        var paper = drafted(proposal(incidents, lines), "within 24 hours", "a dedicated line");
        var first = open("cert", "clearance", paper);
        assertThat(first.page().select("button[data-key]")).isEmpty();
        first.all(".position", "CLEAR").set(first.on("Lines") + "position", "CLEAR_ONCE_CHANGED");
        var refused = refused("cert", first);
        assertThat(refused.select(".notice--refusal").text()).isNotEmpty();
        assertThat(refused.select(".field--wrong textarea").attr("name")).endsWith("wordsAskedFor");
        first.set(first.on("Incidents") + "wordsAskedFor", "typed before it was cleared");
        submit(
                "cert",
                first.set(first.on("Lines") + "wordsAskedFor", "an existing line")
                        .set(first.on("Lines") + "inwardReason", "the lease ends in August"));
        clears(paper, "legal", "comms", "defence", "council");
        clearsByLetter(paper);

        var impasse = open("desk", "impasse", paper);
        assertThat(impasse.text())
                .contains("an existing line", "the lease ends in August")
                .doesNotContain("typed before it was cleared");
        refused("desk", impasse.set("way", "ASK_AGAIN").set("inwardReason", "once more"));
        assertThat(refused("desk", impasse.set("until", today.toString())).text())
                .contains("Name a day in the future");
        submit("desk", impasse.set("way", "REDRAFT").set("inwardReason", "CERT is right"));

        var second = open("desk", "draft", paper);
        assertThat(second.text()).contains("It came back", "CERT is right", "an existing line");
        assertThat(second.value(second.on("Lines") + "texts[0].words")).isEqualTo("a dedicated line");
        submit("desk", second.set(second.on("Lines") + "texts[0].words", "an existing line"));

        var again = open("comms", "clearance", paper);
        assertThat(again.page().select("section.point ins").text()).contains("an existing");
        assertThat(again.page().select("section.point del").text()).contains("a dedicated");
        assertThat(again.page().select("[name$='.position']").eachAttr("name").stream()
                        .distinct())
                .as("only the changed point is asked about")
                .hasSize(1);
        assertThat(again.page().select("button[data-key=y]")).hasSize(1);
        submit("comms", again.press("asBefore"));
        assertThat(open("cert", "clearance", paper).page().select("button[data-key]"))
                .as("CERT did not clear before: there is nothing to confirm")
                .isEmpty();
        clears(paper, "cert", "legal", "defence", "council");
        clearsByLetter(paper);
        var approval = open("head", "approve", paper);
        assertThat(approval.text()).contains("Basis: cleared").contains("letter 88/9");
        submit("head", approval.set("approved", "true"));
        assertThat(papers.get(ARDEN, paper).state()).isEqualTo(PaperState.SENT);
    }

    @Test
    void anAgencyWithoutAccountsIsRecordedFromItsLetterOnly() {
        var paper = drafted(proposal(incidents), "within 24 hours");
        var form = open("desk", "clearance", paper);
        assertThat(form.text()).contains("Recorded from a letter");
        assertThat(refused("desk", form.all(".position", "CLEAR")).text())
                .contains("number and the day of the agency’s letter".replace('’', '\''));
        form.set("letterNumber", "88/9").set("letterDay", today.toString());
        assertThat(refused("desk", form).text()).contains("Attach the file");
        submit("desk", form.attach("letterFile", "We clear it."));
        var page = page("desk", "/papers/" + paper);
        var link = page.select("a[href*=/files/]").attr("href");
        assertThat(answer("desk", get(link)).getContentAsByteArray())
                .isEqualTo("We clear it.".getBytes(StandardCharsets.UTF_8));
        assertThat(ask("xb.desk", get(link)).getStatus()).isEqualTo(404);
    }

    @Test
    void aSilenceThatCountsAndOneThatDoesNotAreSaidOnTheForm() {
        var paper = drafted(proposal(lines), "a dedicated line");
        assertThat(open("defence", "clearance", paper).text()).contains("silence past that day counts as clear");
        assertThat(open("cert", "clearance", paper).text()).contains("silence is no clearance");
        assertThat(open("council", "clearance", paper).text()).contains("for information; you need not answer");
    }

    @Test
    void anAcceptanceLeavesAdReferendumUnlessTheHeadMayConclude() {
        acts.record(NewAct.of(
                talks, Author.of(BRENN), ActKind.PROPOSED, List.of(lines.id()), ActDate.of(today), "xa.registrar"));
        var paper = note(ActKind.ACCEPTED, lines);
        submit("desk", open("desk", "draft", paper).set("coveringText", "The Ministry accepts."));
        clears(paper, "legal");
        clearsWhoeverIsAsked(paper);
        var form = open("head", "approve", paper);
        assertThat(form.page().select(".sheet").text()).contains("Accepted ad referendum.");
        assertThat(form.page().select("[name=concludes]")).isEmpty();
        assertThat(refused("head", form.set("approved", "false")).text()).contains("the inward reason is empty");
        submit("head", form.set("inwardReason", "instructions are on their way"));

        fileInstructions("conclude");
        var second = open("desk", "draft", paper).set("paragraphs", "1");
        assertThat(second.text()).contains("instructions are on their way", "Instructions 1 of Minister");
        submit("desk", second);
        var approval = open("head", "approve", paper);
        submit("head", approval.set("approved", "true").set("concludes", "true"));
        assertThat(papers.outgoing(paper).points().get(0).act()).isEqualTo(ActKind.ACCEPTED);
    }

    @Test
    void atTheTableThePaperLeavesFirstAndTheAgenciesHearOfItAfterwards() {
        fileInstructions("atTheTable");
        var paper = note(ActKind.CLARIFIED, lines);
        var form = open("desk", "draft", paper).set("coveringText", "Arden explains.");
        submit("desk", form.set("channel", "DESK").set("paragraphs", "1").set("atTheTable", "true"));
        var approval = open("head", "approve", paper);
        assertThat(approval.text()).contains("Basis: at the table");
        submit("head", approval.set("approved", "true"));
        var report = open("desk", "report", paper);
        refused("desk", report);
        submit("desk", report.set("report", "Given to their head of delegation in the margins"));
        assertThat(papers.get(ARDEN, paper).isReported()).isTrue();
        assertThat(page("desk", "/papers/" + paper).text()).contains("in the margins");
    }

    @Test
    void anInformalPaperBetweenExpertsIsApprovedByTheLegalAdviser() {
        var paper = note(ActKind.CLARIFIED, lines);
        var form = open("desk", "draft", paper).set("coveringText", "Arden explains.");
        submit("desk", form.set("form", "NON_PAPER").set("level", "EXPERT").set("channel", "DESK"));
        clearsWhoeverIsAsked(paper);
        assertThat(tasks("head", "approve", paper)).isEmpty();
        submit("legal", open("legal", "approve", paper).set("approved", "true"));
        assertThat(papers.get(ARDEN, paper).approval().orElseThrow().by()).isEqualTo("xa.legal");
    }

    @Test
    void aPaperThatIsCalledBackLeavesEveryListAndIsDraftedAgainOrDropped() {
        var paper = drafted(proposal(lines), "a dedicated line");
        assertThat(refused("desk", new Filled(page("desk", "/papers/" + paper))).text())
                .contains("the inward reason is empty");
        recall(paper);
        assertThat(tasks("cert", "clearance", paper)).isEmpty();
        assertThat(page("desk", "/papers/" + paper).text()).contains("It is recalled");
        var form = open("desk", "recalled", paper);
        assertThat(form.text()).contains("they withdrew theirs");
        submit("desk", form.set("way", "REDRAFT").set("inwardReason", "half of it stands"));
        assertThat(open("desk", "draft", paper).text()).contains("half of it stands");
        recall(paper);
        submit("desk", open("desk", "recalled", paper).set("way", "DROP").set("inwardReason", "nothing of it stands"));
        assertThat(papers.get(ARDEN, paper).state()).isEqualTo(PaperState.DROPPED);
        assertThat(tasks("desk", "draft", paper)).isEmpty();
    }

    @Test
    void whatOthersDoToThePaperMakesAnOpenFormStale() {
        var sent = drafted(proposal(incidents, lines), "within 24 hours", "a dedicated line");
        clearsWhoeverIsAsked(sent);
        submit("head", open("head", "approve", sent).set("approved", "true"));
        var open = List.copyOf(
                submissions.open(String.valueOf(papers.get(ARDEN, sent).head().proposal())));
        papers.remind(open.get(0));
        var reminder = papers.of(ARDEN, talks.id()).stream()
                .filter(paper -> paper.purpose() == PaperPurpose.REMINDER)
                .map(Paper::id)
                .findFirst()
                .orElseThrow();
        var form = open("desk", "draft", reminder).set("coveringText", "Arden recalls its proposal.");
        papers.remind(open.get(1));
        assertThat(refused("desk", form).text()).contains("Something changed since you opened this form");
        var again = open("desk", "draft", reminder);
        assertThat(again.value("coveringText")).as("what was typed is kept").isEqualTo("Arden recalls its proposal.");
        assertThat(again.text()).contains("Incidents in networks", "Lines between centres");

        theyLeaveANote();
        assertThat(refused("desk", again).text()).contains("another paper came in");
        submit("desk", open("desk", "draft", reminder));
        assertThat(papers.get(ARDEN, reminder).draft().points()).hasSize(2);
    }

    @Test
    void anotherAgencyThatSpeaksMeanwhileMakesNoAgencysFormStale() {
        var paper = drafted(proposal(incidents), "within 24 hours");
        var cert = open("cert", "clearance", paper).all(".position", "CLEAR");
        clears(paper, "comms", "defence");
        submit("cert", cert);
    }

    @Test
    void instructionsAreFiledVersionByVersionAndLoseNothingWhenRefused() {
        var address = "/negotiations/" + talks.id() + "/instructions";
        var form =
                new Filled(page("head", address)).set("authority", "Minister").set("words", "1. Offer <24> hours.");
        var refused = refused("head", form.set("day", today.plusDays(2).toString()));
        assertThat(refused.select(".notice--refusal").text()).contains("once they were given");
        assertThat(new Filled(refused).value("words")).isEqualTo("1. Offer <24> hours.");
        assertThat(refused("head", form.set("day", "soon")).text()).contains("cannot be read");
        form.set("day", today.toString());
        assertThat(refused("head", form.set("reportWithin", "0")).text()).contains("1 to 60 working days");
        form.set("reportWithin", "4").set("atTheTable", "true").set("marking", "SECRET");
        assertThat(ask("xa.head", form.request()).getStatus()).isEqualTo(302);
        var second =
                new Filled(page("desk", address)).set("authority", "Minister").set("words", "1. Offer 72 hours.");
        assertThat(ask("xa.desk", second.request()).getStatus()).isEqualTo(302);
        var page = page("legal", address);
        assertThat(page.text())
                .contains("Instructions 2, in force", "Instructions 1, superseded", "1. Offer <24> hours.")
                .contains("within 4 working days", "Secret");
        assertThat(page.select("main form")).isEmpty();
        assertThat(status("cert", address)).isEqualTo(403);
        assertThat(status("auditor", address)).isEqualTo(403);
        assertThat(ask("xb.head", get(address)).getStatus()).isEqualTo(404);
        assertThat(page("head", "/negotiations/" + talks.id()).select("a[href='" + address + "']"))
                .hasSize(1);
    }

    // what people do

    private Actor actor(String function) {
        return people.actor("xa." + function).orElseThrow();
    }

    private Measure point(String title, InstrumentKind kind) {
        return measures.add(actor("desk"), talks.id(), new NewMeasure(null, null, title, kind, "wanted for years"));
    }

    private PaperId proposal(Measure... points) {
        var put = Stream.of(points).map(point -> PointPut.first(point.id())).toList();
        return papers.openProposal(actor("desk"), talks.id(), put, null, "contacts resumed")
                .id();
    }

    private PaperId note(ActKind act, Measure... points) {
        var plan = Stream.of(points).map(point -> new Planned(point.id(), act)).toList();
        return papers.openNote(actor("desk"), talks.id(), plan, "as instructed").id();
    }

    private PaperId drafted(PaperId paper, String... words) {
        var form = open("desk", "draft", paper)
                .set("coveringText", "The Ministry presents its compliments.")
                .set("channel", "DESK");
        for (int i = 0; i < words.length; i++) form.set("points[%d].texts[0].words".formatted(i), words[i]);
        submit("desk", form);
        return paper;
    }

    private void clears(PaperId paper, String... agencies) {
        for (var agency : agencies)
            submit(agency, open(agency, "clearance", paper).all(".position", "CLEAR"));
    }

    private void clearsByLetter(PaperId paper) {
        var form = open("desk", "clearance", paper).all(".position", "CLEAR");
        form.set("letterNumber", "88/9").set("letterDay", today.toString());
        submit("desk", form.attach("letterFile", "We clear it."));
    }

    private void clearsWhoeverIsAsked(PaperId paper) {
        for (var agency : List.of("legal", "comms", "cert", "defence", "council"))
            if (!tasks(agency, "clearance", paper).isEmpty()) clears(paper, agency);
        if (!tasks("desk", "clearance", paper).isEmpty()) clearsByLetter(paper);
    }

    private void recall(PaperId paper) {
        var form = new Filled(page("desk", "/papers/" + paper)).set("inwardReason", "they withdrew theirs");
        assertThat(ask("xa.desk", form.request()).getStatus()).isEqualTo(302);
    }

    private void fileInstructions(String power) {
        var form = new Filled(page("head", "/negotiations/" + talks.id() + "/instructions"))
                .set("authority", "Minister")
                .set("words", "1. Explain and accept.")
                .set(power, "true");
        assertThat(ask("xa.head", form.request()).getStatus()).isEqualTo(302);
    }

    private void theyLeaveANote() {
        var form = new Filled(page("mission", "/communications/report?negotiation=" + talks.id()));
        form.set("way", "TRANSCRIBED")
                .set("office", "Ministry of Foreign Affairs")
                .set("theirs", "402");
        form.set("on", today.toString()).set("words", "Brenn is looking into it.");
        assertThat(ask("xa.mission", form.request()).getStatus()).isEqualTo(302);
    }

    // the browser

    private List<String> tasks(String function, String form, PaperId paper) {
        var person = actor(function);
        return worklist.offered(person).stream()
                .filter(entry -> entry.form().equals(form))
                .map(Worklist.Entry::taskId)
                .filter(task ->
                        paper.value().equals(worklist.task(person, task).ids().get("paperId")))
                .toList();
    }

    private Filled open(String function, String form, PaperId paper) {
        var open = tasks(function, form, paper);
        assertThat(open).as("%s has %s for paper %s", function, form, paper).hasSize(1);
        return new Filled(page(function, "/tasks/" + open.get(0)));
    }

    private void submit(String function, Filled form) {
        var answer = ask("xa." + function, form.request().accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).as(said(answer)).isEqualTo(302);
    }

    private Document refused(String function, Filled form) {
        var answer = ask("xa." + function, form.request().accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).as(said(answer)).isEqualTo(409);
        return Jsoup.parse(body(answer));
    }

    private Document page(String function, String address) {
        return Jsoup.parse(body(answer(function, get(address).accept(MediaType.TEXT_HTML))));
    }

    private int status(String function, String address) {
        return ask("xa." + function, get(address)).getStatus();
    }

    private MockHttpServletResponse answer(String function, AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = ask("xa." + function, request);
        assertThat(answer.getStatus()).as(said(answer)).isEqualTo(200);
        return answer;
    }

    private MockHttpServletResponse ask(String person, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return browser.perform(request.with(user(person)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String said(MockHttpServletResponse answer) {
        var text = Jsoup.parse(body(answer)).select("main").text();
        return text.substring(0, Math.min(600, text.length()));
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
