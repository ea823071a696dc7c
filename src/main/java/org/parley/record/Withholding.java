package org.parley.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.shared.WordsHash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps words back from what leaves the desk as a file, wherever they stand in it, and sets them free again. Words are named
 * by their {@link WordsHash}. Whoever answers for the talks decides; an auditor only reads. Every proof stays valid, for
 * leaves hold hashes.
 */
@Service
public class Withholding {
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withholding(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** That words are withheld now. */
    public record Withheld(String reason, String by, Instant at) {}

    @Transactional
    public void withhold(Actor actor, String sha256, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        decide(actor, sha256, true, reason);
        events.publishEvent(new TextWithheld(actor.party(), actor.person(), sha256, reason.strip()));
    }

    @Transactional
    public void declassify(Actor actor, String sha256, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION);
        decide(actor, sha256, false, reason);
        events.publishEvent(new TextDeclassified(actor.party(), actor.person(), sha256, reason.strip()));
    }

    /** All words that the desk withholds today, by their names. */
    public Map<String, Withheld> all(PartyCode party) {
        var all = new HashMap<String, Withheld>();
        db.sql("select sha256, withheld, reason, by_person, at from record_withheld where party = ? order by place")
                .param(party.value())
                .query(row -> {
                    if (row.getBoolean(2))
                        all.put(
                                row.getString(1),
                                new Withheld(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant()));
                    else all.remove(row.getString(1));
                });
        return all;
    }

    /** Why a text of the desk is withheld today; empty where it is not. */
    public Optional<String> reason(PartyCode party, String sha256) {
        return db.sql(
                        "select reason, withheld from record_withheld where party = ? and sha256 = ? order by place desc limit 1")
                .param(party.value())
                .param(sha256)
                .query((row, n) -> row.getBoolean(2) ? Optional.of(row.getString(1)) : Optional.<String>empty())
                .optional()
                .flatMap(found -> found);
    }

    private void decide(Actor actor, String sha256, boolean withheld, String reason) {
        if (reason.isBlank())
            throw new Refusal("reason-missing", "Say why; the reason stands where the text stood", "reason");
        if (reason.strip().length() > LONGEST_REASON)
            throw new Refusal(
                    "reason-too-long",
                    "This reason may have %d characters: it comes to stand in the place of the words"
                            .formatted(LONGEST_REASON),
                    "reason");
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new Refusal("no-such-text", "Name the text by its hash, 64 hexadecimal digits", "sha256");
        if (reason(actor.party(), sha256).isPresent() == withheld)
            throw new Refusal(
                    "decided-already", withheld ? "This text is withheld already" : "This text is not withheld");
        db.sql(
                        """
                        insert into record_withheld (party, sha256, place, withheld, reason, by_person, at)
                        select :party, :text, count(*), :withheld, :reason, :by, :at
                        from record_withheld where party = :party and sha256 = :text""")
                .param("party", actor.party().value())
                .param("text", sha256)
                .param("withheld", withheld)
                .param("reason", reason.strip())
                .param("by", actor.person())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
