package org.parley.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.record.Checkpoint;
import org.parley.record.NoteKey;
import org.parley.record.SeriesOnFile;
import org.parley.record.SignedNote;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of series as a desk holds them, the counterparts' keys, and what is in doubt. */
@Repository
class SeriesRows {
    private final JdbcClient sql;
    private final Clock clock;

    SeriesRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A head that was seen, with the signatures it bears. */
    record Held(Checkpoint checkpoint, SignedNote note) {}

    /** All heads of a direction, the shortest first. */
    List<Held> heads(PartyCode party, NegotiationId negotiation, Direction direction) {
        return sql
                .sql("select note from series_head where party = ? and negotiation = ? and direction = ? order by size")
                .param(party.value())
                .param(negotiation.value())
                .param(direction.name())
                .query((row, n) -> SignedNote.parse(row.getString(1)))
                .list()
                .stream()
                .map(note -> new Held(Checkpoint.parse(note.text()), note))
                .toList();
    }

    /** How many of our links the counterpart has countersigned. */
    long countersigned(PartyCode party, NegotiationId negotiation) {
        return sql.sql("select coalesce(max(size), 0) from series_head where party = ? and negotiation = ?"
                        + " and direction = 'OUT' and countersigned")
                .param(party.value())
                .param(negotiation.value())
                .query(Long.class)
                .single();
    }

    void add(
            PartyCode party,
            NegotiationId negotiation,
            Direction direction,
            long size,
            SignedNote note,
            boolean countersigned) {
        sql.sql("insert into series_head (party, negotiation, direction, size, note, countersigned)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(party.value())
                .param(negotiation.value())
                .param(direction.name())
                .param(size)
                .param(note.written())
                .param(countersigned)
                .update();
    }

    /** The counterpart's key as we know it. */
    Optional<NoteKey> key(PartyCode party, PartyCode counterpart) {
        return sql.sql("select verifier from series_key where party = ? and counterpart = ?")
                .param(party.value())
                .param(counterpart.value())
                .query(String.class)
                .optional()
                .map(NoteKey::parse);
    }

    /** From when on this desk has known the counterpart's key, the key, and how those before gave way to it. */
    Optional<SeriesEvidence.Known> known(PartyCode party, PartyCode counterpart) {
        return sql.sql("select since, verifier from series_key where party = ? and counterpart = ?")
                .params(party.value(), counterpart.value())
                .query((row, n) -> new SeriesEvidence.Known(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        rotations(party, counterpart)))
                .optional();
    }

    private List<String> rotations(PartyCode party, PartyCode counterpart) {
        return sql.sql("select note from series_rotation where party = ? and counterpart = ? order by place")
                .params(party.value(), counterpart.value())
                .query(String.class)
                .list();
    }

    void know(PartyCode party, PartyCode counterpart, NoteKey key, List<String> rotations) {
        know(party, counterpart, key);
        var held = rotations(party, counterpart);
        var fresh = rotations.stream().filter(note -> !held.contains(note)).toList();
        for (int n = 0; n < fresh.size(); n++)
            sql.sql("insert into series_rotation (party, counterpart, place, note) values (?, ?, ?, ?)")
                    .params(party.value(), counterpart.value(), held.size() + n, fresh.get(n))
                    .update();
    }

    private void know(PartyCode party, PartyCode counterpart, NoteKey key) {
        int known = sql.sql("update series_key set verifier = ?, since = ? where party = ? and counterpart = ?")
                .param(key.toString())
                .param(CommunicationRow.time(clock.instant()))
                .param(party.value())
                .param(counterpart.value())
                .update();
        if (known == 0)
            sql.sql("insert into series_key (verifier, since, party, counterpart) values (?, ?, ?, ?)")
                    .param(key.toString())
                    .param(CommunicationRow.time(clock.instant()))
                    .param(party.value())
                    .param(counterpart.value())
                    .update();
    }

    void doubt(SeriesDoubted doubt) {
        sql.sql(
                        "insert into series_doubt (id, party, negotiation, communication, number, sentence, held, theirs, found_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(doubt.party().value())
                .param(doubt.negotiation())
                .param(doubt.communicationId())
                .param(doubt.number())
                .param(doubt.sentence())
                .param(doubt.held())
                .param(doubt.theirs())
                .param(CommunicationRow.time(clock.instant()))
                .update();
    }

    /** What is in doubt about their series, for the register and its pages. */
    List<Series.Flaw> doubts(PartyCode party, NegotiationId negotiation) {
        return sql.sql(
                        "select number, sentence from series_doubt where party = ? and negotiation = ? order by found_at, id")
                .param(party.value())
                .param(negotiation.value())
                .query((row, n) -> new Series.Flaw(Series.Kind.FORK, row.getLong(1), row.getString(2)))
                .list();
    }

    /** The same with both heads, as a bundle shows them. */
    List<SeriesOnFile.Doubt> evidence(PartyCode party, NegotiationId negotiation) {
        return sql.sql("select number, communication, sentence, found_at, held, theirs from series_doubt"
                        + " where party = ? and negotiation = ? order by found_at, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> new SeriesOnFile.Doubt(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** Every link of a direction with the communication that it stands for, in the order of the numbers. */
    List<SeriesOnFile.Link> links(PartyCode party, NegotiationId negotiation, Direction direction) {
        return sql.sql(
                        """
                        select l.number, l.previous, l.content, c.id, c.form, c.recorded_at,
                          coalesce(case when c.direction = 'OUT' then c.number_ours else c.number_theirs end, c.number_registry)
                        from series_link l join communication c on c.id = l.communication
                        where l.party = ? and l.negotiation = ? and l.direction = ? order by l.number, l.head""")
                .params(party.value(), negotiation.value(), direction.name())
                .query((row, n) -> new SeriesOnFile.Link(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        "%s %s".formatted(row.getString(5).replace('_', ' '), row.getString(7)),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        null,
                        null))
                .list();
    }

    static @Nullable String written(@Nullable Held held) {
        return held == null ? null : held.note().written();
    }
}
