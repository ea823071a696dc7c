package org.parley.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;

/** What people call the points of one negotiation. */
final class PointNumbers {
    private final Map<MeasureId, String> numbers = new LinkedHashMap<>();

    PointNumbers(List<Measure> measures) {
        for (var measure : measures) numbers.put(measure.id(), measure.number());
    }

    String of(MeasureId id) {
        return numbers.getOrDefault(id, "?");
    }

    List<String> of(Collection<MeasureId> ids) {
        return ids.stream().map(this::of).toList();
    }

    /** In the order in which the points are read. */
    List<String> ofIds(Collection<String> ids) {
        return numbers.entrySet().stream()
                .filter(point -> ids.contains(point.getKey().value()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
