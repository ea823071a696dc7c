package org.parley.process.check;

import static org.parley.process.check.Model.CAMUNDA;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Looks a party's set over before the engine sees it, for what the engine would notice only when a negotiation gets
 * there: a bean, a method or a form that does not exist, a process that is not in the set.
 */
final class Inspection {
    /** What the engine itself offers to an expression. */
    private static final Set<String> OFFERED = Set.of("execution", "task");

    private static final Set<String> CODE = Set.of("class", "delegateExpression", "type", "formHandlerClass");
    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script", "connector");

    private final Function<String, @Nullable Class<?>> beans;
    private final Set<String> forms;

    /**
     * @param beans the class behind a name that diagrams may call
     * @param forms what may stand behind {@code parley:} in a form key
     */
    Inspection(Function<String, @Nullable Class<?>> beans, Set<String> forms) {
        this.beans = beans;
        this.forms = forms;
    }

    List<Finding> of(Collection<ModelFile> set) {
        var faults = new ArrayList<Finding>();
        var names = set.stream().map(ModelFile::name).collect(Collectors.toSet());
        for (var file : set) look(file, names, faults);
        return faults;
    }

    private void look(ModelFile file, Set<String> names, List<Finding> faults) {
        Model model;
        try {
            model = Model.read(file);
        } catch (SAXParseException e) {
            faults.add(new Finding(
                    file.place(), "line " + e.getLineNumber(), "xml", "this is not XML: " + e.getMessage()));
            return;
        } catch (SAXException e) {
            faults.add(new Finding(file.place(), file.name(), "xml", "this is not XML: " + e.getMessage()));
            return;
        }
        identity(file, model, faults);
        if (!file.isDiagram()) return;
        noCode(file, model, faults);
        for (var expression : model.expressions())
            expression(
                    expression.text(),
                    reason -> faults.add(new Finding(file.place(), expression.element(), "expression", reason)));
        for (var task : model.elements("userTask"))
            form(task, reason -> faults.add(new Finding(file.place(), task.getAttribute("id"), "form", reason)));
        for (var call : model.elements("callActivity", "businessRuleTask"))
            called(
                    call,
                    names,
                    reason -> faults.add(new Finding(file.place(), call.getAttribute("id"), "call", reason)));
    }

    private static void identity(ModelFile file, Model model, List<Finding> faults) {
        var kind = file.isDiagram() ? "process" : "decision";
        var ids = model.anyNamespace(kind).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
        if (!ids.contains(file.id()))
            faults.add(new Finding(
                    file.place(),
                    file.name(),
                    "identity",
                    "the %s in it must have the id %s, as the file is called; found %s"
                            .formatted(kind, file.id(), ids.isEmpty() ? "none" : String.join(", ", ids))));
    }

    private static void noCode(ModelFile file, Model model, List<Finding> faults) {
        for (var element : model.all()) {
            if (SCRIPTS.contains(element.getLocalName()))
                faults.add(new Finding(
                        file.place(),
                        Model.owner(element),
                        "code",
                        "carries a script or connector; a diagram calls services only"));
            for (var name : CODE)
                if (element.hasAttributeNS(CAMUNDA, name) || isListenerOf(element, name))
                    faults.add(new Finding(
                            file.place(),
                            Model.owner(element),
                            "code",
                            "names a %s; a diagram calls services only".formatted(name)));
        }
    }

    private static boolean isListenerOf(Element element, String name) {
        return element.getLocalName().endsWith("Listener") && element.hasAttribute(name);
    }

    private void expression(String text, Consumer<String> fault) {
        try {
            for (var call : Call.in(text)) if (!OFFERED.contains(call.bean())) call(call, text, fault);
        } catch (IllegalArgumentException e) {
            fault.accept("the expression %s cannot be read: %s".formatted(text, e.getMessage()));
        }
    }

    private void call(Call call, String text, Consumer<String> fault) {
        var type = beans.apply(call.bean());
        if (type == null) fault.accept("there is no service called %s (in %s)".formatted(call.bean(), text));
        else if (call.readsProperty())
            fault.accept(
                    "%s.%s calls no method; write %1$s.%2$s(…) (in %s)".formatted(call.bean(), call.method(), text));
        else if (!Modifier.isPublic(type.getModifiers()))
            fault.accept(
                    "the service %s cannot be called from a diagram: its class is not public".formatted(call.bean()));
        else {
            var arities = Stream.of(type.getMethods())
                    .filter(method -> method.getName().equals(call.method()) && !method.isBridge())
                    .map(Method::getParameterCount)
                    .distinct()
                    .toList();
            if (arities.isEmpty()) fault.accept("%s offers no %s (in %s)".formatted(call.bean(), call.method(), text));
            else if (!arities.contains(call.arguments()))
                fault.accept("%s.%s takes %s, not %d (in %s)"
                        .formatted(call.bean(), call.method(), counted(arities), call.arguments(), text));
        }
    }

    private static String counted(List<Integer> arities) {
        if (arities.equals(List.of(0))) return "no argument";
        if (arities.equals(List.of(1))) return "one argument";
        return arities.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")) + " arguments";
    }

    private void form(Element task, Consumer<String> fault) {
        var key = task.getAttributeNS(CAMUNDA, "formKey");
        if (key.isEmpty()) fault.accept("has no form, so nobody could ever complete it");
        else if (!key.startsWith("parley:") || !forms.contains(key.substring("parley:".length())))
            fault.accept("there is no form called %s".formatted(key));
    }

    private static void called(Element call, Set<String> names, Consumer<String> fault) {
        var process = call.getLocalName().equals("callActivity");
        var target = process ? call.getAttribute("calledElement") : call.getAttributeNS(CAMUNDA, "decisionRef");
        var file = target + (process ? ".bpmn" : ".dmn");
        if (!names.contains(file)) fault.accept("calls %s, but there is no %s in this set".formatted(target, file));
        var binding = call.getAttributeNS(CAMUNDA, process ? "calledElementBinding" : "decisionRefBinding");
        if (!binding.equals("deployment"))
            fault.accept("must be bound to its deployment, so that running negotiations keep what they began with");
        if (process && !passesBusinessKey(call)) fault.accept("does not pass the business key on");
    }

    private static boolean passesBusinessKey(Element call) {
        return Model.children(call)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(Model::children)
                .anyMatch(in -> in.getAttribute("businessKey").contains("processBusinessKey"));
    }
}
