package org.parley.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has left a desk and not yet reached the other. A relay claims one entry for a while by an update that only one
 * can win; a claim whose relay died runs out. Within a series only the oldest undelivered entry can be claimed.
 */
@Component
class Outbox {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** One entry that this relay alone carries until the claim runs out. */
    record Claim(
            CommunicationId communication,
            PartyCode party,
            NegotiationId negotiation,
            String channel,
            Envelope envelope,
            int tries) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final String relay = UUID.randomUUID().toString();

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Communication sent, Envelope envelope) {
        var now = CommunicationRow.time(clock.instant());
        sql.sql(
                        "insert into outbox (communication, party, negotiation, series_number, channel, envelope, written_at, next_try_at)"
                                + " values (:id, :party, :negotiation, :number, :channel, :envelope, :now, :now)")
                .param("id", sent.id().value())
                .param("party", sent.party().value())
                .param("negotiation", sent.negotiation().value())
                .param("number", envelope.link().number())
                .param("channel", sent.channel())
                .param("envelope", EnvelopeFile.write(envelope))
                .param("now", now)
                .update();
    }

    /** Claims the next entry that is due and first in its series; empty where there is none. */
    Optional<Claim> claim() {
        var now = clock.instant();
        var due = sql.sql(
                        """
                        select communication from outbox o
                        where delivered_at is null and next_try_at <= :now and (claimed_until is null or claimed_until < :now)
                          and not exists (select 1 from outbox p where p.party = o.party and p.negotiation = o.negotiation
                            and p.delivered_at is null and p.series_number < o.series_number)
                        order by written_at, communication limit 20
                        """)
                .param("now", CommunicationRow.time(now))
                .query(String.class)
                .list();
        for (var id : due) if (claimed(id, now)) return Optional.of(read(id));
        return Optional.empty();
    }

    private boolean claimed(String id, Instant now) {
        return sql.sql("update outbox set claimed_by = :relay, claimed_until = :until, tries = tries + 1"
                                + " where communication = :id and delivered_at is null"
                                + " and (claimed_until is null or claimed_until < :now)")
                        .param("relay", relay)
                        .param("until", CommunicationRow.time(now.plus(CLAIM)))
                        .param("id", id)
                        .param("now", CommunicationRow.time(now))
                        .update()
                == 1;
    }

    private Claim read(String id) {
        return sql.sql("select * from outbox where communication = :id")
                .param("id", id)
                .query((row, n) -> new Claim(
                        new CommunicationId(row.getString("communication")),
                        new PartyCode(row.getString("party")),
                        new NegotiationId(row.getString("negotiation")),
                        row.getString("channel"),
                        EnvelopeFile.read(row.getString("envelope")),
                        row.getInt("tries")))
                .single();
    }

    /** Whether this call closed the entry; a second receipt for it closes nothing. */
    boolean delivered(CommunicationId id) {
        return sql.sql("update outbox set delivered_at = :now, claimed_until = null, trouble = null"
                                + " where communication = :id and delivered_at is null")
                        .param("now", CommunicationRow.time(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Gives the claim back and waits longer after each failure, up to ten minutes. */
    void failed(Claim claim, String trouble) {
        var pause = Duration.ofSeconds(Math.min(600, 1L << Math.min(claim.tries(), 10)));
        sql.sql("update outbox set claimed_until = null, next_try_at = :next, trouble = :trouble"
                        + " where communication = :id and delivered_at is null")
                .param("next", CommunicationRow.time(clock.instant().plus(pause)))
                .param("trouble", trouble.substring(0, Math.min(500, trouble.length())))
                .param("id", claim.communication().value())
                .update();
    }

    /** The heads that left with our communications, as we signed them. */
    List<String> heads(PartyCode party, NegotiationId negotiation) {
        return sql
                .sql("select envelope from outbox where party = ? and negotiation = ? order by series_number")
                .params(party.value(), negotiation.value())
                .query((row, n) -> EnvelopeFile.read(row.getString(1)))
                .list()
                .stream()
                .flatMap(envelope -> Stream.ofNullable(envelope.head()))
                .map(SeriesHead::note)
                .toList();
    }

    /** What still stands in the way of a communication of this desk, for its page; null once it is delivered. */
    @Nullable String trouble(PartyCode party, CommunicationId id) {
        return sql.sql("select coalesce(trouble, 'on its way') from outbox"
                        + " where party = :party and communication = :id and delivered_at is null")
                .param("party", party.value())
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
