package org.parley.process.migration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up again what a machine that stopped left waiting. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "parley.migration.background", havingValue = "true", matchIfMissing = true)
class MigrationPoller {
    private final MigrationWork work;
    private final MigrationThread thread;

    MigrationPoller(MigrationWork work, MigrationThread thread) {
        this.work = work;
        this.thread = thread;
    }

    @Scheduled(fixedDelayString = "${parley.migration.poll:5s}", initialDelayString = "${parley.migration.poll:5s}")
    void poll() {
        thread.look(work::run);
    }
}
