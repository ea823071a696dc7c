package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of negotiations, and which came out of which. */
@Service
public class Measures {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final ApplicationEventPublisher events;

    Measures(JdbcClient db, Negotiations negotiations, ApplicationEventPublisher events) {
        this.db = db;
        this.negotiations = negotiations;
        this.events = events;
    }

    @Transactional
    public Measure add(Actor actor, NegotiationId negotiation, NewMeasure point) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(negotiation));
        return add(actor, negotiation, point, List.of());
    }

    /** Adds a point whose ids are known: one that the counterpart put first, or one of a history brought in. */
    @Transactional
    public Measure add(PartyCode party, String by, Measure measure) {
        negotiations.lock(List.of(measure.negotiation()));
        return insert(party, by, measure, List.of());
    }

    /** Splits a point into two or more; each keeps the thread to it. */
    @Transactional
    public List<Measure> split(Actor actor, MeasureId id, List<NewMeasure> parts) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var whole = locked(actor.party(), List.of(id)).get(0);
        if (parts.size() < 2) throw new Refusal("one-part", "A point is split into two parts or more", "parts");
        var made = new ArrayList<Measure>();
        for (var part : parts) {
            var measure = add(actor, whole.negotiation(), part, List.of(whole));
            link(whole.id(), measure.id(), Relation.SPLIT_FROM);
            made.add(measure);
        }
        return made;
    }

    /** Merges points of one negotiation into a new one, which keeps the thread to each. */
    @Transactional
    public Measure merge(Actor actor, List<MeasureId> ids, NewMeasure whole) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        var parts = locked(actor.party(), ids);
        if (parts.size() < 2) throw new Refusal("one-part", "Choose the points that are merged, two or more", "points");
        if (parts.stream().map(Measure::negotiation).distinct().count() > 1)
            throw new Refusal("two-negotiations", "Points of two negotiations cannot be merged", "points");
        var measure = add(actor, parts.get(0).negotiation(), whole, parts);
        for (var part : parts) link(part.id(), measure.id(), Relation.MERGED_INTO);
        return measure;
    }

    public Measure get(PartyCode party, MeasureId id) {
        return UnderLock.once(Held.class, id.value(), () -> read(id), held -> held.measure()
                        .negotiation())
                .filter(held -> held.by().equals(party))
                .map(Held::measure)
                .orElseThrow(() -> new Refusal("unknown-measure", "This desk holds no such point"));
    }

    private Optional<Held> read(MeasureId id) {
        return db.sql("select * from measure where id = ?")
                .param(id.value())
                .query((row, n) -> new Held(new PartyCode(row.getString("party")), measure(row)))
                .optional();
    }

    /** A point and the desk that holds it. */
    record Held(PartyCode by, Measure measure) {}

    /** The points of a negotiation in the order in which they are read. */
    public List<Measure> of(NegotiationId negotiation) {
        return db.sql("select * from measure where negotiation = ? order by place, number")
                .param(negotiation.value())
                .query((row, n) -> measure(row))
                .list();
    }

    public Optional<Measure> byCommonRef(NegotiationId negotiation, String ref) {
        return db.sql("select * from measure where negotiation = ? and common_ref = ?")
                .params(negotiation.value(), ref)
                .query((row, n) -> measure(row))
                .optional();
    }

    public List<MeasureLink> lineage(NegotiationId negotiation) {
        return db.sql(
                        """
                        select l.* from measure_lineage l join measure m on m.id = l.later
                        where m.negotiation = ? order by l.later, l.earlier""")
                .param(negotiation.value())
                .query((row, n) -> new MeasureLink(
                        new MeasureId(row.getString("earlier")),
                        new MeasureId(row.getString("later")),
                        Relation.valueOf(row.getString("relation"))))
                .list();
    }

    private List<Measure> locked(PartyCode party, List<MeasureId> ids) {
        var touched = ids.stream().map(id -> get(party, id).negotiation()).toList();
        negotiations.lock(touched);
        return ids.stream().distinct().map(id -> get(party, id)).toList();
    }

    private Measure add(Actor actor, NegotiationId negotiation, NewMeasure point, List<Measure> madeFrom) {
        negotiations.get(actor.party(), negotiation).requireLive();
        if (point.title().isBlank()) throw new Refusal("title-missing", "Give the point a title", "title");
        var id = MeasureId.next();
        var measure = new Measure(
                id,
                negotiation,
                point.programme(),
                number(negotiation, point.number()),
                point.title(),
                point.kind(),
                id.value(),
                null,
                point.summary());
        return insert(actor.party(), actor.person(), measure, madeFrom);
    }

    private String number(NegotiationId negotiation, @Nullable String wanted) {
        var taken = of(negotiation).stream().map(Measure::number).toList();
        if (wanted != null && !wanted.isBlank()) return wanted.trim();
        int next = taken.size() + 1;
        while (taken.contains(String.valueOf(next))) next++;
        return String.valueOf(next);
    }

    private Measure insert(PartyCode party, String by, Measure measure, List<Measure> madeFrom) {
        var negotiation = negotiations.get(party, measure.negotiation());
        var others = of(measure.negotiation());
        if (others.stream().anyMatch(other -> other.number().equals(measure.number())))
            throw new Refusal("number-taken", "There is a point %s already".formatted(measure.number()), "number");
        db.sql(
                        """
                        insert into measure (id, party, negotiation, programme, number, title, kind, common_ref, stage,
                                             summary, place)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(measure.id().value())
                .param(party.value())
                .param(measure.negotiation().value())
                .param(Columns.text(measure.programme()))
                .param(measure.number())
                .param(measure.title())
                .param(measure.kind().name())
                .param(measure.commonRef())
                .param(measure.stage())
                .param(measure.summary())
                .param(others.size())
                .update();
        if (!negotiation.chronicle())
            events.publishEvent(new MeasureAdded(
                    party,
                    measure.negotiation().value(),
                    by,
                    measure.id().value(),
                    measure.number(),
                    measure.title(),
                    measure.kind(),
                    measure.commonRef(),
                    madeFrom.stream().map(m -> m.id().value()).toList()));
        return measure;
    }

    private void link(MeasureId earlier, MeasureId later, Relation relation) {
        db.sql("insert into measure_lineage (earlier, later, relation) values (?, ?, ?)")
                .params(earlier.value(), later.value(), relation.name())
                .update();
    }

    private static Measure measure(ResultSet row) throws SQLException {
        var programme = row.getString("programme");
        return new Measure(
                new MeasureId(row.getString("id")),
                new NegotiationId(row.getString("negotiation")),
                programme == null ? null : new ProgrammeId(programme),
                row.getString("number"),
                row.getString("title"),
                InstrumentKind.valueOf(row.getString("kind")),
                row.getString("common_ref"),
                row.getString("stage"),
                row.getString("summary"));
    }
}
