package org.parley.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox again and again: for what a crash, a failure or a closed road left there. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "parley.exchange.poller", havingValue = "true", matchIfMissing = true)
class Poller {
    private final Relay relay;

    Poller(Relay relay) {
        this.relay = relay;
    }

    @Scheduled(fixedDelayString = "${parley.exchange.poll:2s}", initialDelayString = "${parley.exchange.poll:2s}")
    void poll() {
        relay.carryDue();
    }
}
