package org.parley.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.InstrumentKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;
import org.parley.measure.UnderLock;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How instruments, their texts and their steps stand in tables. */
@Repository
class InstrumentRows {
    /** An instrument with the points and the texts of its present edition, each in one word of the row. */
    private static final String SELECT =
            """
            select i.*,
                   (select string_agg(m.measure, ' ' order by m.place) from instrument_measure m
                    where m.instrument = i.id) as measures,
                   (select string_agg(t.language || ' ' || t.status || ' ' || t.hash, ',' order by t.status, t.language)
                    from instrument_text t where t.instrument = i.id and t.edition = i.edition) as texts
            from instrument i
            """;

    private final JdbcClient db;

    InstrumentRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Instrument> find(String id) {
        return UnderLock.once(Instrument.class, id, () -> read(id), Instrument::negotiation);
    }

    private Optional<Instrument> read(String id) {
        return db.sql(SELECT + "where i.id = ?")
                .param(id)
                .query((row, n) -> instrument(row))
                .optional();
    }

    /** The edition of the text, and how many steps were taken. */
    Optional<String> state(PartyCode party, InstrumentId id) {
        return db.sql(
                        """
                        select i.edition, (select count(*) from instrument_step s where s.instrument = i.id) as steps
                        from instrument i where i.id = ? and i.party = ?""")
                .params(id.value(), party.value())
                .query((row, n) -> row.getInt("edition") + ":" + row.getInt("steps"))
                .optional();
    }

    List<Instrument> of(PartyCode party, NegotiationId negotiation) {
        return db.sql(SELECT + "where i.party = ? and i.negotiation = ? order by i.opened_at, i.id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> instrument(row))
                .list();
    }

    void insert(Instrument instrument, String by, Instant at) {
        db.sql(
                        """
                        insert into instrument (id, party, negotiation, title, kind, edition, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, 0, ?, ?)""")
                .params(
                        instrument.id().value(),
                        instrument.party().value(),
                        instrument.negotiation().value(),
                        instrument.title(),
                        instrument.kind().name(),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
        int place = 0;
        for (var measure : instrument.measures())
            db.sql("insert into instrument_measure (instrument, measure, place) values (?, ?, ?)")
                    .params(instrument.id().value(), measure.value(), place++)
                    .update();
    }

    void settle(InstrumentId id, @Nullable Clause clause, int edition, List<InstrumentText> texts) {
        db.sql("update instrument set clause = ?, clause_days = ?, clause_on = ?, edition = ? where id = ?")
                .param(clause == null ? null : clause.kind().name())
                .param(clause == null ? null : clause.days())
                .param(clause == null ? null : clause.on())
                .param(edition)
                .param(id.value())
                .update();
        for (var text : texts)
            db.sql("insert into instrument_text (instrument, edition, language, status, hash) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            edition,
                            text.language(),
                            text.status().name(),
                            text.hash().value())
                    .update();
        UnderLock.forget(Instrument.class, id.value());
    }

    void agree(InstrumentId id, Terms terms) {
        var duration = terms.duration();
        db.sql(
                        """
                        update instrument set adopted_apart = ?, duration_years = ?, renews = ?, notice_days = ?
                        where id = ?""")
                .param(terms.adoptedApart())
                .param(duration == null ? null : duration.years())
                .param(duration != null && duration.renews())
                .param(duration == null ? null : duration.noticeDays())
                .param(id.value())
                .update();
        UnderLock.forget(Instrument.class, id.value());
    }

    Set<String> certified(InstrumentId id, int edition) {
        return new TreeSet<>(db.sql("select language from concordance where instrument = ? and edition = ?")
                .params(id.value(), edition)
                .query(String.class)
                .list());
    }

    void certify(InstrumentId id, int edition, String language, String by, Instant at) {
        db.sql(
                        """
                        insert into concordance (instrument, edition, language, certified_by, certified_at)
                        values (?, ?, ?, ?, ?)""")
                .params(id.value(), edition, language, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Step> steps(Instrument instrument) {
        var id = instrument.id().value();
        return UnderLock.once(Taken.class, id, () -> Optional.of(taken(id)), taken -> instrument.negotiation())
                .map(Taken::steps)
                .orElse(List.of());
    }

    private Taken taken(String instrument) {
        return new Taken(db.sql("select * from instrument_step where instrument = ? order by place")
                .param(instrument)
                .query((row, n) -> step(row))
                .list());
    }

    /** The steps of one instrument, in the order in which they were recorded. */
    private record Taken(List<Step> steps) {}

    /** Adds the next step. */
    void add(Instrument instrument, Step step) {
        var steps = steps(instrument);
        db.sql(
                        """
                        insert into instrument_step (id, party, instrument, place, kind, side, on_day, office, authority,
                          rule_broken, edition, name, document, passed, due_on, received_on, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID().toString())
                .param(instrument.party().value())
                .param(instrument.id().value())
                .param(steps.size())
                .param(step.kind().name())
                .param(step.side().name())
                .param(step.on())
                .param(step.office() == null ? null : step.office().name())
                .param(step.authority())
                .param(step.ruleBroken())
                .param(step.edition())
                .param(step.name())
                .param(step.document())
                .param(step.passed())
                .param(step.dueOn())
                .param(step.receivedOn())
                .param(step.recordedBy())
                .param(step.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        UnderLock.put(
                Taken.class,
                instrument.id().value(),
                instrument.negotiation(),
                new Taken(Stream.concat(steps.stream(), Stream.of(step)).toList()));
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        return new Instrument(
                new InstrumentId(row.getString("id")),
                new PartyCode(row.getString("party")),
                new NegotiationId(row.getString("negotiation")),
                row.getString("title"),
                InstrumentKind.valueOf(row.getString("kind")),
                clause(row),
                row.getInt("edition"),
                terms(row),
                words(row.getString("measures"), " ").map(MeasureId::new).toList(),
                words(row.getString("texts"), ",").map(InstrumentRows::text).toList());
    }

    private static @Nullable Clause clause(ResultSet row) throws SQLException {
        var kind = row.getString("clause");
        if (kind == null) return null;
        int days = row.getInt("clause_days");
        return new Clause(
                Clause.Kind.valueOf(kind), row.wasNull() ? null : days, row.getObject("clause_on", LocalDate.class));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        int years = row.getInt("duration_years");
        var duration = row.wasNull() ? null : new Duration(years, row.getBoolean("renews"), row.getInt("notice_days"));
        return new Terms(row.getBoolean("adopted_apart"), duration);
    }

    private static Stream<String> words(@Nullable String row, String between) {
        return row == null ? Stream.empty() : Stream.of(row.split(between));
    }

    private static InstrumentText text(String row) {
        var parts = row.split(" ");
        return new InstrumentText(parts[0], TextStatus.valueOf(parts[1]), new TextHash(parts[2]));
    }

    private static Step step(ResultSet row) throws SQLException {
        var office = row.getString("office");
        var passed = row.getBoolean("passed");
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                Step.Side.valueOf(row.getString("side")),
                row.getObject("on_day", LocalDate.class),
                office == null ? null : Office.valueOf(office),
                row.getString("authority"),
                row.getString("rule_broken"),
                row.getInt("edition"),
                row.getString("name"),
                row.getString("document"),
                row.getObject("passed") == null ? null : passed,
                row.getObject("due_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
