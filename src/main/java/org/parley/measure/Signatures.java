package org.parley.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** Finds the main instrument among the texts of a negotiation. */
final class Signatures {
    private final Parties parties;
    private final Map<Set<MeasureId>, Set<PartyCode>> halfSigned = new HashMap<>();
    private @Nullable Text byBoth;
    private @Nullable Text byOne;
    private @Nullable Text inForce;
    private @Nullable Text committed;

    private record Text(Set<MeasureId> measures, ActDate on) {}

    Signatures(Parties parties) {
        this.parties = parties;
    }

    void take(Happening happening) {
        var text = new Text(Set.copyOf(happening.measures()), happening.act().happenedOn());
        if (text.measures().isEmpty()) return;
        switch (happening.kind()) {
            case SIGNED, SIGNATURE_CONFIRMED ->
                signed(text, parties.behind(happening.act().author()));
            case ENTERED_INTO_FORCE -> inForce = larger(inForce, text);
            case COMMITTED -> committed = larger(committed, text);
            default -> {} // makes no text
        }
    }

    /** Two acts in which each party alone signs the same measures are one signature, complete on the later day. */
    private void signed(Text text, List<PartyCode> signatories) {
        var have = halfSigned.computeIfAbsent(text.measures(), any -> new HashSet<>());
        have.addAll(signatories);
        if (have.size() < 2) {
            byOne = larger(byOne, text);
            return;
        }
        halfSigned.remove(text.measures());
        byBoth = larger(byBoth, text);
    }

    private static Text larger(@Nullable Text old, Text found) {
        return old == null || found.measures().size() > old.measures().size() ? found : old;
    }

    boolean any() {
        return byBoth != null || byOne != null;
    }

    /** The measures of the main instrument; empty where there is none. */
    Set<MeasureId> main() {
        for (var text : new @Nullable Text[] {byBoth, byOne, inForce, committed})
            if (text != null) return text.measures();
        return Set.of();
    }

    @Nullable ActDate completedOn() {
        return byBoth == null ? null : byBoth.on();
    }
}
