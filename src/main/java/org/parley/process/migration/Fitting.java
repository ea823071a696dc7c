package org.parley.process.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.process.migration.RunningCourse.Shape;

/**
 * Whether whatever stands in one drawing can go on in another, beyond what the engine itself checks: it must still be
 * heard, keep its timers, and find a way to an end.
 */
final class Fitting {
    private final String process;
    private final Drawing before;
    private final Drawing after;

    Fitting(String process, Drawing before, Drawing after) {
        this.process = process;
        this.before = before;
        this.after = after;
    }

    List<Obstacle> of(Shape shape) {
        var obstacles = new ArrayList<Obstacle>();
        shape.places().stream().map(RunningCourse::element).distinct().forEach(place -> place(place, obstacles));
        for (var timer : shape.timers())
            if (after.timer(timer).isEmpty()) obstacles.add(obstacle(timer, "the timer “%s” that runs there is gone"));
        for (var ear : shape.ears()) ear(ear.split(" ", 2)[0], obstacles);
        return obstacles;
    }

    private void place(String place, List<Obstacle> obstacles) {
        if (!before.has(place)) return;
        if (!after.has(place)) obstacles.add(obstacle(place, "the step “%s” at which it stands is gone"));
        else if (!after.canFinish(place)) obstacles.add(obstacle(place, "from “%s” no way leads to an end any more"));
    }

    /** The name is how a fact finds who waits for it. */
    private void ear(String event, List<Obstacle> obstacles) {
        var name = before.message(event);
        if (name.isEmpty()) return;
        if (after.message(event).isEmpty()) obstacles.add(obstacle(event, "it would no longer hear “%s”"));
        else if (!Objects.equals(name, after.message(event)))
            obstacles.add(obstacle(
                    event,
                    "“%s” waits for the message " + name.get() + " and would wait for "
                            + after.message(event).get() + ", which nobody sends it"));
    }

    private Obstacle obstacle(String element, String sentence) {
        return new Obstacle(process, element, sentence.formatted(before.name(element)));
    }
}
