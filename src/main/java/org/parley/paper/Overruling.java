package org.parley.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The decision of a named authority that a paper leaves in spite of dissent or silence; the dissent stays on the record.
 *
 * @param draftHash the words it was decided on; if one changes, it lapses
 * @param agencies whose dissent or silence it overrules
 * @param authority the office that decided
 */
public record Overruling(
        int draft,
        String draftHash,
        List<String> agencies,
        String authority,
        LocalDate decidedOn,
        InwardReason reason,
        String recordedBy,
        Instant at) {
    public Overruling {
        agencies = List.copyOf(agencies);
    }
}
