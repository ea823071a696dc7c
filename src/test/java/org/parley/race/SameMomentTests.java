package org.parley.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.exchange.CommunicationId;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperId;
import org.parley.process.DueTimers;
import org.parley.road.Fixture;
import org.parley.road.Fixture.BothDesks;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.test.TestDatabase;
import org.parley.web.task.Hands;
import org.parley.web.task.Hands.Opened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * People act at the same moment, a hundred times over on PostgreSQL: nobody is shown an error, nothing deadlocks, no answer
 * is lost between two transactions. What leaves is carried by the relay's own threads, as at a real desk.
 */
@ExerciseTest
@Import({Hands.class, Fixture.class, DueTimers.class})
@TestPropertySource(
        properties = {"parley.exchange.inline=false", "parley.exchange.poller=true", "parley.exchange.poll=200ms"})
class SameMomentTests {
    private static final int ROUNDS = TestDatabase.isPostgres() ? 100 : 3;
    private static final int ROUNDS_IN_ONE_NEGOTIATION = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Fixture desks;

    @Autowired
    private Hands hands;

    @Autowired
    private DueTimers timers;

    @Autowired
    private JdbcClient database;

    private final AtOnce atOnce = new AtOnce();
    private final Overheard log = new Overheard();

    @BeforeEach
    void nothingIsOnItsWay() {
        awaitDelivery();
    }

    @AfterEach
    void nobodyComplainedAndNothingDeadlocked() {
        atOnce.close();
        log.close();
        assertThat(log.warnings()).isEmpty();
        if (TestDatabase.isPostgres()) assertThat(deadlocks()).isZero();
    }

    @Test
    void bothDesksSendAtTheSameMoment() {
        var rounds = new ArrayList<BothDesks>();
        for (int round = 0; round < ROUNDS; round++) {
            var talks = desks.bothDesks(InstrumentKind.TREATY, 1);
            var ours = cleared(talks.arden());
            var theirs = cleared(talks.brenn());
            var one = talks.arden().opens("approve", ours.value());
            var other = talks.brenn().opens("approve", theirs.value());
            atOnce.act(() -> sends(talks.arden(), ours, one), () -> sends(talks.brenn(), theirs, other));
            rounds.add(talks);
        }
        awaitDelivery();
        for (var talks : rounds) {
            standsInBothRegistersOnce(talks.arden(), talks.brenn());
            standsInBothRegistersOnce(talks.brenn(), talks.arden());
            bothAreInTheLedgerOf(talks.arden());
            bothAreInTheLedgerOf(talks.brenn());
        }
    }

    @Test
    void aPaperIsSentWhileTheAnswerToItIsAssessed() {
        for (int round = 0; round < ROUNDS; round++) {
            var talks = desks.bothDesks(InstrumentKind.POLITICAL_STATEMENT, 1).arden();
            var point = talks.point(0);
            var paper = talks.proposes(point);
            talks.drafts(paper, PaperForm.NON_PAPER, Channel.DESK).everyAgencyClears(paper);
            var answer = talks.receives(point);
            talks.registers(answer).confirms(answer);
            var approval = talks.opens("approve", paper.value());
            var approves = talks.approval(paper);
            var assessment = talks.opens("assess", answer.value());
            var reads = talks.reading(assessment, Outcome.DECLINED);
            atOnce.act(() -> hands.submit(approval, approves), () -> hands.submit(assessment, reads));
            isBeforeAPerson(point);
        }
    }

    @Test
    void twoIncomingPapersWakePointsOfTwoNegotiationsCrosswise() {
        for (int round = 0; round < ROUNDS; round++) {
            var one = put();
            var other = put();
            var first = registered(one, one.point(0), other.point(0));
            var second = registered(other, other.point(1), one.point(1));
            var firstForm = one.opens("assess", first.value());
            var secondForm = other.opens("assess", second.value());
            var firstRead = one.reading(firstForm, Outcome.AGREED);
            var secondRead = other.reading(secondForm, Outcome.DECLINED);
            atOnce.act(() -> hands.submit(firstForm, firstRead), () -> hands.submit(secondForm, secondRead));
            for (var talks : List.of(one, other))
                for (int place = 0; place < 2; place++) isBeforeAPerson(talks.point(place));
        }
    }

    @Test
    void fourAgenciesDecideWhileTimersFire() {
        for (int round = 0; round < ROUNDS; round += ROUNDS_IN_ONE_NEGOTIATION) {
            int rounds = Math.min(ROUNDS_IN_ONE_NEGOTIATION, ROUNDS - round);
            var talks = desks.talks(InstrumentKind.TREATY, 3 * rounds);
            var silent = new MeasureId[2 * rounds];
            for (int place = 0; place < silent.length; place++) silent[place] = talks.point(rounds + place);
            var put = talks.proposes(silent);
            talks.sends(put, PaperForm.NON_PAPER, Channel.MISSION).handsOver(put);
            for (int place = 0; place < rounds; place++) decideWhileTimersFire(talks, talks.point(place));
            for (var point : silent) {
                assertThat(tasks("no-answer", point)).isEqualTo(1);
                assertThat(tasks("next-step", point)).isZero();
            }
        }
    }

