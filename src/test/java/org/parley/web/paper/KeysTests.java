package org.parley.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.NewMeasure;
import org.parley.measure.PointPut;
import org.parley.measure.TextStatus;
import org.parley.paper.Channel;
import org.parley.paper.Clearance;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.paper.Position;
import org.parley.party.People;
import org.parley.process.TaskForm;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.test.Browser;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A position is taken by keys alone: a digit in each point, and one key to confirm what changed. */
@ExerciseTest
@Tag("browser")
class KeysTests {
    private static final PartyCode ARDEN = new PartyCode("xa");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Measures measures;

    @Autowired
    private Papers papers;

    @Autowired
    private DraftForm draft;

    @Autowired
    private RecalledForm recalled;

    @Test
    void digitsTakePositionsAndOneKeyConfirmsThemAfterAChange() {
        var talks = negotiations.open(
                actor("desk"),
                new PartyCode("xb"),
                "Brenn",
                "Subject " + UUID.randomUUID(),
                Marking.DIPLOMATIC_CORRESPONDENCE);
        var point = measures.add(
                        actor("desk"),
                        talks.id(),
                        new NewMeasure(null, null, "Lines", InstrumentKind.AGENCY_ARRANGEMENT, "wanted for years"))
                .id();
        var paper = papers.openProposal(actor("desk"), talks.id(), List.of(PointPut.first(point)), null, "now or never")
                .id();
        drafts(paper, point, "a dedicated line");
        try (var browser = Browser.open(port)) {
            browser.open("/");
            browser.signIn("xa.cert");
            var page = browser.open("/tasks/" + task("cert", "clearance", paper));
            page.locator("section.point").nth(1).focus();
            page.keyboard().press("4");
            assertThat(page.locator("[name='points[1].position'][value=OBJECT]").isChecked())
                    .isTrue();
            page.keyboard().press("2");
            assertThat(page.locator("[name='points[0].position'][value=CLEAR]").isChecked())
                    .as("the letter, which nobody touched")
                    .isTrue();
            page.locator("[name='points[1].inwardReason']").focus();
            page.keyboard().type("4 lines and y");
            assertThat(page.locator("[name='points[1].inwardReason']").inputValue())
                    .isEqualTo("4 lines and y");
            page.locator("form.task button.button").click();
            page.waitForURL("http://127.0.0.1:" + port + "/");
            assertThat(last(paper).positions())
                    .extracting(on -> on.position().position())
                    .containsExactly(Position.CLEAR, Position.CLEAR_WITH_COMMENT);

            papers.recall(actor("desk"), paper, "a slip of the pen");
            submit(recalled, paper, new RecalledForm.Answer(RecalledForm.Way.REDRAFT, "a slip of the pen"));
            drafts(paper, point, "an existing line");
            page = browser.open("/tasks/" + task("cert", "clearance", paper));
            page.keyboard().press("y");
            page.waitForURL("http://127.0.0.1:" + port + "/");
            assertThat(last(paper).draft()).isEqualTo(2);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Actor actor(String function) {
        return people.actor("xa." + function).orElseThrow();
    }

    private Clearance last(PaperId paper) {
        var all = papers.get(ARDEN, paper).course().clearances();
        return all.get(all.size() - 1);
    }

    private void drafts(PaperId paper, MeasureId point, String words) {
        var text = new DraftForm.Text("en", TextStatus.AUTHENTIC, words, null, null);
        var answer = new DraftForm.Answer(
                PaperForm.NOTE_VERBALE,
                Channel.DESK,
                null,
                Marking.RESTRICTED,
                Marking.DIPLOMATIC_CORRESPONDENCE,
                null,
                "The Ministry presents its compliments.",
                List.of(new DraftForm.Point(point.value(), ActKind.PROPOSED, List.of(text), null)),
                null,
                null,
                null,
                null);
        submit(draft, paper, answer);
    }

    private void submit(TaskForm<?> form, PaperId paper, Object answer) {
        var task = worklist.task(actor("desk"), task("desk", form.key(), paper));
        worklist.submit(task, actor("desk"), form.seen(task), answer);
    }

    private String task(String function, String form, PaperId paper) {
        var person = actor(function);
        return worklist.offered(person).stream()
                .filter(entry -> entry.form().equals(form))
                .map(Worklist.Entry::taskId)
                .filter(task ->
                        paper.value().equals(worklist.task(person, task).ids().get("paperId")))
                .findFirst()
                .orElseThrow();
    }
}
