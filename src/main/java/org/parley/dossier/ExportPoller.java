package org.parley.dossier;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for exports that wait and has them made one at a time; files that lay ready for their days are removed. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "parley.dossier.runner", havingValue = "on", matchIfMissing = true)
class ExportPoller implements DisposableBean {
    private final ExportRunner runner;
    private final ReadyFiles ready;
    private final Duration keepFor;
    private final Clock clock;

    /** One thread, and no queue: what waits, waits in the table. */
    private final ThreadPoolExecutor oneAtATime = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> new Thread(work, "parley-dossier"),
            new ThreadPoolExecutor.DiscardPolicy());

    ExportPoller(
            ExportRunner runner,
            ReadyFiles ready,
            @Value("${parley.dossier.keep-for:P7D}") Duration keepFor,
            Clock clock) {
        this.runner = runner;
        this.ready = ready;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.dossier.poll:PT2S}", initialDelayString = "${parley.dossier.poll:PT2S}")
    void poll() {
        oneAtATime.execute(() -> {
            while (runner.runNext()) {
                // more than one waited
            }
        });
    }

    @Scheduled(fixedDelay = 15_000)
    void beat() {
        runner.beat();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void tidy() {
        ready.removeThoseOlderThan(clock.instant().minus(keepFor));
        ready.removeThoseTakenBack();
    }

    @Override
    public void destroy() {
        oneAtATime.shutdown();
    }
}
