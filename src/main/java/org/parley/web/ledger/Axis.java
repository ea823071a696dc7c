package org.parley.web.ledger;

import java.time.LocalDate;
import java.util.List;
import org.parley.measure.Act;
import org.parley.web.parts.AsOf;
import org.parley.web.parts.Side;

/** The axis on which a day is chosen: from the first act to the last day, what each side sent, and the freezes. */
final class Axis {
    private final Material material;
    private final List<Act> acts;
    private final LocalDate from;
    private final LocalDate to;

    /** @param acts in the order of the world */
    Axis(Material material, List<Act> acts, LocalDate latest) {
        this.material = material;
        this.acts = acts;
        from = acts.stream()
                .map(act -> act.happenedOn().first())
                .min(LocalDate::compareTo)
                .orElse(latest);
        to = acts.stream()
                .map(act -> act.happenedOn().last())
                .filter(last -> last.isAfter(latest))
                .max(LocalDate::compareTo)
                .orElse(latest);
    }

    AsOf at(LocalDate day, boolean known) {
        var freezes = new Freezes(acts).all().stream().map(this::band).toList();
        return new AsOf(day, known, from, to, marks(Side.OURS), marks(Side.THEIRS), freezes);
    }

    private List<AsOf.Mark> marks(Side side) {
        return acts.stream()
                .filter(act -> Side.of(act.author(), material.parties(), material.left()) == side)
                .map(act -> new AsOf.Mark(place(act.happenedOn().first())))
                .distinct()
                .toList();
    }

    private AsOf.Band band(Freezes.Freeze freeze) {
        double begins = place(freeze.from());
        return new AsOf.Band(begins, place(freeze.end(to)) - begins);
    }

    private double place(LocalDate day) {
        return AsOf.place(day, from, to);
    }
}
