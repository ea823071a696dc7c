package org.parley.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.web.TwoDesks.ARDEN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.Negotiations;
import org.parley.process.Door;
import org.parley.process.KeptWork;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PageTest
@Import(TrialForm.class)
class TaskControllerTests {
    private static final String OFFICER = "xa.desk";

    @Autowired
    private MockMvc browser;

    @Autowired
    private TwoDesks desks;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private Door door;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private KeptWork keptWork;

    @Autowired
    private TrialForm form;

    private final String paper = UUID.randomUUID().toString();
    private String task = "";

    @BeforeEach
    void aTaskIsOpen() {
        form.taken.set(null);
        form.seen = "first";
        task = newTask();
    }

    @Test
    void thePageShowsTheFormInItsFrameAndTheTasklistGetsTheFormAlone() {
        var page = page(OFFICER);
        assertThat(page.select(".masthead")).hasSize(1);
        assertThat(page.select("p.marking").first())
                .isNotNull()
                .extracting(Element::text)
                .asString()
                .contains("Restricted");
        assertThat(field(page, "_seen").val()).isEqualTo("first");
        assertThat(page.text()).contains("Try the form").contains("<b>bold</b> words");
        var alone = Jsoup.parse(body(ask(get("/tasks/" + task + "/form"), OFFICER)));
        assertThat(alone.select(".masthead")).isEmpty();
        assertThat(alone.select("form[data-task=" + task + "] input[name=_csrf]"))
                .hasSize(1);
    }

