package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The state of contacts between the two sides; each change of it is an act. */
@Service
public class Contacts {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Acts acts;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            JdbcClient db,
            Negotiations negotiations,
            Acts acts,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.acts = acts;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A change of the state of contacts.
     *
     * @param author who declared it; both where it simply came about
     * @param on the day on which it began, today or earlier
     * @param words what was declared, where something was
     */
    public record Change(
            ContactState.Kind kind,
            Author author,
            @Nullable String scope,
            LocalDate on,
            @Nullable String words,
            String inwardReason,
            @Nullable LocalDate lookAgainOn) {}

    /** Records the act and, at the end of a freeze, moves every day to look again by the days it lasted. */
    @Transactional
    public ContactState change(Actor actor, NegotiationId id, Change change) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(id));
        var negotiation = negotiations.get(actor.party(), id);
        var before = of(actor.party(), id, change.scope());
        check(change, before);
        var act = acts.record(NewAct.of(
                        negotiation,
                        change.author(),
                        change.kind().act(),
                        List.of(),
                        ActDate.of(change.on()),
                        actor.person())
                .saying(change.words() == null ? null : new Act.Words(change.words(), null, false)));
        var state = new ContactState(
                change.kind(), change.scope(), change.on(), act.id(), change.inwardReason(), change.lookAgainOn());
        insert(actor.party(), id, state);
        if (before.isPresent() && before.get().kind() == ContactState.Kind.FROZEN && change.scope() == null)
            submissions.shift(actor.party(), actor.person(), id, before.get().since(), change.on());
        events.publishEvent(new ContactsChanged(
                actor.party(),
                id.value(),
                actor.person(),
                change.kind(),
                change.scope(),
                change.on(),
                act.id().value(),
                change.inwardReason()));
        return state;
    }

    /** The state of the pair; empty while nobody ever declared one, which is open. */
    public Optional<ContactState> of(PartyCode party, NegotiationId negotiation) {
        return of(party, negotiation, null);
    }

    /** Whether working clocks stand still. */
    public boolean frozen(PartyCode party, NegotiationId negotiation) {
        return of(party, negotiation)
                .filter(state -> state.kind() == ContactState.Kind.FROZEN)
                .isPresent();
    }

    /** Every change, oldest first, of the pair and of single channels. */
    public List<ContactState> all(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from contacts where party = ? and negotiation = ? order by recorded_at, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> state(row))
                .list();
    }

    private Optional<ContactState> of(PartyCode party, NegotiationId negotiation, @Nullable String scope) {
        return all(party, negotiation).stream()
                .filter(state -> Objects.equals(state.scope(), scope))
                .reduce((earlier, later) -> later);
    }

    private void check(Change change, Optional<ContactState> before) {
        if (change.inwardReason().isBlank())
            throw new Refusal("reason-missing", "Say why, for the desk and the record", "inwardReason");
        if (change.on().isAfter(LocalDate.now(clock)))
            throw new Refusal("not-yet", "Record it on the day it happens", "on");
        if (before.isPresent() && change.on().isBefore(before.get().since()))
            throw new Refusal(
                    "before-the-last", "The last change was on " + before.get().since(), "on");
        var frozen = before.isPresent() && before.get().kind() == ContactState.Kind.FROZEN;
        if (change.kind() == ContactState.Kind.FROZEN && frozen)
            throw new Refusal(
                    "frozen-already", "Contact is frozen since " + before.get().since(), "state");
        if (change.kind() == ContactState.Kind.RESUMED && before.isEmpty())
            throw new Refusal("not-interrupted", "Contact was neither frozen nor reduced", "state");
    }

    private void insert(PartyCode party, NegotiationId negotiation, ContactState state) {
        db.sql(
                        """
                        insert into contacts (id, party, negotiation, act, state, scope, since, inward_reason,
                                              look_again_on, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID().toString())
                .param(party.value())
                .param(negotiation.value())
                .param(state.act().value())
                .param(state.kind().name())
                .param(state.scope())
                .param(state.since())
                .param(state.inwardReason())
                .param(state.lookAgainOn())
                .param(Columns.at(Columns.now(clock)))
                .update();
    }

    private static ContactState state(ResultSet row) throws SQLException {
        return new ContactState(
                ContactState.Kind.valueOf(row.getString("state")),
                row.getString("scope"),
                row.getObject("since", LocalDate.class),
                new ActId(row.getString("act")),
                row.getString("inward_reason"),
                Columns.day(row, "look_again_on"));
    }
}
