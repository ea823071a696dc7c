package org.parley.web.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.measure.MeasureId;
import org.parley.measure.Stay;

/**
 * The columns of a board: every stage that any point was ever in, in the order in which points went through them. A
 * stage that somebody drew yesterday stands where its first point met it.
 */
final class StageColumns {
    private final List<Stay> stays;
    private final Set<MeasureId> put;
    private final Instant asOf;
    private final List<String> stages = new ArrayList<>();

    /** @param put the points that were ever put: such a point did not begin where its first stay on file begins */
    StageColumns(List<Stay> all, Set<MeasureId> put, Instant asOf) {
        this.put = Set.copyOf(put);
        this.asOf = asOf;
        stays = all.stream()
                .filter(stay -> !stay.enteredAt().isAfter(asOf))
                .sorted(Comparator.comparing(Stay::enteredAt))
                .toList();
        stays.stream().map(Stay::measure).distinct().forEach(this::line);
    }

    private void line(MeasureId measure) {
        int at = put.contains(measure) ? stages.size() : 0;
        for (var stay : of(measure)) {
            if (!stages.contains(stay.stage())) stages.add(at, stay.stage());
            at = stages.indexOf(stay.stage()) + 1;
        }
    }

    List<String> labels() {
        return stages.stream().map(this::label).toList();
    }

    private String label(String stage) {
        return Character.toUpperCase(stage.charAt(0)) + stage.substring(1);
    }

    List<Board.Cell> cells(MeasureId measure) {
        return stages.stream().map(stage -> cell(measure, stage)).toList();
    }

    private Board.Cell cell(MeasureId measure, String stage) {
        var spent =
                of(measure).stream().filter(stay -> stay.stage().equals(stage)).toList();
        if (spent.isEmpty()) return new Board.Cell(label(stage), null, false, null);
        var last = spent.get(spent.size() - 1);
        boolean now = last.leftAt() == null || last.leftAt().isAfter(asOf);
        if (!now) return new Board.Cell(label(stage), days(spent), false, null);
        var before = spent.subList(0, spent.size() - 1);
        return new Board.Cell(
                label(stage), days(List.of(last)), true, before.isEmpty() ? null : days(before) + " before");
    }

    private String days(List<Stay> spent) {
        var figures = spent.stream().map(stay -> Long.toString(stay.days(asOf))).collect(Collectors.joining(" + "));
        return figures + (figures.equals("1") ? " day" : " days");
    }

    private List<Stay> of(MeasureId measure) {
        return stays.stream().filter(stay -> stay.measure().equals(measure)).toList();
    }
}
