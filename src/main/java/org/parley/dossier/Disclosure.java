package org.parley.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.record.Leaf;
import org.parley.record.Leaves;
import org.parley.record.SeriesOnFile;
import org.springframework.stereotype.Component;

/**
 * Which leaves of the record an export shows: those of its negotiation, or of its point and of the papers and communications
 * in its dossier; to an auditor of process none that bears words.
 */
@Component
class Disclosure {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a fact calls the words and reasons in it. */
    private static final Set<String> SUBSTANCE = Set.of("words", "inwardReason", "reason", "why", "proof", "document");

    private final Leaves leaves;
    private final Measures measures;

    Disclosure(Leaves leaves, Measures measures) {
        this.leaves = leaves;
        this.measures = measures;
    }

    List<String> leaves(Export export, Dossier dossier) {
        var scope = new Shown(
                export.scope().measure(), others(export), papers(dossier), communications(dossier), doubted(dossier));
        return leaves.of(export.party(), export.scope().negotiation().value()).stream()
                .filter(leaf -> scope.concerns(leaf, fact(leaf)))
                .filter(leaf -> export.depth() == Depth.SUBSTANCE || !bearsWords(fact(leaf)))
                .map(Leaf::id)
                .toList();
    }

    /** What the export is about, by ids: they are long and random, and where one stands in a fact, the fact is about it. */
    private record Shown(
            @Nullable MeasureId only,
            Set<String> otherPoints,
            Set<String> papers,
            Set<String> communications,
            Set<String> doubted) {
        boolean concerns(Leaf leaf, JsonNode fact) {
            var communication = fact.path("communicationId").asText("");
            if (fact.path("theirs").isTextual())
                return doubted.contains(communication); // of the series, whatever it is about
            if (!communication.isEmpty() && !communications.contains(communication)) return false;
            if (only == null || names(leaf, only.value())) return true;
            boolean carried = !communication.isEmpty()
                    || papers.contains(fact.path("paperId").asText());
            return carried && otherPoints.stream().noneMatch(other -> names(leaf, other));
        }

        private static boolean names(Leaf leaf, String id) {
            return leaf.content().contains('"' + id + '"');
        }
    }

    private Set<String> others(Export export) {
        return measures.of(export.scope().negotiation()).stream()
                .map(point -> point.id().value())
                .filter(id -> export.scope().measure() == null
                        || !id.equals(export.scope().measure().value()))
                .collect(Collectors.toSet());
    }

    private static Set<String> papers(Dossier dossier) {
        return dossier.papers().stream().map(Dossier.FiledPaper::id).collect(Collectors.toSet());
    }

    private static Set<String> communications(Dossier dossier) {
        return dossier.communications().stream().map(Dossier.Crossed::id).collect(Collectors.toSet());
    }

    private static Set<String> doubted(Dossier dossier) {
        return dossier.series().stream()
                .flatMap(series -> series.doubts().stream())
                .map(SeriesOnFile.Doubt::communication)
                .collect(Collectors.toSet());
    }

    private static boolean bearsWords(JsonNode fact) {
        return SUBSTANCE.stream().anyMatch(name -> fact.path(name).isTextual());
    }

    private static JsonNode fact(Leaf leaf) {
        try {
            return JSON.readTree(leaf.content()).path("fact");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Leaf %s cannot be read".formatted(leaf.id()), e);
        }
    }
}
