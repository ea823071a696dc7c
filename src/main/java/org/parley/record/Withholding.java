package org.parley.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps texts back from what leaves the desk, and sets them free again. The archivist decides, which is the process owner's
 * office: an auditor only reads. Every proof stays valid, for leaves hold hashes.
 */
@Service
public class Withholding {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withholding(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void withhold(Actor archivist, String sha256, String reason) {
        decide(archivist, sha256, true, reason);
        events.publishEvent(new TextWithheld(archivist.party(), archivist.person(), sha256, reason.strip()));
    }

    @Transactional
    public void declassify(Actor archivist, String sha256, String reason) {
        decide(archivist, sha256, false, reason);
        events.publishEvent(new TextDeclassified(archivist.party(), archivist.person(), sha256, reason.strip()));
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

    private void decide(Actor archivist, String sha256, boolean withheld, String reason) {
        archivist.require(Role.PROCESS_OWNER);
        if (reason.isBlank())
            throw new Refusal("reason-missing", "Say why; the reason stands where the text stood", "reason");
        if (!sha256.matches("[0-9a-f]{64}"))
            throw new Refusal("no-such-text", "Name the text by its hash, 64 hexadecimal digits", "sha256");
        if (reason(archivist.party(), sha256).isPresent() == withheld)
            throw new Refusal(
                    "decided-already", withheld ? "This text is withheld already" : "This text is not withheld");
        db.sql(
                        """
                        insert into record_withheld (party, sha256, place, withheld, reason, by_person, at)
                        select :party, :text, count(*), :withheld, :reason, :by, :at
                        from record_withheld where party = :party and sha256 = :text""")
                .param("party", archivist.party().value())
                .param("text", sha256)
                .param("withheld", withheld)
                .param("reason", reason.strip())
                .param("by", archivist.person())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
