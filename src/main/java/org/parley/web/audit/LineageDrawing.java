package org.parley.web.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.audit.PointFile;
import org.parley.measure.ActId;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Negotiation;
import org.parley.measure.Putting;
import org.parley.web.parts.When;

/**
 * The puttings of a point in the order of time, ours above and theirs below, each joined to the one it renews; and the
 * same in words.
 */
record LineageDrawing(int width, int height, List<Node> nodes, List<Edge> edges, List<String> words) {
    private static final int STEP = 150;
    private static final int OURS = 50;
    private static final int THEIRS = 130;
    private static final int ONE_LANE = 110;
    private static final int TWO_LANES = 190;

    LineageDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        words = List.copyOf(words);
    }

    /** @param bundle put together with other points; a ring is drawn around it */
    record Node(int x, int y, String number, String day, String state, boolean ours, boolean bundle) {}

    record Edge(String path) {}

    static LineageDrawing of(PointFile file, Negotiation negotiation, List<Measure> points) {
        var numbers = new HashMap<MeasureId, String>();
        for (var point : points) numbers.put(point.id(), point.number());
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        var words = new ArrayList<String>();
        Map<ActId, Integer> at = new HashMap<>();
        var puttings = file.standing().puttings();
        for (int n = 0; n < puttings.size(); n++) {
            var putting = puttings.get(n);
            var node = node(putting, n, putting.by().includes(negotiation.party()));
            nodes.add(node);
            var before = putting.predecessor() == null ? null : at.get(putting.predecessor());
            if (before != null) edges.add(edge(nodes.get(before), node));
            at.put(putting.act(), n);
            words.add(words(putting, n, before, node.ours(), negotiation, numbers));
        }
        var both = nodes.stream().anyMatch(node -> !node.ours());
        return new LineageDrawing(
                Math.max(1, puttings.size()) * STEP, both ? TWO_LANES : ONE_LANE, nodes, edges, words);
    }

    private static Node node(Putting putting, int n, boolean ours) {
        return new Node(
                STEP / 2 + n * STEP,
                ours ? OURS : THEIRS,
                Integer.toString(n + 1),
                When.of(putting.on()).label(),
                state(putting),
                ours,
                !putting.together().isEmpty());
    }

    private static String state(Putting putting) {
        return switch (putting.state()) {
            case OPEN -> "open";
            case ANSWERED -> "answered";
            case PUT_AGAIN -> "put again";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static Edge edge(Node from, Node to) {
        int middle = (from.x() + to.x()) / 2;
        return new Edge("M%d %d C%d %d %d %d %d %d"
                .formatted(from.x() + 16, from.y(), middle, from.y(), middle, to.y(), to.x() - 16, to.y()));
    }

    private static String words(
            Putting putting,
            int n,
            @Nullable Integer before,
            boolean ours,
            Negotiation negotiation,
            Map<MeasureId, String> numbers) {
        var words = new StringBuilder("%d. Put by %s on %s"
                .formatted(
                        n + 1,
                        ours ? "us" : negotiation.counterpartName(),
                        When.of(putting.on()).label()));
        if (before != null) words.append(", renews ").append(before + 1);
        if (!putting.together().isEmpty())
            words.append(", with point ")
                    .append(putting.together().stream()
                            .map(point -> numbers.getOrDefault(point, "?"))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        if (!putting.reminders().isEmpty())
            words.append(", reminded %d times".formatted(putting.reminders().size()));
        for (var answer : putting.answers())
            words.append("; answered on %s: %s"
                    .formatted(
                            When.of(answer.on()).label(),
                            answer.reading() == null
                                    ? answer.kind().word().replace('_', ' ')
                                    : answer.reading().label()));
        if (putting.answers().isEmpty()) words.append("; ").append(state(putting));
        return words.append('.').toString();
    }
}
