package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The negotiations of every desk, each seen by its own desk only; their rows are the lock of every use case. */
@Service
public class Negotiations {
    private final JdbcClient db;
    private final Desks desks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Negotiations(JdbcClient db, Desks desks, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.desks = desks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Locks the rows until the transaction ends, all at once and in the order of their ids: nothing finer is locked
     * anywhere, so there is no second order to get wrong. The first statement of every use case.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<NegotiationId> ids) {
        if (ids.isEmpty() || UnderLock.holds(ids)) return;
        var locked = db.sql("select * from negotiation where id in (:ids) order by id for update")
                .param(
                        "ids",
                        ids.stream()
                                .map(NegotiationId::value)
                                .sorted()
                                .distinct()
                                .toList())
                .query((row, n) -> negotiation(row))
                .list();
        UnderLock.hold(locked.stream().map(Negotiation::id).toList());
        for (var negotiation : locked)
            UnderLock.put(Negotiation.class, negotiation.id().value(), negotiation.id(), negotiation);
    }

    /** Opens our file on a subject; the counterpart learns of it by the first communication. */
    @Transactional
    public Negotiation open(
            Actor actor, PartyCode counterpart, String counterpartName, String subject, Marking marking) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        if (subject.isBlank()) throw new Refusal("subject-missing", "Say what the talks are about", "subject");
        var id = NegotiationId.next();
        var exercise = desks.party(actor.party()).exercise();
        var negotiation = new Negotiation(
                id, actor.party(), counterpart, counterpartName, subject, id.value(), marking, exercise, false);
        return open(actor.person(), negotiation);
    }

    /** Opens a file whose ids are known: one that the counterpart opened first, or a history brought in. */
    @Transactional
    public Negotiation open(String by, Negotiation negotiation) {
        if (negotiation.party().equals(negotiation.counterpart()))
            throw new Refusal("own-counterpart", "A negotiation needs another party than ourselves", "counterpart");
        if (byCommonRef(negotiation.party(), negotiation.commonRef()).isPresent())
            throw new Refusal("negotiation-exists", "This desk holds a file on that negotiation already");
        db.sql(
                        """
                        insert into negotiation (id, party, counterpart, counterpart_name, subject, common_ref, marking,
                                                 exercise, chronicle, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        negotiation.id().value(),
                        negotiation.party().value(),
                        negotiation.counterpart().value(),
                        negotiation.counterpartName(),
                        negotiation.subject(),
                        negotiation.commonRef(),
                        negotiation.marking().name(),
                        negotiation.exercise(),
                        negotiation.chronicle(),
                        by,
                        Columns.at(Columns.now(clock)))
                .update();
        events.publishEvent(new NegotiationOpened(
                negotiation.party(),
                negotiation.id().value(),
                by,
                negotiation.subject(),
                negotiation.counterpart(),
                negotiation.commonRef()));
        return negotiation;
    }

    /** The negotiation, for the desk it belongs to; to every other desk it does not exist. */
    public Negotiation get(PartyCode party, NegotiationId id) {
        return UnderLock.once(Negotiation.class, id.value(), () -> read(id), Negotiation::id)
                .filter(negotiation -> negotiation.party().equals(party))
                .orElseThrow(() -> new Refusal("unknown-negotiation", "This desk holds no such negotiation"));
    }

    private Optional<Negotiation> read(NegotiationId id) {
        return db.sql("select * from negotiation where id = ?")
                .param(id.value())
                .query((row, n) -> negotiation(row))
                .optional();
    }

    /** Every negotiation of a desk, by subject. */
    public List<Negotiation> of(PartyCode party) {
        return db.sql("select * from negotiation where party = ? order by chronicle, subject, id")
                .param(party.value())
                .query((row, n) -> negotiation(row))
                .list();
    }

    public Optional<Negotiation> byCommonRef(PartyCode party, String commonRef) {
        return db.sql("select * from negotiation where party = ? and common_ref = ?")
                .params(party.value(), commonRef)
                .query((row, n) -> negotiation(row))
                .optional();
    }

    /**
     * The two parties whose acts the negotiation tells: the desk and its counterpart, unless it was brought in with
     * parties of its own.
     */
    public Parties parties(Negotiation negotiation) {
        var codes = new LinkedHashMap<PartyCode, PartyCode>();
        db.sql("select code, stands_for from negotiation_side where negotiation = ? order by place")
                .param(negotiation.id().value())
                .query(row -> {
                    codes.put(new PartyCode(row.getString("code")), new PartyCode(row.getString("stands_for")));
                });
        if (codes.isEmpty()) return Parties.of(negotiation.party(), negotiation.counterpart());
        var both = codes.keySet().stream()
                .filter(code -> code.equals(codes.get(code)))
                .toList();
        codes.keySet().removeAll(both);
        return new Parties(both.get(0), both.get(1), codes);
    }

    /** Names the parties of a negotiation that is brought in with parties of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tells(NegotiationId id, Parties parties) {
        var codes = new LinkedHashMap<PartyCode, PartyCode>();
        for (var party : parties.both()) codes.put(party, party);
        codes.putAll(parties.otherCodes());
        int place = 0;
        for (var code : codes.entrySet())
            db.sql("insert into negotiation_side (negotiation, code, stands_for, place) values (?, ?, ?, ?)")
                    .params(id.value(), code.getKey().value(), code.getValue().value(), place++)
                    .update();
    }

    /** The next number of a series of this negotiation ({@code paper}, {@code act}); its row must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long nextNumber(NegotiationId id, String series) {
        var counted = new GeneratedKeyHolder();
        int known = db.sql(
                        "update number_series set last_number = last_number + 1 where negotiation = ? and series = ?")
                .params(id.value(), series)
                .update(counted, "last_number");
        if (known > 0) return Objects.requireNonNull(counted.getKey()).longValue();
        db.sql("insert into number_series (negotiation, series, last_number) values (?, ?, 1)")
                .params(id.value(), series)
                .update();
        return 1;
    }

    private static Negotiation negotiation(ResultSet row) throws SQLException {
        return new Negotiation(
                new NegotiationId(row.getString("id")),
                new PartyCode(row.getString("party")),
                new PartyCode(row.getString("counterpart")),
                row.getString("counterpart_name"),
                row.getString("subject"),
                row.getString("common_ref"),
                Marking.valueOf(row.getString("marking")),
                row.getBoolean("exercise"),
                row.getBoolean("chronicle"));
    }
}
