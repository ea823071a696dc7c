package org.parley.benchmark;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.DueTimers;
import org.parley.road.Fixture;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many treaties a minute come into force through Parley, beside the same diagrams on an engine without it. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, ParleyRoad.class})
class RoadBenchmark {
    private static final int ROUNDS = Integer.getInteger("parley.benchmark.rounds", 4);
    private static final int[] CLIENTS = {1, 2, 4};
    private static final int ROADS_OF_A_CLIENT = 8;

    /** So many rounds first, until Java has compiled what it will: a server runs for months. */
    private static final int WARM_UP = 10;

    @Autowired
    private ParleyRoad parley;

    @Autowired
    private JdbcClient database;

    @Test
    void treatiesThroughParleyAndThroughTheBareEngine() throws Exception {
        try (var bare = new BareRoad()) {
            for (int n = 0; n < WARM_UP; n++) {
                walk(parley, 4);
                walk(bare, 4);
            }
            database.sql("analyze").update(); // as a server's autovacuum does each minute
            bare.analyze();
            for (int clients : CLIENTS) {
                var throughParley = new ArrayList<Walk>();
                var throughBare = new ArrayList<Walk>();
                for (int round = 0; round < ROUNDS; round++) {
                    throughParley.add(walk(parley, clients));
                    throughBare.add(walk(bare, clients));
                }
                tell(clients, Walk.all(throughParley), Walk.all(throughBare));
            }
        }
    }

    private Walk walk(Runnable road, int clients) throws Exception {
        return Walk.of(road, clients, ROADS_OF_A_CLIENT, ProcessorTime.postmaster(database));
    }

    private static void tell(int clients, Walk parley, Walk bare) {
        tell("lifecycle, Parley", clients, parley);
        tell("lifecycle, bare engine", clients, bare);
        new Figure("lifecycle, Parley to bare engine")
                .with("clients", clients)
                .with("ratio", bare.seconds() / parley.seconds())
                .with("ratioOfProcessors", bare.processorMs() / parley.processorMs())
                .tell();
    }

    private static void tell(String through, int clients, Walk walk) {
        new Figure(through)
                .with("clients", clients)
                .with("perSecond", walk.roads() / walk.seconds())
                .with("javaMsOfARoad", walk.javaMs())
                .with("databaseMsOfARoad", walk.databaseMs())
                .tell();
    }
}
