package org.parley.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients at once, each so many roads: what it took by the clock, and of the processors.
 *
 * @param roads of all clients together
 */
record Walk(int roads, double seconds, ProcessorTime processors) {

    static Walk of(Runnable road, int clients, int roadsOfAClient, ProcessHandle postmaster)
            throws InterruptedException, ExecutionException {
        var people = Executors.newFixedThreadPool(clients);
        try {
            var before = ProcessorTime.now(postmaster);
            long start = System.nanoTime();
            var walking = new ArrayList<Future<?>>();
            for (int n = 0; n < clients; n++)
                walking.add(people.submit(() -> {
                    for (int done = 0; done < roadsOfAClient; done++) road.run();
                }));
            for (var one : walking) one.get();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Walk(
                    clients * roadsOfAClient,
                    seconds,
                    ProcessorTime.now(postmaster).since(before));
        } finally {
            people.shutdownNow();
        }
    }

    static Walk all(List<Walk> walks) {
        return walks.stream()
                .reduce((one, other) -> new Walk(
                        one.roads + other.roads, one.seconds + other.seconds, one.processors.plus(other.processors)))
                .orElseThrow();
    }

    /** The processors' time of one road, Java's and the database's. */
    double processorMs() {
        return javaMs() + databaseMs();
    }

    double javaMs() {
        return (double) processors.java().toMillis() / roads;
    }

    double databaseMs() {
        return (double) processors.database().toMillis() / roads;
    }
}
