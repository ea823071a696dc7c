package org.parley.benchmark;

import java.util.ArrayList;
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

/** How many treaties a minute come into force through Parley, beside the same diagrams on an engine without it. */
@ExerciseTest
@Tag("benchmark")
@Import({Hands.class, Fixture.class, DueTimers.class, ParleyRoad.class})
class RoadBenchmark {
    private static final int ROUNDS = Integer.getInteger("parley.benchmark.rounds", 4);
    private static final int[] CLIENTS = {1, 2, 4};
    private static final int ROADS_OF_A_CLIENT = 8;
    private static final int WARM_UP = 3;

    @Autowired
    private ParleyRoad parley;

    @Test
    void treatiesThroughParleyAndThroughTheBareEngine() throws Exception {
        try (var bare = new BareRoad()) {
            for (int n = 0; n < WARM_UP; n++) {
                seconds(parley, 4);
                seconds(bare, 4);
            }
            var throughParley = new double[CLIENTS.length];
            var throughBare = new double[CLIENTS.length];
            for (int round = 0; round < ROUNDS; round++)
                for (int n = 0; n < CLIENTS.length; n++) {
                    throughParley[n] += seconds(parley, CLIENTS[n]);
                    throughBare[n] += seconds(bare, CLIENTS[n]);
                }
            for (int n = 0; n < CLIENTS.length; n++) tell(CLIENTS[n], throughParley[n], throughBare[n]);
        }
    }

    private static void tell(int clients, double parley, double bare) {
        double roads = (double) ROUNDS * ROADS_OF_A_CLIENT * clients;
        new Figure("lifecycle, Parley")
                .with("clients", clients)
                .with("perSecond", roads / parley)
                .tell();
        new Figure("lifecycle, bare engine")
                .with("clients", clients)
                .with("perSecond", roads / bare)
                .tell();
        new Figure("lifecycle, Parley to bare engine")
                .with("clients", clients)
                .with("ratio", bare / parley)
                .tell();
    }

    private static double seconds(Runnable road, int clients) throws InterruptedException, ExecutionException {
        var people = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            var walking = new ArrayList<Future<?>>();
            for (int n = 0; n < clients; n++)
                walking.add(people.submit(() -> {
                    for (int done = 0; done < ROADS_OF_A_CLIENT; done++) road.run();
                }));
            for (var one : walking) one.get();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            people.shutdownNow();
        }
    }
}
