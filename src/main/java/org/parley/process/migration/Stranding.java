package org.parley.process.migration;

import java.util.List;
import java.util.stream.Collectors;

/** A course has no place in the new drawings; whatever was done about it is undone. */
final class Stranding extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Obstacle> obstacles;

    Stranding(List<Obstacle> obstacles) {
        super(words(obstacles));
        this.obstacles = List.copyOf(obstacles);
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    static String words(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(obstacle -> "%s, %s: %s".formatted(obstacle.process(), obstacle.element(), obstacle.sentence()))
                .collect(Collectors.joining("; "));
    }
}
