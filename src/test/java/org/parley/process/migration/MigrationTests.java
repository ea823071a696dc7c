package org.parley.process.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.process.migration.Redrawn.ARDEN;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.process.DueTimers;
import org.parley.process.Intervention;
import org.parley.process.Interventions;
import org.parley.process.WorklistDrift;
import org.parley.process.migration.Moving.State;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running courses move to another set of drawings, whole, and keep what they have. */
@ExerciseTest
@Import({Hands.class, Fixture.class, DueTimers.class, Redrawn.class})
class MigrationTests {
    @Autowired
    private Fixture desks;

    @Autowired
    private Hands hands;

    @Autowired
    private Redrawn redrawn;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private MigrationWork work;

    @Autowired
    private RunningCourses courses;

    @Autowired
    private Measures measures;

    @Autowired
    private Interventions interventions;

    @Autowired
    private WorklistDrift drift;

    @Autowired
    private JdbcClient database;

    private Map<String, String> before = Map.of();
    private Talks talks;

    @BeforeEach
    void talksBegin() {
        before = redrawn.inUse();
        talks = desks.talks(InstrumentKind.TREATY, 4);
    }

    @AfterEach
    void theOldDrawingsAreBackForNewCourses() {
        assertThat(drift.check().isNone()).isTrue();
        redrawn.deploy(before);
    }

