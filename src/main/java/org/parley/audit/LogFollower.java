package org.parley.audit;

import org.parley.party.Desks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the auditors' index follow what was sealed; a failure is told and tried again. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "parley.record.sealing", havingValue = "on", matchIfMissing = true)
class LogFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

    private final LogIndex index;
    private final Desks desks;

    LogFollower(LogIndex index, Desks desks) {
        this.index = index;
        this.desks = desks;
    }

    @Scheduled(fixedDelayString = "${parley.audit.follow-every:PT1S}")
    void follow() {
        for (var desk : desks.all()) {
            try {
                while (index.follow(desk.code()) > 0) {
                    // more than one row's worth was sealed
                }
            } catch (RuntimeException e) {
                LOG.warn("The auditors' index of {} stayed behind and will be tried again", desk.code(), e);
            }
        }
    }
}
