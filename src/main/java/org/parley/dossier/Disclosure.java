package org.parley.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.measure.MeasureId;
import org.parley.record.Leaf;
import org.parley.record.Leaves;
import org.springframework.stereotype.Component;

/** Which leaves of the record an export shows: those of its negotiation, or of its point; to an auditor of process none that bears words. */
@Component
class Disclosure {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a fact calls the words and reasons in it. */
    private static final Set<String> SUBSTANCE = Set.of("words", "inwardReason", "reason", "why", "proof", "document");

    private final Leaves leaves;

    Disclosure(Leaves leaves) {
        this.leaves = leaves;
    }

    List<String> leaves(Export export) {
        return leaves.of(export.party(), export.scope().negotiation().value()).stream()
                .filter(leaf -> concerns(leaf, export.scope().measure()))
                .filter(leaf -> export.depth() == Depth.SUBSTANCE || !bearsWords(leaf))
                .map(Leaf::id)
                .toList();
    }

    /** Ids are long and random: where one stands in a fact, the fact is about it. */
    private static boolean concerns(Leaf leaf, @Nullable MeasureId only) {
        return only == null || leaf.content().contains('"' + only.value() + '"');
    }

    private static boolean bearsWords(Leaf leaf) {
        try {
            var fact = JSON.readTree(leaf.content()).path("fact");
            return SUBSTANCE.stream().anyMatch(name -> fact.path(name).isTextual());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Leaf %s cannot be read".formatted(leaf.id()), e);
        }
    }
}
