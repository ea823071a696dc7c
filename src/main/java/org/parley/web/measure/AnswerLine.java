package org.parley.web.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Provenance;
import org.parley.web.parts.When;

/**
 * An answer of theirs with our reading of it, as a form shows it.
 *
 * @param reading the reading's id
 * @param words what they said; null where no words are on file
 * @param fresh whether nobody has decided on it yet
 */
public record AnswerLine(
        String reading,
        When on,
        @Nullable String form,
        Provenance provenance,
        @Nullable String words,
        String amountsTo,
        @Nullable String why,
        String by,
        Instant at,
        boolean fresh) {}
