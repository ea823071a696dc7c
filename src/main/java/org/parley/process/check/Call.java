package org.parley.process.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** A call that an expression in a diagram makes: {@code ${papers.send(paperId)}} calls send of papers with one argument. */
record Call(String bean, String method, int arguments) {

    /** The calls in an expression; one that cannot be read is refused with the reason. */
    static List<Call> in(String expression) {
        try {
            var calls = new ArrayList<Call>();
            collect(
                    new Builder(Builder.Feature.METHOD_INVOCATIONS)
                            .build(expression)
                            .getRoot(),
                    calls);
            return calls;
        } catch (TreeBuilderException e) {
            throw new IllegalArgumentException(
                    "expected %s at position %d, found %s"
                            .formatted(e.getExpected(), e.getPosition(), e.getEncountered()),
                    e);
        }
    }

    /** The names that an expression reads without calling them: the variables of the process. */
    static List<String> variablesIn(String expression) {
        var names = new ArrayList<String>();
        names(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot(), names);
        return names;
    }

    private static void collect(Node node, List<Call> calls) {
        if (node instanceof AstMethod method
                && method.getChild(0) instanceof AstDot target
                && target.getChild(0) instanceof AstIdentifier bean
                && method.getChild(1) instanceof AstParameters arguments)
            calls.add(new Call(bean.getName(), property(target), arguments.getCardinality()));
        else if (node instanceof AstDot target && target.getChild(0) instanceof AstIdentifier bean)
            calls.add(new Call(bean.getName(), property(target), -1));
        for (int i = 0; i < node.getCardinality(); i++) {
            var child = node.getChild(i);
            if (!(node instanceof AstMethod && i == 0 && child.getChild(0) instanceof AstIdentifier))
                collect(child, calls);
        }
    }

    private static void names(Node node, List<String> names) {
        for (int i = 0; i < node.getCardinality(); i++) {
            var child = node.getChild(i);
            if (child instanceof AstIdentifier name && !(node instanceof AstDot)) names.add(name.getName());
            else names(child, names);
        }
    }

    private static String property(AstDot dot) {
        return dot.toString().substring(2); // ". name"
    }

    boolean readsProperty() {
        return arguments < 0;
    }
}