    @Test
    void aPaperAtItsDraftMovesWithItsProposalAndIsOnTheNewStage() {
        var paper = talks.proposes(talks.point(0), talks.point(1));
        var course = courseOf(paper);

        var moved = migrate(redrawn.scrubbed(), course);

        assertThat(moved.state()).isEqualTo(State.DONE);
        assertThat(partsOf(course))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.definition().deployment()).isEqualTo(latest()));
        assertThat(measures.get(ARDEN, talks.point(1)).stage()).isEqualTo("first draft");
        assertThat(hands.offered("xa.desk"))
                .filteredOn(
                        entry -> entry.negotiation().equals(talks.negotiation().id()))
                .extracting(entry -> entry.name())
                .containsExactly("Write the paper");
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION).everyAgencyClears(paper);
        assertThat(measures.get(ARDEN, talks.point(0)).stage()).isEqualTo("legal scrubbing");
    }

    @Test
    void theHistoryOfEachPointTellsWhoMovedItAndWhy() {
        var paper = talks.proposes(talks.point(0));
        migrate(redrawn.scrubbed(), courseOf(paper));

        assertThat(interventions.of(ARDEN, talks.negotiation().id(), talks.point(0)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Intervention.Kind.MIGRATED);
                    assertThat(one.by()).isEqualTo("xa.owner");
                    assertThat(one.why()).isEqualTo("The lawyers asked for it");
                    assertThat(one.words()).contains("goes on in version");
                });
        assertThat(interventions.of(ARDEN, talks.negotiation().id(), talks.point(3)))
                .isEmpty();
        assertThat(database.sql("select count(*) from record_leaf where kind = 'CourseMigrated' and negotiation = ?")
                        .param(talks.negotiation().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void agenciesAskedAndTimersSetStayAsTheyAre() {
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        var course = courseOf(paper);
        var timers = timersOf(course);
        var asked = talks.tasks("clearance", paper.value());

        var set = Redrawn.with(
                redrawn.scrubbed(),
                "interagency-review.bpmn",
                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${reviews.endsOn(paperId)}</bpmn:timeDate>",
                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P90D</bpmn:timeDuration>");
        var rehearsed = rehearsals.rehearse(ARDEN, set, Watching.NOBODY);
        migrate(set, course);

        assertThat(timers).hasSize(1);
        assertThat(timersOf(course)).isEqualTo(timers);
        assertThat(talks.tasks("clearance", paper.value())).isEqualTo(asked);
        assertThat(rehearsed.timers())
                .filteredOn(timer -> timer.course().equals(course))
                .singleElement()
                .satisfies(timer -> assertThat(timer.drawn()).isAfter(timer.kept()));
        talks.everyAgencyClears(paper);
        assertThat(talks.tasks("report", paper.value())).hasSize(1);
    }

    @Test
    void whereANewDrawingLacksTheDecisionThePointsAreSetDownAnewBehindTheirPaper() {
        var points = new MeasureId[] {talks.point(0), talks.point(1)};
        var paper = talks.proposes(points);
        talks.sends(paper, PaperForm.NON_PAPER, Channel.MISSION).handsOver(paper);
        var answer = talks.receives(talks.point(0));
        talks.registers(answer).confirms(answer).assesses(answer, Outcome.AGREED);
        var course = courseOf(talks.point(0));
        var due = timersOf(course).values();

        var set = redrawn.with("proposal.bpmn", "Task_DecideNextStep", "Task_DecideWhatNext");
        var rehearsed =
                rehearsals.rehearse(ARDEN, set, Watching.NOBODY).running(course).orElseThrow();
        var moved = migrate(set, course);

        assertThat(rehearsed.verdict()).isEqualTo(Verdict.SET_DOWN_ANEW);
        assertThat(moved.state()).isEqualTo(State.DONE);
        assertThat(moved.after()).isNotEqualTo(course);
        assertThat(timersOf(moved.after()).values()).containsExactlyElementsOf(due);
        assertThat(courses.find(ARDEN, moved.after()).orElseThrow().at())
                .contains("Task_DecideWhatNext", "Gateway_WithTheCounterpart");
        talks.settles(talks.point(0));
    }

    @Test
    void aPaperWhoseStepIsGoneIsStrandedWithItsWholeCourseAndNamed() {
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION).everyAgencyClears(paper);
        var course = courseOf(paper);
        var on = partsOf(course);

        var set = redrawn.with("paper.bpmn", "Task_Approve", "Task_ApproveForSending");
        var rehearsed =
                rehearsals.rehearse(ARDEN, set, Watching.NOBODY).running(course).orElseThrow();
        var moved = migrate(set, course);

        assertThat(rehearsed.verdict()).isEqualTo(Verdict.STRANDED);
        assertThat(rehearsed.obstacles()).extracting(Obstacle::element).containsExactly("Task_Approve");
        assertThat(moved.state()).isEqualTo(State.STRANDED);
        assertThat(moved.reason()).contains("Task_Approve", "is gone");
        assertThat(partsOf(course)).isEqualTo(on);
        assertThat(interventions.of(ARDEN, talks.negotiation().id()))
                .extracting(Intervention::kind)
                .containsExactly(Intervention.Kind.STRANDED);
        talks.approves(paper).handsOver(paper);
    }

    @Test
    void nothingMovesOntoAMessageThatNobodySends() {
        var paper = talks.proposes(talks.point(0));
        talks.sends(paper, PaperForm.NON_PAPER, Channel.MISSION).handsOver(paper);
        var course = courseOf(talks.point(0));

        var set = redrawn.with(
                "proposal.bpmn", "name=\"Answered ${submissionId}\"", "name=\"Responded ${submissionId}\"");

        assertThat(rehearsals
                        .rehearse(ARDEN, set, Watching.NOBODY)
                        .running(course)
                        .orElseThrow()
                        .obstacles())
                .extracting(Obstacle::sentence)
                .anyMatch(sentence -> sentence.contains("Responded"));
        assertThat(migrate(set, course).state()).isEqualTo(State.STRANDED);
    }

    @Test
    void nothingMovesToWhereNoWayLeadsToAnEnd() {
        var paper = talks.proposes(talks.point(0));
        var course = courseOf(paper);

        var set = redrawn.with(
                "paper.bpmn",
                "sourceRef=\"Gateway_Reported\" targetRef=\"EndEvent_PaperSent\"",
                "sourceRef=\"Gateway_Reported\" targetRef=\"Gateway_Left\"",
                "sourceRef=\"Gateway_Recalled\" targetRef=\"EndEvent_PaperDropped\"",
                "sourceRef=\"Gateway_Recalled\" targetRef=\"Gateway_Prepare\"");

        assertThat(rehearsals
                        .rehearse(ARDEN, set, Watching.NOBODY)
                        .running(course)
                        .orElseThrow()
                        .obstacles())
                .extracting(Obstacle::sentence)
                .anyMatch(sentence -> sentence.contains("no way leads to an end"));
    }

    @Test
    void aRehearsalTellsWhoWouldBeAskedMoreOrLessAndWritesNothing() {
        var paper = talks.proposes(talks.point(0));
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        var deployments = count("act_re_deployment");
        var leaves = count("record_leaf");

        var set = redrawn.with("reviewers.dmn", "<text>\"comms\"</text>", "<text>\"interior-affairs\"</text>");
        var rehearsed = rehearsals.rehearse(ARDEN, set, Watching.NOBODY);

        assertThat(rehearsed.asked())
                .filteredOn(asked -> asked.paper().equals(paper.value()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.more()).containsExactly("interior-affairs");
                    assertThat(asked.less()).containsExactly("comms");
                    assertThat(asked.running()).isTrue();
                });
        assertThat(count("act_re_deployment")).isEqualTo(deployments);
        assertThat(count("record_leaf")).isEqualTo(leaves);
    }

    @Test
    void aRehearsalTellsWhatFinishedPapersWouldHaveDoneOtherwise() {
        var paper = talks.proposes(talks.point(0));
        talks.sends(paper, PaperForm.NON_PAPER, Channel.MISSION).handsOver(paper);

        var rehearsed = rehearsals.rehearse(ARDEN, redrawn.scrubbed(), Watching.NOBODY);

        assertThat(rehearsed.finished())
                .filteredOn(one -> one.element().equals("Task_Scrub"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.courses()).isPositive();
                    assertThat(one.sentence()).contains("Legal scrubbing", "Approve for sending");
                });
    }

    @Test
    void onlyAProcessOwnerOfTheDeskMovesCourses() {
        var course = courseOf(talks.proposes(talks.point(0)));
        var deployment = redrawn.deploy(redrawn.scrubbed());

        for (var person : List.of("xa.admin", "xa.desk", "xa.head", "xa.auditor"))
            assertThatThrownBy(() -> migrations.begin(hands.person(person), deployment, Choice.allThatFit(), "So"))
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> migrations.begin(hands.person("xb.owner"), deployment, Choice.allThatFit(), "So"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no such set");
        assertThatThrownBy(() -> migrations.begin(
                        hands.person("xa.owner"), deployment, Choice.picked(List.of("nobody knows it")), "So"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        migrations.begin(hands.person("xa.owner"), deployment, Choice.picked(List.of(course)), " "))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theOtherDeskSeesNoMigrationAndNoRehearsal() {
        migrate(redrawn.scrubbed(), courseOf(talks.proposes(talks.point(0))));
        var moving = migrations.of(hands.person("xa.admin")).get(0);
        var rehearsal = rehearsals.begin(hands.person("xa.admin"), before);

        assertThat(migrations.of(hands.person("xb.owner"))).isEmpty();
        assertThatThrownBy(() -> migrations.get(hands.person("xb.owner"), moving.id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> migrations.get(hands.person("xa.desk"), moving.id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rehearsals.progress(hands.person("xb.admin"), rehearsal))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rehearsals.begin(hands.person("xa.desk"), before))
                .isInstanceOf(Refusal.class);
    }

    private Moving.Moved migrate(Map<String, String> set, String course) {
        var owner = hands.person("xa.owner");
        var moving = migrations.begin(
                owner, redrawn.deploy(set), Choice.picked(List.of(course)), "The lawyers asked for it");
        work.run();
        var after = migrations.get(owner, moving.id());
        assertThat(after.endedAt()).isNotNull();
        return after.courses().get(0);
    }

    private String latest() {
        return migrations.of(hands.person("xa.owner")).get(0).deployment();
    }

    private List<RunningCourse.Part> partsOf(String course) {
        return courses.find(ARDEN, course).orElseThrow().parts();
    }

    /** The day of each timer, by the job that keeps it. */
    private Map<String, java.time.Instant> timersOf(String course) {
        return courses.find(ARDEN, course)
                .orElseThrow()
                .timers()
                .collect(Collectors.toMap(RunningCourse.Timer::job, RunningCourse.Timer::due));
    }

    private String courseOf(PaperId paper) {
        return root("paperId", paper.value());
    }

    private String courseOf(MeasureId point) {
        return root(
                "submissionId",
                database.sql("select id from submission where measure = ?")
                        .param(point.value())
                        .query(String.class)
                        .single());
    }

    private String root(String name, String id) {
        return database.sql(
                        """
                        select distinct e.root_proc_inst_id_ from act_ru_execution e
                        join act_ru_variable v on v.proc_inst_id_ = e.id_ where v.name_ = ? and v.text_ = ?""")
                .params(name, id)
                .query(String.class)
                .single();
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
