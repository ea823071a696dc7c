package org.parley.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the desk's key give way to a new one, by the hand of the old: what was signed before stays verifiable. */
@Service
public class KeyRotation {
    private final JdbcClient db;
    private final DeskKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyRotation(JdbcClient db, DeskKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** The files follow after the commit; until then the old key goes on signing, and is still on record. */
    @Transactional
    public void rotate(Actor actor, String reason) {
        actor.require(Role.PROCESS_OWNER);
        if (reason.isBlank()) throw new Refusal("reason-missing", "Say why the key is replaced", "reason");
        var party = actor.party();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var present = keys.of(party);
        var next = keys.next(party);
        db.sql(
                        "insert into record_rotation (party, place, note) select ?, count(*), ? from record_rotation where party = ?")
                .param(party.value())
                .param(Rotation.made(present, next, at).note().written())
                .param(party.value())
                .update();
        db.sql("insert into record_key (party, verifier, since) values (?, ?, ?)")
                .param(party.value())
                .param(next.key().toString())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new KeyRotated(
                party, actor.person(), present.key().toString(), next.key().toString(), reason.strip()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.follow(party);
            }
        });
    }
}
