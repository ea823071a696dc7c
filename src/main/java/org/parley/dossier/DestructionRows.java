package org.parley.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked to be destroyed and what became of it, in rows that are only added. */
@Component
class DestructionRows {
    private final JdbcClient db;
    private final ExportRows rows;

    DestructionRows(JdbcClient db, ExportRows rows) {
        this.db = db;
        this.rows = rows;
    }

    Instant now() {
        return rows.now();
    }

    void insert(PartyCode party, NegotiationId negotiation, Destruction asked) {
        db.sql(
                        """
                        insert into destruction (id, party, negotiation, transfer, pieces, bytes, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        asked.id(),
                        party.value(),
                        negotiation.value(),
                        asked.transfer(),
                        asked.pieces(),
                        asked.bytes(),
                        asked.reason(),
                        asked.by(),
                        ExportRows.at(asked.at()))
                .update();
    }

    void end(String id, Destruction.End end) {
        db.sql("insert into destruction_end (destruction, done, reason, ended_by, ended_at) values (?, ?, ?, ?, ?)")
                .params(id, end.done(), end.reason(), end.by(), ExportRows.at(end.at()))
                .update();
    }

    /** The transfer after which the words are gone tells it as well. */
    void gone(Transfer transfer, String by) {
        db.sql("update dossier_transfer set texts_gone_by = ?, texts_gone_at = ? where id = ?")
                .params(by, ExportRows.at(now()), transfer.id())
                .update();
    }

    List<Destruction> of(PartyCode party, NegotiationId negotiation) {
        return db.sql(
                        """
                        select d.*, e.done, e.reason as end_reason, e.ended_by, e.ended_at
                        from destruction d left join destruction_end e on e.destruction = d.id
                        where d.party = ? and d.negotiation = ? order by d.asked_at desc, d.id""")
                .params(party.value(), negotiation.value())
                .query((row, n) -> destruction(row))
                .list();
    }

    /** Whether words of the negotiation were ever destroyed here. */
    boolean done(PartyCode party, NegotiationId negotiation) {
        return of(party, negotiation).stream()
                .anyMatch(one -> one.end() != null && one.end().done());
    }

    private static Destruction destruction(ResultSet row) throws SQLException {
        var ended = ExportRows.instant(row, "ended_at");
        return new Destruction(
                row.getString("id"),
                row.getString("transfer"),
                row.getLong("pieces"),
                row.getLong("bytes"),
                row.getString("reason"),
                row.getString("asked_by"),
                ExportRows.moment(row, "asked_at"),
                ended == null
                        ? null
                        : new Destruction.End(
                                row.getBoolean("done"), row.getString("end_reason"), row.getString("ended_by"), ended));
    }
}
