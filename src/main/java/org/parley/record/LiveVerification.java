package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.Verification.Fault;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole record of the installation, every night by default. What it comes to is on each desk's own record and
 * stands where its auditors begin; of the other desk's record they learn nothing.
 */
@Service
public class LiveVerification {
    private static final Logger LOG = LoggerFactory.getLogger(LiveVerification.class);
    private static final int LONGEST = 2000;
    /** Said to every desk: whose it is cannot be told, so neither can what it is. */
    private static final String NOBODYS =
            "The database is not as Parley left it, in something that is no single desk’s; the operator’s log tells what";

    private final Verification verification;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiveVerification(
            Verification verification,
            JdbcClient db,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verification = verification;
        this.db = db;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What a verification came to. @param fault the first thing that does not hold, in words; null where all does */
    public record Outcome(Instant at, @Nullable String fault) {
        public boolean holds() {
            return fault == null;
        }
    }

    /** What the last verification came to for one desk, whichever node ran it; empty while none ever did. */
    @Transactional(readOnly = true)
    public Optional<Outcome> last(PartyCode party) {
        return db.sql("select at, fault from record_verified where party = ? order by at desc limit 1")
                .param(party.value())
                .query((row, n) ->
                        new Outcome(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional();
    }

    @Scheduled(cron = "${parley.record.verify-at:0 30 3 * * *}", zone = "UTC")
    public void run() {
        var faults = faults();
        if (faults.isEmpty()) LOG.info("The record holds");
        else LOG.error("THE RECORD DOES NOT HOLD: {}", faults.get(0).sentence());
        for (var party : db.sql("select code from party order by code")
                .query(String.class)
                .list()) tell(new PartyCode(party), faults);
    }

    /** What cannot even be read does not hold: somebody may have taken a table or a column away. */
    private List<Fault> faults() {
        try {
            return verification.report().faults();
        } catch (RuntimeException e) {
            LOG.error("THE RECORD CANNOT BE READ", e);
            return List.of(new Fault(null, Long.MAX_VALUE, "The record cannot be read"));
        }
    }

    private void tell(PartyCode party, List<Fault> faults) {
        var fault = faults.stream()
                .filter(it -> party.equals(it.desk()))
                .findFirst()
                .map(Fault::sentence)
                .or(() -> faults.stream()
                        .filter(it -> it.desk() == null)
                        .findFirst()
                        .map(it -> NOBODYS))
                .map(it -> it.length() > LONGEST ? it.substring(0, LONGEST) : it)
                .orElse(null);
        transaction.executeWithoutResult(status -> {
            db.sql("insert into record_verified (party, at, fault) values (?, ?, ?)")
                    .param(party.value())
                    .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .param(fault)
                    .update();
            events.publishEvent(new RecordVerified(party, fault == null, fault));
        });
    }
}
