package org.parley.dossier;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against destroying the words of a negotiation today. */
@Component
class Hindrances {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final JdbcClient db;
    private final Keeping keeping;
    private final Holds holds;
    private final Transfers transfers;
    private final Archive archive;
    private final KeptBack keptBack;

    Hindrances(JdbcClient db, Keeping keeping, Holds holds, Transfers transfers, Archive archive, KeptBack keptBack) {
        this.db = db;
        this.keeping = keeping;
        this.holds = holds;
        this.transfers = transfers;
        this.archive = archive;
        this.keptBack = keptBack;
    }

    /** Each as the refusal that it amounts to, the gravest first; none where nothing stands against it. */
    List<Refusal> of(PartyCode party, NegotiationId id) {
        var against = new ArrayList<Refusal>();
        if (holds.stands(party, id))
            against.add(new Refusal("under-hold", "A legal hold stands: nothing is destroyed while it does"));
        decision(party, id).ifPresent(against::add);
        archive(party, id).ifPresent(against::add);
        withheld(party, id).ifPresent(against::add);
        work(party, id).ifPresent(against::add);
        return against;
    }

    /** What no bundle took to the archive must not go. */
    private Optional<Refusal> withheld(PartyCode party, NegotiationId id) {
        var kept = keptBack.of(party, id, "").stream().anyMatch(piece -> piece.withheld() != null);
        return kept
                ? no(
                        "words-withheld",
                        "Words are withheld, so the archive does not have them: set them free and transfer anew")
                : Optional.empty();
    }

    private Optional<Refusal> decision(PartyCode party, NegotiationId id) {
        var decided = keeping.decided(party, id);
        if (decided.isEmpty()) return no("not-decided", "Nobody has decided how long it is kept");
        if (decided.get().then() != Retention.Then.TRANSFER_AND_DESTROY)
            return no("kept-here", "It was decided to keep the words here after their transfer");
        var preview = keeping.preview(party, id);
        if (preview.due() == null) return no("not-due", "No act is on record from which the years could run");
        return preview.over()
                ? Optional.empty()
                : no("not-due", "Its years are over on %s".formatted(DAY.format(preview.due())));
    }

    private Optional<Refusal> archive(PartyCode party, NegotiationId id) {
        if (transfers.of(party, id).isEmpty())
            return no("not-transferred", "It was not transferred to the archive yet");
        var last = transfer(party, id);
        if (last.isEmpty()) return no("not-acknowledged", "The archive has not acknowledged the transfer yet");
        if (archive.isChanged(party, last.get()))
            return no(
                    "archive-changed", "The bundle in the archive’s folder is no longer the one that was transferred");
        if (isNewer(party, id, last.get()))
            return no(
                    "newer-words",
                    "Something was said or written after the bundle in the archive was made: transfer a new one first");
        return Optional.empty();
    }

    /** What is still to leave or to arrive must have its words. */
    private Optional<Refusal> work(PartyCode party, NegotiationId id) {
        var papers = count(
                "select count(*) from paper where party = ? and negotiation = ? and state not in ('SENT', 'DROPPED')",
                party,
                id);
        if (papers > 0)
            return no(
                    "papers-open",
                    papers == 1
                            ? "A paper is still in preparation: send it or drop it first"
                            : "%d papers are still in preparation: send them or drop them first".formatted(papers));
        var leaving = count(
                "select count(*) from outbox where party = ? and negotiation = ? and delivered_at is null", party, id);
        if (leaving > 0) return no("not-delivered", "A communication is still on its way to the other side");
        var unread = count(
                "select count(*) from communication where party = ? and negotiation = ? and direction = 'IN' and registered_at is null",
                party,
                id);
        return unread == 0
                ? Optional.empty()
                : no("not-registered", "What came in is not registered yet: nobody has read it");
    }

    /** The latest transfer that the archive has acknowledged. */
    Optional<Transfer> transfer(PartyCode party, NegotiationId id) {
        return transfers.of(party, id).stream()
                .filter(one -> one.receipt() != null)
                .findFirst();
    }

    private boolean isNewer(PartyCode party, NegotiationId id, Transfer transfer) {
        return db.sql(
                                """
                        select count(*) from dossier_export x where x.id = :export and (
                          exists (select 1 from act a where a.party = :party and a.negotiation = :n and a.recorded_at > x.asked_at)
                          or exists (select 1 from reading r where r.party = :party and r.negotiation = :n and r.given_at > x.asked_at)
                          or exists (select 1 from communication c where c.party = :party and c.negotiation = :n
                                     and (c.recorded_at > x.asked_at or c.confirmed_at > x.asked_at))
                          or exists (select 1 from instructions i where i.party = :party and i.negotiation = :n and i.recorded_at > x.asked_at)
                          or exists (select 1 from record_withheld h where h.party = :party and h.withheld = false and h.at > x.asked_at)
                          or exists (select 1 from instrument_step s join instrument i on i.id = s.instrument
                                     where i.party = :party and i.negotiation = :n and s.recorded_at > x.asked_at)
                          or exists (select 1 from paper p join paper_draft d on d.paper = p.id
                                     where p.party = :party and p.negotiation = :n and d.put_at > x.asked_at)
                          or exists (select 1 from paper p join paper_clearance d on d.paper = p.id
                                     where p.party = :party and p.negotiation = :n and d.given_at > x.asked_at)
                          or exists (select 1 from paper p join paper_step d on d.paper = p.id
                                     where p.party = :party and p.negotiation = :n and d.taken_at > x.asked_at)
                          or exists (select 1 from paper p join paper_file d on d.paper = p.id
                                     where p.party = :party and p.negotiation = :n and d.kept_at > x.asked_at))""")
                        .param("export", transfer.export())
                        .param("party", party.value())
                        .param("n", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long count(String sql, PartyCode party, NegotiationId id) {
        return db.sql(sql).params(party.value(), id.value()).query(Long.class).single();
    }

    private static Optional<Refusal> no(String code, String sentence) {
        return Optional.of(new Refusal(code, sentence));
    }
}
