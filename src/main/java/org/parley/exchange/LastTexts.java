package org.parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Wording;
import org.parley.measure.MeasureId;
import org.parley.paper.Redline;

/** The last text on a point that each side had before a communication came, to compare its words with. */
record LastTexts(List<Communication> before) {

    /** What stands in the register before that communication, in the order it was entered. */
    static LastTexts before(Communication it, List<Communication> all) {
        return new LastTexts(all.stream()
                .filter(other -> !other.id().equals(it.id()))
                .filter(other ->
                        !other.keeping().recordedAt().isAfter(it.keeping().recordedAt()))
                .toList());
    }

    Question.Compared compare(MeasureId measure, Wording text) {
        return new Question.Compared(
                text.language(),
                text.status(),
                text.words(),
                redline(Direction.OUT, measure, text),
                redline(Direction.IN, measure, text));
    }

    private @Nullable Redline redline(Direction direction, MeasureId measure, Wording text) {
        var last = last(direction, measure, text.language());
        return last == null ? null : Redline.between(last, text.words());
    }

    private @Nullable String last(Direction direction, MeasureId measure, String language) {
        return before.stream()
                .filter(it -> it.direction() == direction)
                .flatMap(it -> it.items().stream())
                .filter(item -> measure.equals(item.measure()))
                .flatMap(item -> item.texts().stream())
                .filter(text -> text.language().equals(language))
                .map(Wording::words)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
