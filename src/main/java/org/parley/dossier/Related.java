package org.parley.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.dossier.ObjectLog.Relation;

/** How the things of a dossier stand to one another in its event log. */
final class Related {
    private final Map<String, String> points = new HashMap<>();
    private final String negotiation;

    Related(Dossier dossier) {
        negotiation = dossier.cover().negotiation();
        for (var point : dossier.points()) points.put(point.number(), point.id());
    }

    Relation talks() {
        return new Relation(negotiation, "in");
    }

    Relation agency(String name, String qualifier) {
        return new Relation("agency " + name, qualifier);
    }

    /** The points of these numbers; one that the dossier does not tell of is left out. */
    List<Relation> points(Collection<String> numbers, String qualifier) {
        return numbers.stream()
                .distinct()
                .flatMap(number -> Stream.ofNullable(points.get(number)))
                .map(id -> new Relation(id, qualifier))
                .toList();
    }

    /** The points of which a paper speaks in any of its drafts. */
    List<Relation> points(Dossier.FiledPaper paper) {
        return points(
                paper.drafts().stream()
                        .flatMap(draft -> draft.points().stream())
                        .map(Dossier.OnPoint::point)
                        .toList(),
                "speaks of");
    }

    List<Relation> points(Dossier.Crossed crossed) {
        return points(crossed.points().stream().map(Dossier.OnPoint::point).toList(), "speaks of");
    }

    /** These, and the talks that all of it is about. */
    @SafeVarargs
    final List<Relation> inTalks(List<Relation>... some) {
        var all = new ArrayList<Relation>();
        for (var relations : some) all.addAll(relations);
        all.add(talks());
        return all;
    }
}
