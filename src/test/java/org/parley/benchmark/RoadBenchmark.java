package org.parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
            for (int clients : CLIENTS) {
                var throughParley = new ArrayList<Walk>();
                var throughBare = new ArrayList<Walk>();
                for (int round = 0; round < ROUNDS; round++) {
                    throughParley.add(walk(parley, clients));
                    throughBare.add(walk(bare, clients));
                }
                tell("Parley", clients, throughParley);
                tell("bare engine", clients, throughBare);
                new Figure("lifecycle, Parley to bare engine")
                        .with("clients", clients)
                        .with("ratio", seconds(throughBare) / seconds(throughParley))
                        .tell();
            }
        }
    }

    /** So many clients at once, each so many roads: what it took by the clock, and of the processors. */
    private record Walk(double seconds, ProcessorTime processors) {}

    private static void tell(String through, int clients, List<Walk> walks) {
        double roads = (double) ROUNDS * ROADS_OF_A_CLIENT * clients;
        var processors =
                walks.stream().map(Walk::processors).reduce(ProcessorTime::plus).orElseThrow();
        new Figure("lifecycle, " + through)
                .with("clients", clients)
                .with("perSecond", roads / seconds(walks))
                .with("javaMsOfARoad", processors.java().toMillis() / roads)
                .with("databaseMsOfARoad", processors.database().toMillis() / roads)
                .tell();
    }

    private static double seconds(List<Walk> walks) {
        return walks.stream().mapToDouble(Walk::seconds).sum();
    }

    private Walk walk(Runnable road, int clients) throws InterruptedException, ExecutionException {
        var people = Executors.newFixedThreadPool(clients);
        try {
            var postmaster = ProcessorTime.postmaster(database);
            var before = ProcessorTime.now(postmaster);
            long start = System.nanoTime();
            var walking = new ArrayList<Future<?>>();
            for (int n = 0; n < clients; n++)
                walking.add(people.submit(() -> {
                    for (int done = 0; done < ROADS_OF_A_CLIENT; done++) road.run();
                }));
            for (var one : walking) one.get();
            return new Walk(
                    (System.nanoTime() - start) / 1e9,
                    ProcessorTime.now(postmaster).since(before));
        } finally {
            people.shutdownNow();
        }
    }
}
