package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Verifies the whole record of the installation, every night by default, and says loudly what does not hold. */
@Service
public class LiveVerification {
    private static final Logger LOG = LoggerFactory.getLogger(LiveVerification.class);

    private final Verification verification;
    private final Clock clock;
    private final AtomicReference<@Nullable Outcome> last = new AtomicReference<>();

    LiveVerification(Verification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** What the last verification came to. @param fault the first thing that does not hold, in words; null where all does */
    public record Outcome(Instant at, @Nullable String fault) {}

    /** The last outcome since this service started, for the auditors' page. */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last.get());
    }

    @Scheduled(cron = "${parley.record.verify-at:0 30 3 * * *}", zone = "UTC")
    public Outcome run() {
        var fault = verification.verifyAll().map(Verification.Fault::sentence).orElse(null);
        var outcome = new Outcome(clock.instant(), fault);
        last.set(outcome);
        if (fault == null) LOG.info("The record holds");
        else LOG.error("THE RECORD DOES NOT HOLD: {}", fault);
        return outcome;
    }
}
