package org.parley.record;

import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every desk's log while there is work, by default twice a second; a failure is told and tried again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "parley.record.sealing", havingValue = "on", matchIfMissing = true)
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final Sealing sealing;
    private final JdbcClient db;

    Sealer(Sealing sealing, JdbcClient db) {
        this.sealing = sealing;
        this.db = db;
    }

    @Scheduled(fixedDelayString = "${parley.record.seal-every:PT0.5S}")
    void seal() {
        for (var party : db.sql("select code from party").query(String.class).list()) {
            try {
                sealing.sealAll(new PartyCode(party));
            } catch (RuntimeException e) {
                LOG.warn("The record of {} was not sealed and will be tried again", party, e);
            }
        }
    }
}
