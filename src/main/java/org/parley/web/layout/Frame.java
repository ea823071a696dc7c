package org.parley.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Marking;

/**
 * What stands around a page: the marking on top and at its foot, the desk and the function of whoever reads it.
 *
 * @param desk the code of the desk as pages show it; null before anybody has signed in
 * @param finds whether the reader may look for communications by their numbers
 */
public record Frame(
        @Nullable String desk,
        @Nullable String name,
        @Nullable String person,
        @Nullable String function,
        boolean exercise,
        Marking marking,
        List<Place> places,
        boolean finds) {
    public Frame {
        places = List.copyOf(places);
    }

    /** The frame where nobody is signed in, or where nothing about the reader can be looked up. */
    static Frame bare(boolean exercise) {
        return new Frame(null, null, null, null, exercise, Marking.PUBLIC, List.of(), false);
    }
}
