package org.parley.process.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Walk.Stand;

/** Where a walk has been: a graph of its stands, and the shortest way to each. */
final class Trail {
    private final Course course;
    private final Graph<Stand, Step> graph = new DirectedPseudograph<>(Step.class);
    private @Nullable Stand first;

    Trail(Course course) {
        this.course = course;
    }

    /** From one stand to the next, with the ids passed on the way. */
    static final class Step {
        private final Supplier<List<String>> passed;

        Step(Supplier<List<String>> passed) {
            this.passed = passed;
        }
    }

    int size() {
        return graph.vertexSet().size();
    }

    /** Whether the walk has not been there yet. */
    boolean reach(@Nullable Stand from, Stand stand, Supplier<List<String>> passed) {
        var isNew = graph.addVertex(stand);
        if (first == null) first = stand;
        if (from != null && !from.equals(stand)) graph.addEdge(from, stand, new Step(passed));
        return isNew;
    }

    /** The ids on the shortest way to a stand, in order. */
    List<String> to(Stand stand) {
        if (first == null) return List.of();
        var path = BFSShortestPath.findPathBetween(graph, first, stand);
        if (path == null) return List.of(stand.at());
        var ids = new ArrayList<String>();
        tell(first.at(), ids);
        for (var step : path.getEdgeList()) {
            for (var id : step.passed.get()) tell(id, ids);
            tell(graph.getEdgeTarget(step).at(), ids);
        }
        return ids;
    }

    private void tell(String id, List<String> ids) {
        var isElement = id.contains(".bpmn#") || !id.contains("#");
        if (isElement
                && !id.equals(course.diagram.id())
                && (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id))) ids.add(id);
    }
}
