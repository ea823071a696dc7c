package org.parley.process.check;

import static org.parley.process.check.Model.CAMUNDA;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.process.TaskForm;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A diagram read for what its gateways are told: which element sets which variable, to which words. */
final class CourseWords {
    private static final Pattern SET = Pattern.compile("setVariable\\('(\\w+)', '([\\w-]+)'\\)");
    private static final Pattern WORD = Pattern.compile("(\\w+) == '([\\w-]+)'");

    final String id;
    final Model model;
    private final Map<String, TaskForm<?>> forms;
    private final Function<String, CourseWords> others;

    CourseWords(ModelFile file, Map<String, TaskForm<?>> forms, Function<String, CourseWords> others) {
        try {
            this.id = file.id();
            this.model = Model.read(file);
            this.forms = forms;
            this.others = others;
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The flows out of a gateway whose condition asks for a word: variable to words. */
    Map<String, Set<String>> asked(Element gateway) {
        var asked = new TreeMap<String, Set<String>>();
        for (var flow : leaving(gateway)) {
            var match = WORD.matcher(condition(flow));
            while (match.find())
                if (!condition(flow).contains("(paperId) == "))
                    asked.computeIfAbsent(match.group(1), variable -> new TreeSet<>())
                            .add(match.group(2));
        }
        return asked;
    }

    List<Element> leaving(Element node) {
        return model.elements("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    static String condition(Element flow) {
        return Model.children(flow)
                .filter(child -> child.getLocalName().equals("conditionExpression"))
                .map(Model::ownText)
                .findFirst()
                .orElse("");
    }

    /** The words that a variable may bear when the flow comes to this element; none where a way leads past every setter. */
    Optional<Set<String>> told(Element node, String variable) {
        var words = new TreeSet<String>();
        return before(node, variable, words, new HashSet<>()) ? Optional.of(words) : Optional.empty();
    }

    private boolean before(Element node, String variable, Set<String> words, Set<String> seen) {
        if (!seen.add(node.getAttribute("id"))) return true;
        var sources = sources(node).toList();
        if (sources.isEmpty()) return false;
        for (var source : sources) {
            var set = sets(source, variable);
            if (!set.isEmpty()) words.addAll(set);
            else if (!before(source, variable, words, seen)) return false;
        }
        return true;
    }

    /** What comes before: along the flows; for a boundary event what its activity follows; for a subprocess's start likewise. */
    private Stream<Element> sources(Element node) {
        if (node.hasAttribute("attachedToRef")) return sources(find(node.getAttribute("attachedToRef")));
        if (node.getLocalName().equals("startEvent") && node.getParentNode() instanceof Element scope)
            return scope.getLocalName().equals("subProcess") ? sources(scope) : Stream.empty();
        return model.elements("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
                .map(flow -> find(flow.getAttribute("sourceRef")));
    }

    private Element find(String id) {
        return model.byId(id).orElseThrow();
    }

    private Collection<String> sets(Element node, String variable) {
        return switch (node.getLocalName()) {
            case "userTask" -> routes(node).getOrDefault(variable, Set.of());
            case "callActivity" ->
                returns(node).contains(variable)
                        ? others.apply(node.getAttribute("calledElement")).leavesBehind(variable)
                        : Set.of();
            default -> Set.of();
        };
    }

    Map<String, Set<String>> routes(Element task) {
        var form = forms.get(task.getAttributeNS(CAMUNDA, "formKey").replace("parley:", ""));
        return form == null ? Map.of() : form.routes();
    }

    /** The variables that a call hands back. */
    static Set<String> returns(Element call) {
        var names = new TreeSet<String>();
        Model.children(call)
                .flatMap(Model::children)
                .filter(child -> child.getLocalName().equals("out"))
                .forEach(out -> names.add(out.getAttribute("target")));
        return names;
    }

    /** The words that a variable may bear once this course has ended. */
    Set<String> leavesBehind(String variable) {
        var words = new TreeSet<String>();
        for (var listener : model.anyNamespace("executionListener")) {
            var match = SET.matcher(listener.getAttribute("expression"));
            if (match.find() && match.group(1).equals(variable)) words.add(match.group(2));
        }
        for (var task : model.elements("userTask")) words.addAll(routes(task).getOrDefault(variable, Set.of()));
        return words;
    }
}
