package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.record.Withholding;
import org.parley.record.Withholding.Withheld;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.WordsHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of a negotiation that are kept back from its bundles, and those that could be: the same words are kept back
 * wherever they stand, and each gap tells its size and the reason.
 */
@Service
public class KeptBack {
    private final WordsHeld held;
    private final Withholding withholding;
    private final Negotiations negotiations;

    KeptBack(WordsHeld held, Withholding withholding, Negotiations negotiations) {
        this.held = held;
        this.withholding = withholding;
        this.negotiations = negotiations;
    }

    /**
     * Words as they stand here, once however often they stand.
     *
     * @param hash their name, 64 hexadecimal digits
     * @param where of which kinds they are, such as a letter of a draft
     * @param bytes in UTF-8
     * @param withheld since when, by whom and why; null where they leave with the rest
     */
    public record Piece(String hash, List<String> where, String words, int bytes, @Nullable Withheld withheld) {}

    /** Those that contain what is looked for, the withheld ones first; all where nothing is. */
    @Transactional(readOnly = true)
    public List<Piece> of(PartyCode party, NegotiationId id, String lookedFor) {
        negotiations.get(party, id);
        var decided = withholding.all(party);
        var found = new LinkedHashMap<String, Piece>();
        var needle = lookedFor.strip().toLowerCase(Locale.ROOT);
        for (var one : held.pieces(party, id))
            if (one.words().toLowerCase(Locale.ROOT).contains(needle))
                found.merge(
                        WordsHash.of(one.words()), piece(one, decided.get(WordsHash.of(one.words()))), KeptBack::both);
        var pieces = new ArrayList<>(found.values());
        pieces.sort((one, other) -> Boolean.compare(one.withheld() == null, other.withheld() == null));
        return pieces;
    }

    private static Piece piece(WordsHeld.Piece one, @Nullable Withheld withheld) {
        int bytes = one.words().getBytes(StandardCharsets.UTF_8).length;
        return new Piece(WordsHash.of(one.words()), List.of(one.what()), one.words(), bytes, withheld);
    }

    private static Piece both(Piece one, Piece other) {
        var where = new TreeSet<>(one.where());
        where.addAll(other.where());
        return new Piece(one.hash(), List.copyOf(where), one.words(), one.bytes(), one.withheld());
    }

    /** Keeps words of the negotiation back from every bundle from now on. */
    @Transactional
    public void withhold(Actor actor, NegotiationId id, String hash, String reason) {
        requireHere(actor, id, hash);
        withholding.withhold(actor, hash, Reason.given(reason, "reason"));
    }

    /** Sets them free again. */
    @Transactional
    public void setFree(Actor actor, NegotiationId id, String hash, String reason) {
        requireHere(actor, id, hash);
        withholding.declassify(actor, hash, Reason.given(reason, "reason"));
    }

    private void requireHere(Actor actor, NegotiationId id, String hash) {
        negotiations.lock(List.of(id));
        negotiations.get(actor.party(), id).requireLive();
        if (of(actor.party(), id, "").stream().noneMatch(piece -> piece.hash().equals(hash)))
            throw new Refusal("no-such-text", "No such words stand in this negotiation");
    }
}
