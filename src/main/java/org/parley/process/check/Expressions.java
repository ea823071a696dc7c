package org.parley.process.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What may be written where a diagram calls, asks, counts days or sets something: the words of the house alone. */
final class Expressions {
    private static final Pattern PERIOD =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(.+)");
    private static final Pattern FORGETS = Pattern.compile("\\$\\{execution\\.removeVariable\\('(\\w+)'\\)}");

    private static final Set<String> LISTENERS =
            Set.of("${execution.setProcessBusinessKey(communications.negotiation(communicationId))}");

    private final Vocabulary vocabulary;
    private final Told told;

    Expressions(Vocabulary vocabulary, Told told) {
        this.vocabulary = vocabulary;
        this.told = told;
    }

    /** Where what is wrong is told. */
    interface Told {
        void found(Element element, String rule, String sentence);
    }

    void act(Element task) {
        var expression = task.getAttributeNS(Model.CAMUNDA, "expression");
        if (expression.isEmpty()) {
            told.found(
                    task,
                    "not-offered",
                    "A service task calls one of: " + String.join("; ", sorted(vocabulary.acts())));
            return;
        }
        read(task, expression, term -> {
            if (!(term instanceof Term.Call call) || !vocabulary.acts().contains(call.text()))
                told.found(
                        task,
                        "unknown-call",
                        "%s is not among what a service task may call: %s"
                                .formatted(expression, String.join("; ", sorted(vocabulary.acts()))));
        });
    }

    void asked(Element element, String expression) {
        if (!element.getAttribute("language").isEmpty() || element.hasAttributeNS(Model.CAMUNDA, "resource"))
            told.found(element, "code", "A script would run on the server");
        read(element, expression, term -> {
            for (var atom : term.atoms()) {
                if (atom instanceof Term.Call call) question(element, call.text());
                else if (atom instanceof Term.OfTheCourse)
                    told.found(
                            element,
                            "expression",
                            "A condition asks for variables and the answers of the house, nothing else");
            }
        });
    }

    private void question(Element element, String call) {
        if (!vocabulary.questions().containsKey(call))
            told.found(element, "unknown-call", "%s is not among what a diagram may ask".formatted(call));
    }

    void day(Element element, String value) {
        if (value.startsWith("${") || value.startsWith("#{")) {
            read(element, value, term -> {
                if (term instanceof Term.Call call) question(element, call.text());
                else
                    told.found(
                            element,
                            "expression",
                            "A day is a date, a period such as P10D, or one that the house gives");
            });
            return;
        }
        var cycle = CYCLE.matcher(value);
        var period = cycle.matches() ? cycle.group(1) : value;
        if (!PERIOD.matcher(period).matches() && !DAY.matcher(period).matches())
            told.found(
                    element,
                    "expression",
                    "“%s” is no day; write a date, a period such as P10D, or one that the house gives"
                            .formatted(value));
    }

    void loop(Element loop) {
        var collection = loop.getAttributeNS(Model.CAMUNDA, "collection");
        var each = loop.getAttributeNS(Model.CAMUNDA, "elementVariable");
        if (collection.isEmpty()) return;
        read(loop, collection, term -> {
            if (!(term instanceof Term.Call call) || !Vocabulary.LOOPS.containsKey(call.text()))
                told.found(
                        loop,
                        "unknown-call",
                        "A loop goes through one of: " + String.join("; ", sorted(Vocabulary.LOOPS.keySet())));
            else if (!each.equals(Vocabulary.LOOPS.get(call.text())))
                told.found(
                        loop,
                        "id",
                        "Each of %s is called %s".formatted(call.text(), Vocabulary.LOOPS.get(call.text())));
        });
    }

    void listener(Element listener) {
        var expression = listener.getAttribute("expression");
        var sets = Effects.SETS.matcher(expression);
        if (sets.matches()) {
            var words = Vocabulary.OUTCOMES.getOrDefault(sets.group(1), Set.of());
            if (!words.contains(sets.group(2)))
                told.found(listener, "listener", "Only the outcome of a course is said by hand: " + outcomes());
        } else if (!LISTENERS.contains(expression) && !isForgetting(expression))
            told.found(listener, "listener", "A listener says the outcome of a course and nothing else: " + outcomes());
    }

    private boolean isForgetting(String expression) {
        var match = FORGETS.matcher(expression);
        return match.matches() && !Vocabulary.IDS.contains(match.group(1)) && !vocabulary.routes(match.group(1));
    }

    private static String outcomes() {
        return Vocabulary.OUTCOMES.entrySet().stream()
                .map(outcome -> outcome.getKey() + " as " + String.join(" or ", sorted(outcome.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    void input(Element input) {
        var name = input.getAttribute("name");
        var text = Model.ownText(input);
        if (text.isEmpty() && Model.children(input).findAny().isEmpty()) return; // begins anew
        target(input, name);
        if (Model.children(input).findAny().isPresent() || !Model.isExpression(text))
            told.found(input, "expression", "An input takes one answer of the house");
        else
            read(input, text, term -> {
                if (term instanceof Term.Call call) question(input, call.text());
                else if (!(term instanceof Term.Variable))
                    told.found(input, "expression", "An input takes one answer of the house");
            });
    }

    void target(Element element, String name) {
        if (Vocabulary.IDS.contains(name))
            told.found(element, "id", "%s is given by the house and never set".formatted(name));
        else if (vocabulary.routes(name))
            told.found(element, "id", "%s is said by a person on a form and never set".formatted(name));
    }

    void handed(Element mapping) {
        if (mapping.hasAttribute("businessKey")) {
            if (!mapping.getAttribute("businessKey").matches("[#$]\\{execution\\.processBusinessKey}"))
                told.found(mapping, "call", "The business key is passed on as it is");
            return;
        }
        var source = mapping.getAttribute("source");
        var target = mapping.getAttribute("target");
        if (source.isEmpty() || !source.equals(target))
            told.found(
                    mapping,
                    "call",
                    "What is handed over keeps its name, and is named: not all, nothing reckoned, nothing renamed");
        else if (mapping.getLocalName().equals("out") && Vocabulary.IDS.contains(target))
            told.found(mapping, "id", "%s is given by the house and never taken back".formatted(target));
    }

    private void read(Element element, String expression, Consumer<Term> then) {
        try {
            then.accept(Term.of(expression));
        } catch (IllegalArgumentException e) {
            told.found(element, "expression", "%s in %s".formatted(e.getMessage(), expression));
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
