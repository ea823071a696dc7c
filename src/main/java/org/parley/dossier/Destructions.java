package org.parley.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.paper.DraftHashes;
import org.parley.record.WordsGone;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The destruction of the words of a negotiation after their transfer: asked for by the registrar, done by the head of
 * delegation, all of it or nothing. What stays is a gap with its size and reason, and every proof.
 */
@Service
public class Destructions {
    private static final int LONGEST_REASON = 500;

    private final DestructionRows rows;
    private final Negotiations negotiations;
    private final Hindrances hindrances;
    private final WordsHeld words;
    private final WordsGone beside;
    private final DraftHashes drafts;
    private final Copies copies;
    private final ExportRows exports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Destructions(
            DestructionRows rows,
            Negotiations negotiations,
            Hindrances hindrances,
            WordsHeld words,
            WordsGone beside,
            DraftHashes drafts,
            Copies copies,
            ExportRows exports,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.negotiations = negotiations;
        this.hindrances = hindrances;
        this.words = words;
        this.beside = beside;
        this.drafts = drafts;
        this.copies = copies;
        this.exports = exports;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would be destroyed now, and all that stands against it.
     *
     * @param hindrances in sentences; none where it may be done
     */
    public record Plan(List<Share> shares, List<String> hindrances) {
        public Plan {
            shares = List.copyOf(shares);
            hindrances = List.copyOf(hindrances);
        }

        public long pieces() {
            return shares.stream().mapToLong(Share::count).sum();
        }

        public long bytes() {
            return shares.stream().mapToLong(Share::bytes).sum();
        }
    }

    @Transactional(readOnly = true)
    public Plan plan(PartyCode party, NegotiationId id) {
        negotiations.get(party, id);
        return new Plan(
                shares(party, id),
                hindrances.of(party, id).stream().map(Refusal::sentence).toList());
    }

    private List<Share> shares(PartyCode party, NegotiationId id) {
        var shares = new ArrayList<>(words.shares(party, id));
        var held = beside.held(party, id.value(), made(party, id));
        if (held.count() > 0) shares.add(new Share(null, "words beside leaves", held.count(), held.bytes()));
        return shares;
    }

    /** When the bundle that the archive has was asked for; before the archive has one, today. */
    private Instant made(PartyCode party, NegotiationId id) {
        return hindrances
                .transfer(party, id)
                .flatMap(one -> exports.find(party, new ExportId(one.export())))
                .map(Export::at)
                .orElseGet(clock::instant);
    }

    /** What was asked for so far, the latest first. */
    public List<Destruction> of(PartyCode party, NegotiationId id) {
        return rows.of(party, id);
    }

    /** Asks for it; nothing is destroyed until another person does it. */
    @Transactional
    public Destruction ask(Actor actor, NegotiationId id, String reason) {
        actor.require(Role.REGISTRAR);
        negotiations.lock(List.of(id));
        negotiations.get(actor.party(), id).requireLive();
        var why = reason(reason, "destroyReason");
        var transfer = unhindered(actor.party(), id);
        if (open(actor.party(), id).isPresent())
            throw new Refusal("asked-already", "It was asked for already; the head of delegation decides");
        var plan = plan(actor.party(), id);
        if (plan.pieces() == 0) throw new Refusal("nothing-here", "No words of this negotiation are here any more");
        var asked = new Destruction(
                UUID.randomUUID().toString(),
                transfer.id(),
                plan.pieces(),
                plan.bytes(),
                why,
                actor.person(),
                rows.now(),
                null);
        rows.insert(actor.party(), id, asked);
        events.publishEvent(new DestructionAsked(
                actor.party(),
                id.value(),
                actor.person(),
                asked.id(),
                asked.transfer(),
                asked.pieces(),
                asked.bytes(),
                why));
        return asked;
    }

    /**
     * Destroys what was asked for, in one transaction: whoever kills the machine in it has destroyed nothing.
     *
     * @param pieces how many words and files the person read that this destroys, typed by hand
     */
    @Transactional
    public void destroy(Actor actor, NegotiationId id, long pieces) {
        actor.require(Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(id));
        var asked = asked(actor.party(), id);
        if (asked.by().equals(actor.person()))
            throw new Refusal("second-person", "Whoever asked for it does not do it; another person does");
        var transfer = unhindered(actor.party(), id);
        requireSame(asked, plan(actor.party(), id), pieces);
        drafts.keep(actor.party(), id);
        words.destroy(actor.party(), id, LocalDate.now(clock), asked.reason());
        beside.destroy(
                actor.party(),
                id.value(),
                made(actor.party(), id),
                "destroyed on %s after transfer to the archive. Reason: %s"
                        .formatted(LocalDate.now(clock), asked.reason()));
        copies.destroy(actor.party(), id, LocalDate.now(clock), asked.reason());
        rows.end(asked.id(), new Destruction.End(true, asked.reason(), actor.person(), rows.now()));
        rows.gone(transfer, actor.person());
        events.publishEvent(new TextsDestroyed(
                actor.party(),
                id.value(),
                actor.person(),
                asked.by(),
                asked.id(),
                transfer.id(),
                asked.pieces(),
                asked.bytes(),
                asked.reason()));
    }

    /** Declines it, or takes back what one asked for: the words stay. */
    @Transactional
    public void decline(Actor actor, NegotiationId id, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        negotiations.lock(List.of(id));
        var asked = asked(actor.party(), id);
        var why = reason(reason, "declineReason");
        rows.end(asked.id(), new Destruction.End(false, why, actor.person(), rows.now()));
        events.publishEvent(new DestructionDeclined(actor.party(), id.value(), actor.person(), asked.id(), why));
    }

    private Transfer unhindered(PartyCode party, NegotiationId id) {
        var against = hindrances.of(party, id);
        if (!against.isEmpty()) throw against.get(0);
        return hindrances.transfer(party, id).orElseThrow();
    }

    private static void requireSame(Destruction asked, Plan plan, long typed) {
        if (plan.pieces() != asked.pieces() || plan.bytes() != asked.bytes())
            throw new Refusal(
                    "changed-since",
                    "Since it was asked for, what is here has changed: %,d pieces then, %,d now. Decline it, and let it be asked for anew"
                            .formatted(asked.pieces(), plan.pieces()));
        if (typed != plan.pieces())
            throw new Refusal("other-number", "Type how many pieces are destroyed, as the preview says", "pieces");
    }

    private Destruction asked(PartyCode party, NegotiationId id) {
        negotiations.get(party, id);
        return open(party, id)
                .orElseThrow(() -> new Refusal("not-asked", "Nobody has asked for the words to be destroyed"));
    }

    private Optional<Destruction> open(PartyCode party, NegotiationId id) {
        return rows.of(party, id).stream().filter(Destruction::isOpen).findFirst();
    }

    private static String reason(String words, String field) {
        var why = Reason.given(words, field).replaceAll("\\s+", " ");
        if (why.length() > LONGEST_REASON)
            throw new Refusal(
                    "reason-too-long",
                    "This reason may have %d characters: it comes to stand in the place of each text"
                            .formatted(LONGEST_REASON),
                    field);
        return why;
    }
}