    private void decideWhileTimersFire(Talks talks, MeasureId point) {
        var paper = talks.proposes(point);
        talks.drafts(paper, PaperForm.NON_PAPER, Channel.MISSION);
        var acts = new ArrayList<Runnable>();
        for (var task : talks.tasks("clearance", paper.value())) {
            var form = talks.opens(task);
            if (form.task().id("agency").equals("interior")) hands.submit(form, talks.clearance(paper));
            else acts.add(() -> hands.submit(form, talks.clearance(paper)));
        }
        assertThat(acts).hasSize(4);
        twoPointsAreDue(talks);
        acts.add(timers::fire);
        atOnce.act(acts.toArray(Runnable[]::new));
        assertThat(clearances(paper)).isEqualTo(5);
        assertThat(talks.tasks("clearance", paper.value())).isEmpty();
        assertThat(talks.tasks("approve", paper.value())).hasSize(1);
    }

    // situations

    /** A note that every agency has cleared. */
    private PaperId cleared(Talks talks) {
        var paper = talks.notes(talks.point(0));
        talks.drafts(paper, PaperForm.AIDE_MEMOIRE, Channel.DESK).everyAgencyClears(paper);
        return paper;
    }

    /** Talks in which two points wait for an answer. */
    private Talks put() {
        var talks = desks.talks(InstrumentKind.POLITICAL_STATEMENT, 2);
        var paper = talks.proposes(talks.point(0), talks.point(1));
        return talks.sends(paper, PaperForm.NON_PAPER, Channel.MISSION).handsOver(paper);
    }

    private static CommunicationId registered(Talks talks, MeasureId... points) {
        var answer = talks.receives(points);
        talks.registers(answer);
        return answer;
    }

    /** A paper of theirs that came in since the form was opened makes it stale, as it should: they look, and send. */
    private void sends(Talks talks, PaperId paper, Opened form) {
        try {
            hands.submit(form, talks.approval(paper));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).as(refusal.sentence()).isEqualTo("stale-form");
            assertThat(count(talks, "IN")).isEqualTo(1);
            talks.approves(paper);
        }
    }

    /** The day has come for two of the points that wait in silence. */
    private void twoPointsAreDue(Talks talks) {
        var jobs = database.sql(
                        """
                        select job.id_ from act_ru_job job
                        join act_ru_execution instance on instance.id_ = job.process_instance_id_
                        where instance.business_key_ = ? and job.handler_cfg_ = 'CatchEvent_NoAnswerAsOf' order by job.id_""")
                .param(talks.negotiation().id().value())
                .query(String.class)
                .list();
        assertThat(jobs).hasSizeGreaterThanOrEqualTo(2);
        database.sql("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00' where id_ in (:jobs)")
                .param("jobs", jobs.subList(0, 2))
                .update();
    }

    private void awaitDelivery() {
        var end = Instant.now().plus(PATIENCE);
        while (undelivered() > 0) {
            assertThat(Instant.now())
                    .as("%d papers are still on their way", undelivered())
                    .isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    // what must hold

    /** What one desk sent stands once in its register and once in the other's, as the same link of the series. */
    private void standsInBothRegistersOnce(Talks sender, Talks addressee) {
        assertThat(count(sender, "OUT")).isEqualTo(1);
        assertThat(count(addressee, "IN")).isEqualTo(1);
        assertThat(heads(sender, "OUT")).hasSize(1).isEqualTo(heads(addressee, "IN"));
    }

    /** Once the registrar has entered what came in, the ledger has our paper and theirs, each once. */
    private void bothAreInTheLedgerOf(Talks talks) {
        var arrived = database.sql("select id from communication where negotiation = ? and direction = 'IN'")
                .param(talks.negotiation().id().value())
                .query(String.class)
                .single();
        talks.registers(new CommunicationId(arrived));
        assertThat(database.sql("select kind from act where negotiation = ? order by kind")
                        .param(talks.negotiation().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("CLARIFIED", "COMMUNICATED");
    }

    /** The answer was heard: one person is asked what follows, and nothing sleeps over it. */
    private void isBeforeAPerson(MeasureId point) {
        assertThat(database.sql(
                                """
                        select count(*) from reading r join submission s on s.id = r.submission
                        where s.measure = ? and s.state = 'WITH_THE_COUNTERPART' and r.outcome <> 'PASSED_OVER'""")
                        .param(point.value())
                        .query(Integer.class)
                        .single())
                .as("readings of an answer on " + point)
                .isEqualTo(1);
        assertThat(tasks("next-step", point)).as("tasks about " + point).isEqualTo(1);
        assertThat(database.sql("select count(*) from act_ru_event_subscr where event_name_ = ?")
                        .param("Answered " + submission(point))
                        .query(Integer.class)
                        .single())
                .as("who still waits for an answer on " + point)
                .isZero();
    }

    private int tasks(String form, MeasureId point) {
        return database.sql("select count(*) from worklist where form = ? and ids like ?")
                .params(form, "%\"" + submission(point) + "\"%")
                .query(Integer.class)
                .single();
    }

    private String submission(MeasureId point) {
        return database.sql("select id from submission where measure = ?")
                .param(point.value())
                .query(String.class)
                .single();
    }

    private int clearances(PaperId paper) {
        return database.sql("select count(*) from paper_clearance where paper = ?")
                .param(paper.value())
                .query(Integer.class)
                .single();
    }

    private int count(Talks talks, String direction) {
        return database.sql("select count(*) from communication where negotiation = ? and direction = ?")
                .params(talks.negotiation().id().value(), direction)
                .query(Integer.class)
                .single();
    }

    private List<String> heads(Talks talks, String direction) {
        return database.sql("select head from series_link where negotiation = ? and direction = ?")
                .params(talks.negotiation().id().value(), direction)
                .query(String.class)
                .list();
    }

    private int undelivered() {
        return database.sql("select count(*) from outbox where delivered_at is null")
                .query(Integer.class)
                .single();
    }

    private int deadlocks() {
        return database.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Integer.class)
                .single();
    }
}
