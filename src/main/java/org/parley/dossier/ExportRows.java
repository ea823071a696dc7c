package org.parley.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.dossier.Export.Piece;
import org.parley.dossier.Export.State;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exports in their tables. A node claims one for a while by an update that only one can win; the claim of a node that
 * died runs out, and another goes on.
 */
@Component
class ExportRows {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    ExportRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(Export export) {
        db.sql(
                        """
                        insert into dossier_export (id, party, negotiation, measure, kind, depth, asked_by, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(export.id().value())
                .param(export.party().value())
                .param(export.scope().negotiation().value())
                .param(text(export.scope().measure()))
                .param(export.kind().name())
                .param(export.depth().name())
                .param(export.by())
                .param(at(export.at()))
                .param(export.state().name())
                .update();
        plan(export.id(), export.pieces());
    }

    /** Adds pieces that are to be made. */
    void plan(ExportId id, List<Piece> pieces) {
        for (var piece : pieces)
            db.sql("insert into dossier_piece (export, place, piece, subject, title) values (?, ?, ?, ?, ?)")
                    .param(id.value())
                    .param(piece.place())
                    .param(piece.part().name())
                    .param(piece.subject())
                    .param(piece.title())
                    .update();
    }

    /** Forgets what was made: its files are not on this machine. */
    void startOver(ExportId id) {
        db.sql("delete from dossier_piece where export = ? and place > 0")
                .param(id.value())
                .update();
        db.sql("update dossier_piece set made_at = null where export = ?")
                .param(id.value())
                .update();
    }

    void made(ExportId id, int place) {
        db.sql("update dossier_piece set made_at = ? where export = ? and place = ?")
                .params(at(now()), id.value(), place)
                .update();
    }

    Optional<Export> find(PartyCode party, ExportId id) {
        return db.sql("select * from dossier_export where party = ? and id = ?")
                .params(party.value(), id.value())
                .query((row, n) -> export(row))
                .optional();
    }

    /** The exports of a negotiation, the latest first. */
    List<Export> of(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from dossier_export where party = ? and negotiation = ? order by asked_at desc, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> export(row))
                .list();
    }

    /** Claims the export that has waited longest, or one whose node let go; empty where nothing waits. */
    Optional<Export> claim() {
        var free = db.sql(
                        """
                        select id from dossier_export
                        where state in ('WAITING', 'RUNNING') and (claimed_until is null or claimed_until < ?)
                        order by asked_at, id fetch first 20 rows only""")
                .param(at(now()))
                .query(String.class)
                .list();
        for (var id : free) if (claimed(id)) return read(id);
        return Optional.empty();
    }

    private boolean claimed(String id) {
        return db.sql(
                                """
                        update dossier_export set state = 'RUNNING', claimed_by = ?, claimed_until = ?
                        where id = ? and state in ('WAITING', 'RUNNING') and (claimed_until is null or claimed_until < ?)""")
                        .params(node, at(now().plus(CLAIM)), id, at(now()))
                        .update()
                == 1;
    }

    /** Goes on holding what this node claimed; false where it was cancelled or another node has it now. */
    boolean hold(ExportId id) {
        return db.sql(
                                "update dossier_export set claimed_until = ? where id = ? and claimed_by = ? and state = 'RUNNING'")
                        .params(at(now().plus(CLAIM)), id.value(), node)
                        .update()
                == 1;
    }

    boolean change(Export export, State from, State to) {
        var ended = to.going() ? null : at(now());
        return db.sql(
                                """
                        update dossier_export set state = ?, ended_at = ?, claimed_by = null, claimed_until = null, trouble = null
                        where id = ? and state = ?""")
                        .param(to.name())
                        .param(ended)
                        .param(export.id().value())
                        .param(from.name())
                        .update()
                == 1;
    }

    boolean ready(ExportId id, Export.File file) {
        return db.sql(
                                """
                        update dossier_export set state = 'READY', ended_at = ?, file_name = ?, bytes = ?, sha256 = ?,
                            checkpoint = ?, claimed_by = null, claimed_until = null
                        where id = ? and claimed_by = ? and state = 'RUNNING'""")
                        .param(at(now()))
                        .param(file.name())
                        .param(file.bytes())
                        .param(file.sha256())
                        .param(file.leaves())
                        .param(id.value())
                        .param(node)
                        .update()
                == 1;
    }

    void failed(ExportId id, String trouble) {
        db.sql(
                        """
                        update dossier_export set state = 'FAILED', ended_at = ?, trouble = ?, claimed_by = null,
                            claimed_until = null
                        where id = ? and claimed_by = ? and state = 'RUNNING'""")
                .params(at(now()), trouble.substring(0, Math.min(500, trouble.length())), id.value(), node)
                .update();
    }

    /** No export of the negotiation goes on or lies ready any more. */
    void remove(PartyCode party, NegotiationId negotiation) {
        db.sql(
                        """
                        update dossier_export set state = 'REMOVED', ended_at = coalesce(ended_at, ?), claimed_by = null,
                            claimed_until = null
                        where party = ? and negotiation = ?""")
                .params(at(now()), party.value(), negotiation.value())
                .update();
    }

    /** Those of which nothing may lie on any machine. */
    List<Export> removed() {
        return db.sql("select * from dossier_export where state = 'REMOVED'")
                .query((row, n) -> export(row))
                .list();
    }

    /** Those whose file has lain ready since before that instant. */
    List<Export> readySince(Instant before) {
        return db.sql("select * from dossier_export where state = 'READY' and ended_at < ? order by ended_at")
                .param(at(before))
                .query((row, n) -> export(row))
                .list();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Export> read(String id) {
        return db.sql("select * from dossier_export where id = ?")
                .param(id)
                .query((row, n) -> export(row))
                .optional();
    }

    private List<Piece> pieces(String id) {
        return db.sql("select * from dossier_piece where export = ? order by place")
                .param(id)
                .query((row, n) -> new Piece(
                        row.getInt("place"),
                        Part.valueOf(row.getString("piece")),
                        row.getString("subject"),
                        row.getString("title"),
                        instant(row, "made_at")))
                .list();
    }

    private Export export(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var measure = row.getString("measure");
        return new Export(
                new ExportId(id),
                new PartyCode(row.getString("party")),
                new Scope(
                        new NegotiationId(row.getString("negotiation")),
                        measure == null ? null : new MeasureId(measure)),
                Kind.valueOf(row.getString("kind")),
                Depth.valueOf(row.getString("depth")),
                row.getString("asked_by"),
                moment(row, "asked_at"),
                State.valueOf(row.getString("state")),
                instant(row, "ended_at"),
                file(row),
                row.getString("trouble"),
                pieces(id));
    }

    private static Export.@Nullable File file(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        if (name == null) return null;
        return new Export.File(
                name, row.getLong("bytes"), row.getString("sha256"), row.getObject("checkpoint", Long.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
