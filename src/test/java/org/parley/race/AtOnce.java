package org.parley.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who act at the same moment; whatever one of them is told comes out here. */
final class AtOnce implements AutoCloseable {
    private final ExecutorService people = Executors.newCachedThreadPool();

    void act(Runnable... acts) {
        var moment = new CyclicBarrier(acts.length);
        var told = new ArrayList<Future<Boolean>>();
        for (var act : acts) told.add(people.submit(at(moment, act)));
        var errors = new ArrayList<Throwable>();
        for (var answer : told) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                errors.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (!errors.isEmpty()) throw failure(errors);
    }

    private static Callable<Boolean> at(CyclicBarrier moment, Runnable act) {
        return () -> {
            moment.await();
            act.run();
            return true;
        };
    }

    private static AssertionError failure(List<Throwable> errors) {
        var failure =
                new AssertionError("%d of those who acted were shown an error: %s".formatted(errors.size(), errors));
        errors.forEach(failure::addSuppressed);
        return failure;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
