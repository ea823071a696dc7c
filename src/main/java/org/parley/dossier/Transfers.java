package org.parley.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parley.audit.Depth;
import org.parley.dossier.Export.State;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dossiers that go to the archive: verified where they arrive, and acknowledged by the archive under its own number. */
@Service
public class Transfers {
    private static final int LONGEST_NUMBER = 120;

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Exports exports;
    private final Archive archive;
    private final ExportRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            JdbcClient db,
            Negotiations negotiations,
            Exports exports,
            Archive archive,
            ExportRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.exports = exports;
        this.archive = archive;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a finished evidence bundle of the whole negotiation to the archive, where it must verify. */
    @Transactional
    public Transfer transfer(Actor actor, NegotiationId id, ExportId exportId) {
        actor.require(Role.REGISTRAR);
        negotiations.lock(List.of(id));
        var export = exports.get(actor, exportId);
        var file = export.file();
        if (!export.scope().equals(Scope.all(id)) || export.kind() != Kind.EVIDENCE)
            throw new Refusal("not-whole", "Only an evidence bundle of all points is transferred", "export");
        if (export.state() != State.READY || file == null)
            throw new Refusal(
                    "not-ready", "This export is %s".formatted(export.state().label()), "export");
        if (export.depth() != Depth.SUBSTANCE)
            throw new Refusal(
                    "not-whole", "This bundle was made without the words; transfer one that has them", "export");
        if (of(actor.party(), id).stream().anyMatch(one -> one.export().equals(exportId.value())))
            throw new Refusal("transferred-already", "This bundle is in the archive already", "export");
        var name = archive.take(actor.party(), exports.take(actor, exportId), file);
        var transfer = new Transfer(
                UUID.randomUUID().toString(),
                exportId.value(),
                name,
                file.sha256(),
                actor.person(),
                rows.now(),
                null,
                null);
        db.sql(
                        """
                        insert into dossier_transfer (id, party, negotiation, export, file_name, sha256, transferred_by,
                                                      transferred_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        transfer.id(),
                        actor.party().value(),
                        id.value(),
                        transfer.export(),
                        transfer.file(),
                        transfer.sha256(),
                        transfer.by(),
                        ExportRows.at(transfer.at()))
                .update();
        events.publishEvent(new DossierTransferred(
                actor.party(), id.value(), actor.person(), exportId.value(), name, file.sha256()));
        return transfer;
    }

    /** Puts on record that the archive says it has it. */
    @Transactional
    public void acknowledge(Actor actor, NegotiationId id, String transferId, String number, LocalDate on) {
        actor.require(Role.REGISTRAR);
        negotiations.lock(List.of(id));
        var transfer = of(actor.party(), id).stream()
                .filter(one -> one.id().equals(transferId))
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-transfer", "This negotiation has no such transfer"));
        if (transfer.receipt() != null)
            throw new Refusal("acknowledged-already", "The archive has acknowledged this transfer already", "number");
        var theirs = number.strip();
        if (theirs.isEmpty() || theirs.length() > LONGEST_NUMBER)
            throw new Refusal("number-missing", "Give the number under which the archive took it in", "number");
        if (on.isAfter(LocalDate.now(clock)))
            throw new Refusal("day-to-come", "The archive cannot have acknowledged it on a day to come", "on");
        db.sql(
                        """
                        insert into dossier_receipt (transfer, number, given_on, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?)""")
                .params(transferId, theirs, on, actor.person(), ExportRows.at(rows.now()))
                .update();
        events.publishEvent(
                new TransferAcknowledged(actor.party(), id.value(), actor.person(), transferId, theirs, on));
    }

    /** The transfers of a negotiation, the latest first. */
    public List<Transfer> of(PartyCode party, NegotiationId id) {
        return db.sql(
                        """
                        select t.*, r.number, r.given_on, r.recorded_by, r.recorded_at
                        from dossier_transfer t left join dossier_receipt r on r.transfer = t.id
                        where t.party = ? and t.negotiation = ? order by t.transferred_at desc, t.id""")
                .params(party.value(), id.value())
                .query((row, n) -> transfer(row))
                .list();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var gone = ExportRows.instant(row, "texts_gone_at");
        return new Transfer(
                row.getString("id"),
                row.getString("export"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("transferred_by"),
                ExportRows.moment(row, "transferred_at"),
                number == null
                        ? null
                        : new Transfer.Receipt(
                                number,
                                row.getObject("given_on", LocalDate.class),
                                row.getString("recorded_by"),
                                ExportRows.moment(row, "recorded_at")),
                gone == null ? null : new Transfer.Gone(row.getString("texts_gone_by"), gone));
    }
}
