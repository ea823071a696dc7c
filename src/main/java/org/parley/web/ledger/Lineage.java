package org.parley.web.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureStanding;
import org.parley.measure.Putting;
import org.parley.shared.PartyCode;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/** Which putting of the point came out of which: the words in the left margin, and the thread beside every row. */
final class Lineage {
    private static final List<String> LANES = List.of("9", "22");
    private static final String KNOT = "23";

    private final Material material;
    private final List<Putting> puttings;
    private final Map<ActId, Integer> place = new HashMap<>();
    private final Map<ActId, String> names = new HashMap<>();

    Lineage(Material material, MeasureStanding standing) {
        this.material = material;
        this.puttings = standing.puttings();
        var counted = new HashMap<Side, Integer>();
        for (int at = 0; at < puttings.size(); at++) {
            var putting = puttings.get(at);
            place.put(putting.act(), at);
            var side = Side.of(putting.by(), material.parties(), material.left());
            names.put(putting.act(), name(side, putting.kind()) + " " + counted.merge(side, 1, Integer::sum));
        }
    }

    /** What a putting is called, such as "Submission 2"; empty for any other act. */
    Optional<String> name(ActId act) {
        return Optional.ofNullable(names.get(act));
    }

    /** What the last putting is called that waits for an answer of that party. */
    Optional<String> latestBy(PartyCode debtor) {
        return puttings.stream()
                .filter(putting -> !putting.by().includes(debtor))
                .reduce((earlier, later) -> later)
                .map(putting -> lower(names.get(putting.act())));
    }

    private String name(Side side, ActKind kind) {
        if (side == Side.OURS && !material.chronicle()) return "Submission";
        if (side == Side.THEIRS && !material.chronicle())
            return kind == ActKind.COUNTER_PROPOSED ? "Their counter-text" : "Their proposal";
        return kind == ActKind.COUNTER_PROPOSED ? "Counter-proposal" : "Proposal";
    }

    /** What the margin says beside a putting: what it renews, what it was bundled with, where it went. */
    @Nullable String note(Act act) {
        var at = place.get(act.id());
        if (at == null) return null;
        var putting = puttings.get(at);
        var parts = new ArrayList<String>();
        if (putting.predecessor() != null) parts.add("renews " + lower(names.get(putting.predecessor())));
        var together =
                putting.together().stream().map(material::number).sorted().collect(Collectors.joining(", "));
        if (!together.isEmpty())
            parts.add((putting.together().size() == 1 ? "bundled with point " : "bundled with points ") + together);
        successor(putting)
                .ifPresent(
                        next -> parts.add("taken up again " + When.of(next.on()).label()));
        return parts.isEmpty() ? "new" : String.join("; ", parts);
    }

    /** The thread beside each row, for the rows in order; null stands for a row that is no act. */
    List<Thread> threads(List<@Nullable ActId> rows) {
        var rowOf = new HashMap<ActId, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            var act = rows.get(row);
            if (act != null) rowOf.put(act, row);
        }
        return IntStream.range(0, rows.size())
                .mapToObj(row -> thread(rowOf, row))
                .toList();
    }

    private Thread thread(Map<ActId, Integer> rowOf, int row) {
        var lines = new ArrayList<Thread.Line>();
        var knots = new ArrayList<Thread.Knot>();
        for (int at = 0; at < puttings.size(); at++) {
            var putting = puttings.get(at);
            int begins = rowOf.getOrDefault(putting.act(), -1);
            var lane = LANES.get(at % LANES.size());
            if (begins == row)
                knots.add(new Thread.Knot(lane, !putting.together().isEmpty()));
            var next = successor(putting);
            int ends = next.map(later -> rowOf.get(later.act())).orElse(-1);
            if (begins < 0 || ends <= begins || row < begins || row > ends) continue;
            boolean alternate = at % LANES.size() == 1;
            lines.add(new Thread.Line(lane, row == begins ? KNOT : "0", lane, row == ends ? KNOT : "100%", alternate));
            if (row == ends)
                lines.add(new Thread.Line(
                        lane, KNOT, LANES.get(puttings.indexOf(next.get()) % LANES.size()), KNOT, alternate));
        }
        return lines.isEmpty() && knots.isEmpty() ? Thread.NONE : new Thread(lines, knots);
    }

    private Optional<Putting> successor(Putting putting) {
        return puttings.stream()
                .filter(later -> putting.act().equals(later.predecessor()))
                .findFirst();
    }

    private static String lower(@Nullable String name) {
        return name == null ? "an earlier one" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
