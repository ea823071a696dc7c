package org.parley.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/** What was done and said, in the order in which it was recorded; nothing here is ever changed. */
@Service
public class Acts {
    private static final String SERIES = "act";

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Measures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(JdbcClient db, Negotiations negotiations, Measures measures, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /** Does an act of ours: what may not follow is refused. */
    @Transactional
    public Act perform(NewAct act) {
        var broken = prepare(act);
        if (broken != null) throw new Refusal("may-not-follow", broken);
        return insert(act, null, null, null);
    }

    /** Why the desk may not do this on a point after what stands on record; empty where it may. */
    public Optional<String> inTheWay(PartyCode party, MeasureId measure, ActKind kind) {
        var point = measures.get(party, measure);
        return Precedence.broken(Author.of(party), kind, point.kind(), Pasts.of(db, party, measure, null));
    }

    /** Records an act that happened: what may not follow is marked with the rule that it breaks. */
    @Transactional
    public Act record(NewAct act) {
        var broken = prepare(act);
        return insert(act, null, null, broken);
    }

    /** Records an act of a history that is brought in; what is only read later is not judged by the rules. */
    @Transactional
    public Act recordHistory(NewAct act) {
        negotiations.lock(List.of(act.negotiation()));
        var negotiation = negotiations.get(act.party(), act.negotiation());
        requireOwnPoints(act);
        return insert(act, null, null, negotiation.chronicle() ? null : broken(act, null));
    }

    /** Records an act that happened against a rule which only the caller can know, such as one done without authority. */
    @Transactional
    public Act recordIrregular(NewAct act, String rule) {
        prepare(act);
        return insert(act, null, null, rule);
    }

    /** Records that an act was recorded wrongly; the new one stands in its place, both stay visible. */
    @Transactional
    public Act correct(Actor actor, ActId wrong, NewAct right, String why) {
        actor.require(Role.DESK_OFFICER, Role.REGISTRAR, Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        if (why.isBlank()) throw new Refusal("reason-missing", "Say what was wrong with the entry", "why");
        negotiations.lock(List.of(right.negotiation()));
        var old = get(actor.party(), wrong);
        if (!negotiationOf(actor.party(), wrong).equals(right.negotiation()))
            throw new Refusal("other-negotiation", "A correction belongs to the negotiation of the entry it corrects");
        var corrected = db.sql("select count(*) from act where corrects = ?")
                .param(old.id().value())
                .query(Long.class)
                .single();
        if (corrected > 0)
            throw new Refusal("corrected-already", "This entry was corrected already; correct the later entry");
        var broken = prepare(right, old.id());
        return insert(right, old.id(), why, broken);
    }

    /** Records that the other side is proved to have had what an act carried; the latest proof stands. */
    @Transactional
    public void receiptProved(PartyCode party, String by, ActId id, LocalDate receivedOn, String proof) {
        var negotiation = negotiationOf(party, id);
        negotiations.lock(List.of(negotiation));
        db.sql(
                        """
                        insert into act_receipt (id, act, received_on, proof, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), id.value(), receivedOn, proof, by, Columns.at(Columns.now(clock)))
                .update();
        events.publishEvent(new ReceiptProved(party, negotiation.value(), by, id.value(), receivedOn, proof));
    }

    public Act get(PartyCode party, ActId id) {
        return read("a.party = :party and a.id = :of", party, id.value(), null).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-act", "This desk has no such entry"));
    }

    /** Every act of a negotiation in recorded order, corrected ones included. */
    public List<Act> of(PartyCode party, NegotiationId negotiation) {
        return read("a.party = :party and a.negotiation = :of", party, negotiation.value(), null);
    }

    /** The same as it stood on record at an instant: later entries and later proofs of receipt are left out. */
    public List<Act> of(PartyCode party, NegotiationId negotiation, Instant knownAt) {
        return read("a.party = :party and a.negotiation = :of", party, negotiation.value(), knownAt);
    }

    /** Every act on one point. */
    public List<Act> of(PartyCode party, MeasureId measure) {
        return read(
                "a.party = :party and a.id in (select act from act_measure where measure = :of)",
                party,
                measure.value(),
                null);
    }

    /** Why an entry was replaced, by the id of the entry that replaced it. */
    public String whyCorrected(PartyCode party, ActId correction) {
        return db
                .sql("select why_corrected from act where party = ? and id = ?")
                .params(party.value(), correction.value())
                .query((row, n) -> Columns.text(row.getString(1)))
                .list()
                .stream()
                .map(why -> why == null ? "" : why)
                .findFirst()
                .orElse("");
    }

    public NegotiationId negotiationOf(PartyCode party, ActId id) {
        return db.sql("select negotiation from act where party = ? and id = ?")
                .params(party.value(), id.value())
                .query((row, n) -> new NegotiationId(row.getString(1)))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-act", "This desk has no such entry"));
    }

    private List<Act> read(String where, PartyCode party, String of, @Nullable Instant knownAt) {
        var known = knownAt == null ? Columns.at(Instant.parse("9999-12-31T00:00:00Z")) : Columns.at(knownAt);
        var points = new HashMap<String, List<MeasureId>>();
        db.sql("select m.act, m.measure from act_measure m join act a on a.id = m.act where " + where
                        + " order by m.act, m.place")
                .param("party", party.value())
                .param("of", of)
                .query(row -> {
                    points.computeIfAbsent(row.getString("act"), act -> new ArrayList<>())
                            .add(new MeasureId(row.getString("measure")));
                });
        var proved = new HashMap<String, LocalDate>();
        db.sql("select r.act, r.received_on from act_receipt r join act a on a.id = r.act where " + where
                        + " and r.recorded_at <= :known order by r.recorded_at, r.id")
                .param("party", party.value())
                .param("of", of)
                .param("known", known)
                .query(row -> {
                    proved.put(row.getString("act"), row.getObject("received_on", LocalDate.class));
                });
        return db.sql("select a.* from act a where " + where + " and a.recorded_at <= :known order by a.place")
                .param("party", party.value())
                .param("of", of)
                .param("known", known)
                .query((row, n) -> ActRow.read(
                        row, points.getOrDefault(row.getString("id"), List.of()), proved.get(row.getString("id"))))
                .list();
    }

    private @Nullable String prepare(NewAct act) {
        negotiations.lock(List.of(act.negotiation()));
        return prepare(act, null);
    }

    private @Nullable String prepare(NewAct act, @Nullable ActId replaced) {
        negotiations.get(act.party(), act.negotiation()).requireLive();
        requireOwnPoints(act);
        return broken(act, replaced);
    }

    private void requireOwnPoints(NewAct act) {
        for (var measure : act.measures())
            if (!measures.get(act.party(), measure).negotiation().equals(act.negotiation()))
                throw new Refusal("other-negotiation", "The point belongs to another negotiation");
    }

    /** The rule the act breaks on any of its points, after what stands on record. */
    private @Nullable String broken(NewAct act, @Nullable ActId replaced) {
        for (var measure : act.measures()) {
            var past = Pasts.of(db, act.party(), measure, replaced);
            var kind = measures.get(act.party(), measure).kind();
            var broken = Precedence.broken(act.author(), act.kind(), kind, past);
            if (broken.isPresent()) return broken.get();
        }
        return null;
    }

    private Act insert(NewAct act, @Nullable ActId corrects, @Nullable String why, @Nullable String irregular) {
        long place = negotiations.nextNumber(act.negotiation(), SERIES);
        var recordedAt = act.recordedAt() == null ? Columns.now(clock) : act.recordedAt();
        var recorded = new Act(
                ActId.next(),
                place,
                act.author(),
                act.kind(),
                act.measures(),
                act.happenedOn(),
                act.effectiveOn(),
                act.formal(),
                act.addressing(),
                act.passage(),
                act.words(),
                act.sourcing(),
                act.detail(),
                act.recordedBy(),
                recordedAt,
                corrects,
                irregular);
        ActRow.insert(db, act.party(), act.negotiation(), recorded, why);
        events.publishEvent(new ActRecorded(
                act.party(),
                act.negotiation().value(),
                act.recordedBy(),
                recorded.id().value(),
                place,
                String.valueOf(Columns.author(act.author())),
                act.kind(),
                act.measures().stream().map(MeasureId::value).toList(),
                act.happenedOn().toString(),
                act.formal(),
                recorded.words() == null ? null : recorded.words().text(),
                corrects == null ? null : corrects.value(),
                why,
                irregular));
        return recorded;
    }
}
