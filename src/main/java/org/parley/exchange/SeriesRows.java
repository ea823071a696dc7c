package org.parley.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.record.Checkpoint;
import org.parley.record.NoteKey;
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

    void know(PartyCode party, PartyCode counterpart, NoteKey key) {
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

    static @Nullable String written(@Nullable Held held) {
        return held == null ? null : held.note().written();
    }
}
