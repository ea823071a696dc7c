package org.parley.web.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.process.PathTaken;

/**
 * A path as the page draws it and says it: marks and badges for the diagram, one line for each place, and the steps in
 * order.
 *
 * @param marks and {@code badges}: JSON for the viewer, by the id of the element
 */
record PathView(
        String name,
        int version,
        Instant deployedAt,
        Instant startedAt,
        @Nullable Instant endedAt,
        String diagram,
        String marks,
        String badges,
        List<Place> places,
        List<PathTaken.Visit> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();

    PathView {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
    }

    /** A place of the diagram: how often the work was there, and how long in all. */
    record Place(String name, String type, int times, Duration waited, boolean here, String people) {}

    static PathView of(PathTaken path, Instant end, String diagrams) {
        var visits = path.visits().stream()
                .filter(visit -> visit.from().isBefore(end))
                .toList();
        var byActivity = new LinkedHashMap<String, List<PathTaken.Visit>>();
        for (var visit : visits)
            byActivity
                    .computeIfAbsent(visit.activity(), any -> new ArrayList<>())
                    .add(visit);
        var marks = new LinkedHashMap<String, List<String>>();
        var badges = new LinkedHashMap<String, String>();
        var places = new ArrayList<Place>();
        byActivity.forEach((activity, stays) -> {
            var place = place(activity, stays, end);
            if (!stays.get(0).name().isEmpty())
                places.add(place); // what the diagram gives no name says nothing in words
            marks.put(activity, place.here() ? List.of("passed", "here") : List.of("passed"));
            badges.put(activity, badge(place));
        });
        return new PathView(
                path.name(),
                path.version(),
                path.deployedAt(),
                path.startedAt(),
                path.endedAt() == null || path.endedAt().isAfter(end) ? null : path.endedAt(),
                diagrams + path.definition(),
                json(marks),
                json(badges),
                places,
                visits);
    }

    private static Place place(String activity, List<PathTaken.Visit> stays, Instant end) {
        var first = stays.get(0);
        var waited = stays.stream().map(stay -> stay.waited(end)).reduce(Duration.ZERO, Duration::plus);
        var people = stays.stream()
                .flatMap(stay -> Stream.ofNullable(stay.person()))
                .distinct()
                .toList();
        boolean here =
                stays.stream().anyMatch(stay -> stay.to() == null || stay.to().isAfter(end));
        var name = first.name().isEmpty() ? activity : first.name();
        return new Place(name, spoken(first.type()), stays.size(), waited, here, String.join(", ", people));
    }

    private static String badge(Place place) {
        if (place.waited().toDays() > 0)
            return place.times() + "× " + place.waited().toDays() + " d";
        return place.times() + "×";
    }

    private static String spoken(String type) {
        return type.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String json(Map<String, ?> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
