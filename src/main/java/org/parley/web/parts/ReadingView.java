package org.parley.web.parts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Reading;

/** Our reading of an act as the margin shows it, with the readings that it replaced. */
public record ReadingView(String amountsTo, @Nullable String why, String by, Instant at, List<ReadingView> earlier) {
    public ReadingView {
        earlier = List.copyOf(earlier);
    }

    /** The readings of one act and one point, the latest on top; at least one. */
    public static ReadingView of(List<Reading> readings) {
        var latestFirst = readings.stream()
                .sorted(Comparator.comparing(Reading::at).reversed())
                .map(reading -> of(reading, List.of()))
                .toList();
        var top = latestFirst.get(0);
        return new ReadingView(top.amountsTo, top.why, top.by, top.at, latestFirst.subList(1, latestFirst.size()));
    }

    private static ReadingView of(Reading reading, List<ReadingView> earlier) {
        var label = reading.outcome().label();
        var amountsTo = Character.toUpperCase(label.charAt(0)) + label.substring(1);
        return new ReadingView(amountsTo, reading.inwardReason(), reading.by(), reading.at(), earlier);
    }
}
