package org.parley.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.parley.instrument.Concluding;
import org.parley.instrument.InstrumentId;
import org.parley.instrument.Instruments;
import org.parley.instrument.Step;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.process.DueTimers;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.web.task.Hands;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One treaty from its first draft to its entry into force, at one desk of Parley: every rule and every record included. */
@TestComponent
class ParleyRoad implements Runnable {
    private static final List<String> DOMESTIC = List.of("PREPARES", "SUBMITTED", "VOTED", "APPROVED", "CONSENT");

    private final Fixture desks;
    private final Hands hands;
    private final Instruments instruments;
    private final Concluding concluding;
    private final DueTimers timers;
    private final JdbcClient database;

    ParleyRoad(
            Fixture desks,
            Hands hands,
            Instruments instruments,
            Concluding concluding,
            DueTimers timers,
            JdbcClient database) {
        this.desks = desks;
        this.hands = hands;
        this.instruments = instruments;
        this.concluding = concluding;
        this.timers = timers;
        this.database = database;
    }

    @Override
    public void run() {
        var talks = desks.talks(InstrumentKind.TREATY, 1);
        agree(talks);
        conclude(talks);
    }

    private static void agree(Talks talks) {
        var point = talks.point(0);
        var paper = talks.proposes(point);
        talks.sends(paper, PaperForm.NON_PAPER, Channel.MISSION).handsOver(paper);
        var answer = talks.receives(point);
        talks.registers(answer)
                .confirms(answer)
                .assesses(answer, Outcome.AGREED)
                .leavesUnanswered(answer)
                .settles(point);
    }

    private void conclude(Talks talks) {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        var treaty = hands.person("xa.treaty");
        var instrument = instruments
                .open(treaty, talks.negotiation().id(), "Agreement", List.of(talks.point(0)))
                .id();
        var id = instrument.value();
        talks.does(
                "settle-text",
                id,
                Map.of(
                        "clause",
                        "AFTER_LAST_NOTIFICATION",
                        "clauseDays",
                        "0",
                        "texts[0].language",
                        "en",
                        "texts[0].status",
                        "AUTHENTIC",
                        "texts[0].words",
                        "Each Party informs the other within a day. " + id));
        var hand = Map.of(
                "ours.office",
                "FOREIGN_MINISTER",
                "ours.on",
                today,
                "theirs.office",
                "FOREIGN_MINISTER",
                "theirs.on",
                today);
        talks.does("initial", id, hand);
        talks.does("sign", id, hand);
        for (var effect : DOMESTIC)
            talks.does(
                    "domestic-step",
                    id,
                    Map.of("effect", effect, "on", today, "who", "Parliament", "document", "Law 7", "passed", "true"));
        talks.does(
                "notify",
                id,
                Map.of(
                        "how",
                        "BY_HAND",
                        "on",
                        today,
                        "receivedOn",
                        today,
                        "proof",
                        "stamp",
                        "inwardReason",
                        "Ratified"));
        concluding.notified(
                treaty,
                instrument,
                Step.Side.THEIRS,
                LocalDate.now(ZoneOffset.UTC),
                LocalDate.now(ZoneOffset.UTC),
                "note");
        enterIntoForce(talks, instrument);
    }

    private void enterIntoForce(Talks talks, InstrumentId instrument) {
        var timer = database.sql(
                        """
                        select job.id_ from act_ru_job job
                        join act_ru_execution instance on instance.id_ = job.process_instance_id_
                        where instance.business_key_ = ? and job.handler_cfg_ = 'CatchEvent_DayOfEntryIntoForce'""")
                .param(talks.negotiation().id().value())
                .query(String.class)
                .single();
        timers.fire(timer);
        var inForce = instruments.steps(instruments.get(talks.negotiation().party(), instrument)).stream()
                .anyMatch(step -> step.kind() == Step.Kind.IN_FORCE);
        if (!inForce) throw new IllegalStateException("Instrument %s is not in force".formatted(instrument));
    }
}
