package org.parley.benchmark;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.DueTimers;
import org.parley.record.KeepingSwitch;
import org.parley.record.Sealing;
import org.parley.road.Fixture;
import org.parley.shared.PartyCode;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeping and sealing the record costs the main road: with it and without it in turn, in one run. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, ParleyRoad.class, KeepingSwitch.class})
class KeepingBenchmark {
    private static final int ROUNDS = Integer.getInteger("parley.benchmark.rounds", 6);
    private static final int CLIENTS = 2;
    private static final int ROADS_OF_A_CLIENT = 6;

    /** So many rounds first, until Java has compiled what it will. */
    private static final int WARM_UP = 20;

    @Autowired
    private ParleyRoad road;

    @Autowired
    private KeepingSwitch record;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient database;

    @Test
    void treatiesWithTheRecordAndWithoutIt() throws Exception {
        for (int n = 0; n < WARM_UP; n++) sealed();
        database.sql("analyze").update(); // as a server's autovacuum does each minute
        var with = new ArrayList<Walk>();
        var without = new ArrayList<Walk>();
        for (int round = 0; round < ROUNDS; round++) {
            record.keeps(false);
            without.add(walk());
            record.keeps(true);
            with.add(sealed());
        }
        tell(Walk.all(with), Walk.all(without));
    }

    private static void tell(Walk with, Walk without) {
        new Figure("keeping, with the record to without")
                .with("clients", CLIENTS)
                .with("secondsWith", with.seconds())
                .with("secondsWithout", without.seconds())
                .with("cost", 1 - without.seconds() / with.seconds())
                .with("costInProcessors", 1 - without.processorMs() / with.processorMs())
                .tell();
    }

    /** With a sealer at work, as often as a server has it. */
    private Walk sealed() throws Exception {
        var on = new AtomicBoolean(true);
        var sealer = new Thread(() -> {
            while (on.get()) {
                sealing.sealAll(new PartyCode("xa"));
                java.util.concurrent.locks.LockSupport.parkNanos(500_000_000);
            }
        });
        sealer.start();
        try {
            return walk();
        } finally {
            on.set(false);
            sealer.join();
        }
    }

    private Walk walk() throws Exception {
        return Walk.of(road, CLIENTS, ROADS_OF_A_CLIENT, ProcessorTime.postmaster(database));
    }
}
