package org.parley.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Export.State;
import org.parley.measure.Act;
import org.parley.measure.Acts;
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

/**
 * How long the dossier of a negotiation is kept, and its transfer to the archive. Nothing happens by itself: the preview
 * says what is due on which day, and a person does it. While a hold stands nothing is destroyed.
 */
@Service
public class Keeping {
    private static final int LONGEST = 200;

    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Acts acts;
    private final Holds holds;
    private final Exports exports;
    private final Archive archive;
    private final ExportRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            JdbcClient db,
            Negotiations negotiations,
            Acts acts,
            Holds holds,
            Exports exports,
            Archive archive,
            ExportRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.acts = acts;
        this.holds = holds;
        this.exports = exports;
        this.archive = archive;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would happen on which day; nothing of it is done.
     *
     * @param due the day on which the years are over; null where nobody decided or nothing is on record
     * @param hindered why nothing may be destroyed on that day; null where nothing stands against it
     */
    public record Preview(
            @Nullable LocalDate lastAct,
            @Nullable LocalDate due,
            boolean over,
            List<Count> transferred,
            List<Count> destroyed,
            @Nullable String hindered) {}

    /** So many of one kind of thing, with the bytes of their words. */
    public record Count(String what, long count, long bytes) {}

    /** Decides how long it is kept. */
    @Transactional
    public void decide(Actor actor, NegotiationId id, int years, Retention.Then then, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        negotiations.lock(List.of(id));
        negotiations.get(actor.party(), id).requireLive();
        if (years < 1 || years > LONGEST)
            throw new Refusal("years", "Keep it for 1 to %d years after the last act".formatted(LONGEST), "years");
        var why = Reason.given(reason, "reason");
        db.sql(
                        """
                        insert into retention (id, party, negotiation, years, then_do, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        actor.party().value(),
                        id.value(),
                        years,
                        then.name(),
                        why,
                        actor.person(),
                        ExportRows.at(rows.now()))
                .update();
        events.publishEvent(new RetentionDecided(actor.party(), id.value(), actor.person(), years, then, why));
    }

    /** What was decided last, if anybody decided. */
    public Optional<Retention> decided(PartyCode party, NegotiationId id) {
        return db
                .sql("select * from retention where party = ? and negotiation = ? order by decided_at desc, id")
                .params(party.value(), id.value())
                .query((row, n) -> new Retention(
                        row.getInt("years"),
                        Retention.Then.valueOf(row.getString("then_do")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        ExportRows.moment(row, "decided_at")))
                .list()
                .stream()
                .findFirst();
    }

    /** What would be transferred and destroyed, and on which day. */
    @Transactional(readOnly = true)
    public Preview preview(PartyCode party, NegotiationId id) {
        negotiations.get(party, id);
        var decided = decided(party, id);
        var last = acts.of(party, id).stream()
                .map(Act::happenedOn)
                .map(on -> on.last())
                .max(Comparator.naturalOrder())
                .orElse(null);
        var due = last == null ? null : decided.map(one -> one.due(last)).orElse(null);
        var destroys = decided.filter(one -> one.then() == Retention.Then.TRANSFER_AND_DESTROY)
                .isPresent();
        return new Preview(
                last,
                due,
                due != null && !due.isAfter(LocalDate.now(clock)),
                counted(party, id),
                destroys ? words(party, id) : List.of(),
                hindered(party, id));
    }

    private @Nullable String hindered(PartyCode party, NegotiationId id) {
        if (holds.stands(party, id)) return "a legal hold stands";
        if (transfers(party, id).isEmpty()) return "it was not transferred yet";
        return null;
    }

    private List<Count> counted(PartyCode party, NegotiationId id) {
        return List.of(
                count(
                        "acts",
                        "select count(*), coalesce(sum(length(words)), 0) from act where party = ? and negotiation = ?",
                        party,
                        id),
                count("papers", "select count(*), 0 from paper where party = ? and negotiation = ?", party, id),
                count(
                        "communications",
                        "select count(*), coalesce(sum(length(covering_text)), 0) from communication where party = ? and negotiation = ?",
                        party,
                        id),
                count(
                        "sealed facts of the record",
                        "select count(*), coalesce(sum(length(content)), 0) from record_leaf where party = ? and negotiation = ?",
                        party,
                        id));
    }

    private List<Count> words(PartyCode party, NegotiationId id) {
        return List.of(count(
                "texts of points",
                """
                select count(*), coalesce(sum(length(words)), 0) from kept_text k where k.party = ? and exists (
                  select 1 from paper_text t join paper p on p.id = t.paper where t.hash = k.hash and p.negotiation = ?)""",
                party,
                id));
    }

    private Count count(String what, String sql, PartyCode party, NegotiationId id) {
        return db.sql(sql)
                .params(party.value(), id.value())
                .query((row, n) -> new Count(what, row.getLong(1), row.getLong(2)))
                .single();
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
        if (transfers(actor.party(), id).stream().anyMatch(one -> one.export().equals(exportId.value())))
            throw new Refusal("transferred-already", "This bundle is in the archive already", "export");
        archive.take(actor.party(), exports.take(actor, exportId), file);
        var transfer = new Transfer(
                UUID.randomUUID().toString(),
                exportId.value(),
                file.name(),
                file.sha256(),
                actor.person(),
                rows.now(),
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
                actor.party(), id.value(), actor.person(), exportId.value(), file.name(), file.sha256()));
        return transfer;
    }

    /** The transfers of a negotiation, the latest first. */
    public List<Transfer> transfers(PartyCode party, NegotiationId id) {
        return db.sql(
                        "select * from dossier_transfer where party = ? and negotiation = ? order by transferred_at desc, id")
                .params(party.value(), id.value())
                .query((row, n) -> {
                    var gone = ExportRows.instant(row, "texts_gone_at");
                    return new Transfer(
                            row.getString("id"),
                            row.getString("export"),
                            row.getString("file_name"),
                            row.getString("sha256"),
                            row.getString("transferred_by"),
                            ExportRows.moment(row, "transferred_at"),
                            gone == null ? null : new Transfer.Gone(row.getString("texts_gone_by"), gone));
                })
                .list();
    }
}
