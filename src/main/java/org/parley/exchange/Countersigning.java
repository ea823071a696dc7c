package org.parley.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.record.Checkpoint;
import org.parley.record.Hash;
import org.parley.record.NoteKey;
import org.parley.record.Proofs;
import org.parley.record.SignedNote;
import org.parley.record.Signing;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Signs the head of our series as it leaves, checks theirs as it comes, and countersigns what holds. A fork or a rewrite
 * shows here: both heads stay as evidence, and the communication is marked, not lost.
 */
@Component
class Countersigning {
    private static final Logger LOG = LoggerFactory.getLogger(Countersigning.class);

    private final Signing signing;
    private final SeriesRows rows;
    private final ApplicationEventPublisher events;

    Countersigning(Signing signing, SeriesRows rows, ApplicationEventPublisher events) {
        this.signing = signing;
        this.rows = rows;
        this.events = events;
    }

    /** The head that goes with the next communication, and the proof since the one they countersigned. */
    SeriesHead leaving(PartyCode party, NegotiationId negotiation, Envelope.Contents contents, List<SeriesLink> links) {
        var checkpoint = SeriesHead.checkpoint(SeriesHead.origin(contents, party.value()), links);
        var note = signing.sign(party, SignedNote.unsigned(checkpoint.text()));
        long since = rows.countersigned(party, negotiation);
        var proof = SeriesHead.tree(links).consistency((int) since).stream()
                .map(Hash::base64)
                .toList();
        return new SeriesHead(note.written(), signing.key(party).toString(), since, proof, signing.rotations(party));
    }

    /**
     * Looks at the head that came with a communication which has been entered.
     *
     * @param links all that we hold of their series now
     * @return their head with our signature; null where it is in doubt, or not all of it could be checked
     */
    @Nullable String arrived(Envelope envelope, NegotiationId negotiation, CommunicationId as, List<SeriesLink> links) {
        var head = envelope.head();
        if (head == null) return null;
        var heads = rows.heads(envelope.to(), negotiation, Direction.IN);
        var last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
        try {
            var note = SignedNote.parse(head.note());
            var checkpoint = Checkpoint.parse(note.text());
            requireSigned(envelope, note, head);
            requireGrown(envelope, checkpoint, last, links);
            boolean whole = isWhole(links, checkpoint.size());
            var kept = whole ? signing.sign(envelope.to(), note) : note;
            if (heads.stream().noneMatch(held -> held.checkpoint().size() == checkpoint.size()))
                rows.add(envelope.to(), negotiation, Direction.IN, checkpoint.size(), kept, whole);
            requireHeld(heads, links);
            return whole ? kept.written() : null;
        } catch (IllegalArgumentException doubt) {
            var found = new SeriesDoubted(
                    envelope.to(),
                    negotiation.value(),
                    null,
                    as.value(),
                    envelope.link().number(),
                    String.valueOf(doubt.getMessage()),
                    SeriesRows.written(last),
                    head.note());
            rows.doubt(found);
            events.publishEvent(found);
            return null;
        }
    }

    private void requireSigned(Envelope envelope, SignedNote note, SeriesHead head) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint
                        .origin()
                        .equals(SeriesHead.origin(
                                envelope.contents(), envelope.from().value()))
                || checkpoint.size() != envelope.link().number())
            throw new IllegalArgumentException("The head that came speaks of another series or number");
        if (!isTheirs(envelope.to(), envelope.from(), note, head.key(), head.rotations()))
            throw new IllegalArgumentException("The head that came is signed with a key that is not theirs");
    }

    /**
     * Whether the other side signed: with the key that this desk knows, or with one that followed it by its hand. The first
     * that comes is taken at its word.
     */
    private boolean isTheirs(
            PartyCode desk, PartyCode other, SignedNote note, @Nullable String first, List<String> rotations) {
        var known = rows.key(desk, other);
        var signer = known.isPresent()
                ? Signing.signer(note, known.get(), rotations)
                : Optional.ofNullable(first)
                        .map(NoteKey::parse)
                        .filter(key -> key.name().equals("parley." + other) && note.bears(key))
                        .orElse(null);
        if (signer == null) return false;
        if (known.isEmpty() || !known.get().toString().equals(signer.toString()))
            rows.know(desk, other, signer, rotations);
        return true;
    }

    private static void requireGrown(
            Envelope envelope, Checkpoint now, SeriesRows.@Nullable Held last, List<SeriesLink> links) {
        if (isWhole(links, now.size())) {
            if (!SeriesHead.tree(links.subList(0, (int) now.size())).head().equals(now.head()))
                throw new IllegalArgumentException("Their head is not that of what we received: a link was rewritten");
            return;
        }
        var head = envelope.head();
        if (last == null || head == null || last.checkpoint().size() != head.since()) return;
        var proof = head.proof().stream().map(Hash::ofBase64).toList();
        var then = last.checkpoint();
        if (!Proofs.consistent(then.size(), then.head(), now.size(), now.head(), proof))
            throw new IllegalArgumentException(
                    "Their log did not grow from the head that we countersigned: it was forked");
    }

    /** A link that came late may show that an earlier head was never true. */
    private static void requireHeld(List<SeriesRows.Held> heads, List<SeriesLink> links) {
        for (var held : heads)
            if (isWhole(links, held.checkpoint().size())
                    && !SeriesHead.tree(links.subList(0, (int) held.checkpoint().size()))
                            .head()
                            .equals(held.checkpoint().head()))
                throw new IllegalArgumentException("What came late is not what their head at %d spoke of"
                        .formatted(held.checkpoint().size()));
    }

    /** Whether we hold each link up to that number, and each once. */
    private static boolean isWhole(List<SeriesLink> links, long size) {
        if (links.size() < size) return false;
        for (int n = 0; n < size; n++) if (links.get(n).number() != n + 1) return false;
        return links.size() == size || links.get((int) size).number() != size;
    }

    /** Our signature under a head of theirs that was given before, for a receipt that got lost. */
    @Nullable String countersignature(Envelope envelope, NegotiationId negotiation) {
        var head = envelope.head();
        if (head == null) return null;
        return rows.heads(envelope.to(), negotiation, Direction.IN).stream()
                .map(held -> held.note().written())
                .filter(note -> note.startsWith(head.note())
                        && note.length() > head.note().length())
                .findFirst()
                .orElse(null);
    }

    /** Their signature under our head came back with the receipt. */
    void countersigned(Envelope envelope, NegotiationId negotiation, Receipt receipt) {
        var ours = envelope.head();
        var note = receipt.countersigned();
        if (note == null || ours == null) return;
        var theirs = SignedNote.parse(note);
        if (!note.startsWith(ours.note())
                || !isTheirs(envelope.from(), envelope.to(), theirs, receipt.key(), receipt.rotations())) {
            LOG.warn("The countersignature of {} stands under another head than ours", envelope.to());
            return;
        }
        rows.add(
                envelope.from(),
                negotiation,
                Direction.OUT,
                Checkpoint.parse(theirs.text()).size(),
                theirs,
                true);
    }
}
