package org.parley.process.migration;

import java.util.Collection;
import java.util.Set;

/** Which running courses a migration moves. Those that are not chosen stay on the version they began with. */
public sealed interface Choice {
    /** Every one that has a place in the new drawings. */
    record AllThatFit() implements Choice {}

    /** These, by the ids of their outermost instances. */
    record Picked(Set<String> courses) implements Choice {
        public Picked {
            courses = Set.copyOf(courses);
        }
    }

    static Choice allThatFit() {
        return new AllThatFit();
    }

    static Choice picked(Collection<String> courses) {
        return new Picked(Set.copyOf(courses));
    }
}
