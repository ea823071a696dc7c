package org.parley.measure;

import java.util.List;
import java.util.Optional;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;

/**
 * What a thing is about that processes carry by its id: a submission, a paper, a communication, an instrument. One bean
 * for each kind of thing, in the module that keeps it.
 */
public interface Concern {
    /** The variable under which diagrams carry the id, such as {@code paperId}. */
    String carriedAs();

    /** The points it is about, in the order in which they are read; none for an id that this desk does not know. */
    List<MeasureId> measures(PartyCode party, String id);

    /**
     * The points whose stage its progress tells; all it is about, unless it leaves where they stand untouched, as a
     * reminder or a note does.
     */
    default List<MeasureId> moves(PartyCode party, String id) {
        return measures(party, id);
    }

    /** The number people know it by, where it has one. */
    default Optional<String> number(PartyCode party, String id) {
        return Optional.empty();
    }

    /** How closely it is held, where it has a marking of its own. */
    default Optional<Marking> marking(PartyCode party, String id) {
        return Optional.empty();
    }
}