    @Test
    void anAnswerIsReadWholeAndCompletesTheTask() {
        var answer = send(multipart("/tasks/" + task)
                .file(new MockMultipartFile("file", "letter.txt", "text/plain", "words".getBytes()))
                .param("_seen", "first")
                .param("points[0].number", "1")
                .param("points[0].position", "CLEAR")
                .param("points[0].reason", "")
                .param("points[1].number", "2")
                .param("points[1].position", "OBJECT")
                .param("points[1].reason", "too broad")
                .param("until", "2026-03-31")
                .param("urgent", "true")
                .param("channel", "")
                .param("outcome", "go"));
        assertThat(answer.getStatus()).isEqualTo(200);
        var taken = Objects.requireNonNull(form.taken.get());
        assertThat(taken.points())
                .containsExactly(
                        new TrialForm.Point(1, TrialForm.Position.CLEAR, ""),
                        new TrialForm.Point(2, TrialForm.Position.OBJECT, "too broad"));
        assertThat(taken.until()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(taken.urgent()).isTrue();
        assertThat(taken.channel()).isNull();
        assertThat(Objects.requireNonNull(taken.file()).getOriginalFilename()).isEqualTo("letter.txt");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void aPlainBrowserGoesBackToTheWorklist() {
        var answer = send(typed("CLEAR", "").accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aRefusalNamesTheFieldAndLosesNothing() {
        var answer = send(typed("OBJECT", "").param("until", "2026-03-31"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(body(answer))
                .contains(
                        "\"code\":\"reason-missing\"",
                        "\"message\":\"Say why you object\"",
                        "\"field\":\"points[0].reason\"");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        var again = page(OFFICER);
        assertThat(again.select("input[name='points[0].position'][value=OBJECT]")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(again.select("input[name='points[0].position'][value=CLEAR]").hasAttr("checked"))
                .isFalse();
        assertThat(field(again, "until").val()).isEqualTo("2026-03-31");
        assertThat(again.text()).contains("What you typed earlier is here again");
    }

    @Test
    void withoutAScriptTheRefusedFormComesBackFilledIn() {
        var answer = send(typed("OBJECT", "")
                .param("points[1].number", "2")
                .param("points[1].position", "CLEAR")
                .param("points[1].reason", "first line\n<script>alert(1)</script> & \"quotes\"")
                .accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(body(answer));
        assertThat(page.select(".notice--refusal").text()).contains("Say why you object");
        assertThat(area(page, "points[1].reason").wholeText())
                .isEqualTo("first line\n<script>alert(1)</script> & \"quotes\"");
        assertThat(page.select("form script")).isEmpty();
    }

    @Test
    void whatCannotBeReadOrIsMissingIsSaidAtItsField() {
        assertThat(body(send(typed("CLEAR", "").param("until", "tomorrow"))))
                .contains("\"field\":\"until\"", "“tomorrow” cannot be read here");
        assertThat(body(send(typed("CLEAR", "x".repeat(61)))))
                .contains("\"field\":\"points[0].reason\"", "Say it in 60 characters");
        assertThat(body(send(typed("", "")))).contains("\"field\":\"points[0].position\"", "Something is missing");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void aFormOpenedBeforeSomethingChangedIsNotTaken() {
        form.seen = "second";
        var answer = send(typed("CLEAR", "kept"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(body(answer)).contains("stale-form").contains("what you typed is kept");
        var again = page(OFFICER);
        assertThat(field(again, "_seen").val()).isEqualTo("second");
        assertThat(again.text()).contains("Something has changed since you typed it");
        assertThat(area(again, "points[0].reason").wholeText()).isEqualTo("kept");
    }

    @Test
    void halfTypedWorkSurvivesAClosedTabAndATaskTakenAway() {
        var kept = send(post("/tasks/" + task + "/kept")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_seen", "first")
                .param("points[0].reason", "half a sen"));
        assertThat(kept.getStatus()).isEqualTo(204);
        assertThat(area(page(OFFICER), "points[0].reason").wholeText()).isEqualTo("half a sen");
        assertThat(area(page("xa.desk"), "points[1].reason").wholeText()).isEmpty();
        door.run(() -> runtime.deleteProcessInstance(instance(), "a change of course"));
        assertThat(ask(get("/tasks/" + task), OFFICER).getStatus()).isEqualTo(404);
        task = newTask();
        assertThat(area(page(OFFICER), "points[0].reason").wholeText()).isEqualTo("half a sen");
        assertThat(send(typed("CLEAR", "half a sentence")).getStatus()).isEqualTo(200);
        assertThat(keptWork.of(desks.actor(ARDEN, Role.DESK_OFFICER), "trial", paper))
                .isEmpty();
    }

    @Test
    void whatIsSentToATaskThatIsGoneIsKeptForTheNext() {
        var gone = typed("CLEAR", "my words").param("_form", "trial").param("_subject", paper);
        door.run(() -> runtime.deleteProcessInstance(instance(), "a change of course"));
        assertThat(send(gone).getStatus()).isEqualTo(404);
        task = newTask();
        assertThat(area(page(OFFICER), "points[0].reason").wholeText()).isEqualTo("my words");
    }

    @Test
    void anotherDeskAndAnotherOfficeMeetTheSameAsForATaskThatNeverWas() {
        var never = body(ask(get("/tasks/never-was"), OFFICER));
        for (var person : new String[] {"xb.desk", "xa.mission"}) {
            assertThat(ask(get("/tasks/" + task), person).getStatus()).isEqualTo(404);
            assertThat(body(ask(get("/tasks/" + task), person))).isEqualTo(never);
            assertThat(ask(get("/tasks/" + task + "/form"), person).getStatus()).isEqualTo(404);
            assertThat(ask(typed("CLEAR", ""), person).getStatus()).isEqualTo(404);
            assertThat(ask(post("/tasks/" + task + "/kept"), person).getStatus())
                    .isEqualTo(404);
            assertThat(ask(post("/tasks/" + task + "/claim"), person).getStatus())
                    .isEqualTo(404);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void moreThanAFormCanHoldIsNotKeptAndSaysSo() {
        var answer = send(post("/tasks/" + task + "/kept").param("points[0].reason", "x".repeat(24 * 1024 * 1024)));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(body(answer)).contains("More than 24 MB is not kept");
    }

    @Test
    void aPersonTakesTheTaskOnItsPageAndGivesItBack() {
        assertThat(send(post("/tasks/" + task + "/claim")).getRedirectedUrl()).isEqualTo("/tasks/" + task);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(OFFICER);
        assertThat(page(OFFICER).text()).contains("Give it back");
        send(post("/tasks/" + task + "/unclaim"));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    private String newTask() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("trial")
                        .count()
                == 0)
            door.run(() -> repository
                    .createDeployment()
                    .tenantId("xa")
                    .addClasspathResource("fixtures/trial.bpmn")
                    .deploy());
        var negotiation = negotiations.open(
                desks.actor(ARDEN, Role.DESK_OFFICER), TwoDesks.BRENN, "Brenn", "Incidents at sea", Marking.RESTRICTED);
        var instance = door.open(() -> runtime.createProcessInstanceByKey("trial")
                .processDefinitionTenantId("xa")
                .businessKey(negotiation.id().value())
                .setVariables(Map.of("paperId", paper))
                .execute()
                .getId());
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String instance() {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private AbstractMockHttpServletRequestBuilder<?> typed(String position, String reason) {
        return post("/tasks/" + task)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_seen", "first")
                .param("points[0].number", "1")
                .param("points[0].position", position)
                .param("points[0].reason", reason)
                .param("outcome", "go");
    }

    private Document page(String person) {
        var answer = ask(get("/tasks/" + task).accept(MediaType.TEXT_HTML), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(body(answer));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        return ask(request, OFFICER);
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, String person) {
        try {
            return browser.perform(request.with(user(person)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static Element field(Document page, String name) {
        return Objects.requireNonNull(page.selectFirst("input[name='" + name + "']"));
    }

    private static Element area(Document page, String name) {
        return Objects.requireNonNull(page.selectFirst("textarea[name='" + name + "']"));
    }
}
