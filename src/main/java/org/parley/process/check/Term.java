package org.parley.process.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The little language in which diagrams speak: variables, words, calls with plain variables as arguments, and, or, not and
 * equals. What the engine's expressions can do beyond it is refused, so nothing in them can reach code.
 */
sealed interface Term {
    /** A variable of the course. */
    record Variable(String name) implements Term {}

    /** A word in quotes, or true and false. */
    record Word(String text) implements Term {}

    /** A call as the vocabulary writes it: {@code papers.channel(paperId)}. */
    record Call(String text, List<Term> arguments) implements Term {}

    /** Something of the running course itself: {@code execution.tenantId}. */
    record OfTheCourse(String property) implements Term {}

    /** A number of days that a call is told. */
    record Days(String number) implements Term {}

    record Not(Term term) implements Term {}

    record And(Term one, Term other) implements Term {}

    record Or(Term one, Term other) implements Term {}

    record Equals(Term one, Term other) implements Term {}

    /** The one expression in a text; anything beyond the language, or text around it, is refused with the reason. */
    static Term of(String text) {
        var root = tree(text);
        if (!(root instanceof AstEval eval)) throw beyond("Write one expression and nothing around it");
        return term(eval.getChild(0));
    }

    /** The variables that a text reads, whatever else stands in it. */
    static List<String> variablesIn(String text) {
        var names = new ArrayList<String>();
        names(tree(text), names);
        return names;
    }

    private static void names(Node node, List<String> names) {
        for (int i = 0; i < node.getCardinality(); i++) {
            var child = node.getChild(i);
            if (child instanceof AstIdentifier name && !(node instanceof AstDot)) names.add(name.getName());
            else names(child, names);
        }
    }

    private static Node tree(String text) {
        try {
            return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot();
        } catch (TreeBuilderException e) {
            throw new IllegalArgumentException(
                    "It cannot be read: expected %s at position %d, found %s"
                            .formatted(e.getExpected(), e.getPosition(), e.getEncountered()),
                    e);
        }
    }

    private static Term term(Node node) {
        if (node instanceof AstNested nested) return term(nested.getChild(0));
        if (node instanceof AstIdentifier name) return new Variable(name.getName());
        if (node instanceof AstString word) return new Word(String.valueOf(word.eval(null, null)));
        if (node instanceof AstBoolean truth) return new Word(truth.toString());
        if (node instanceof AstMethod method) return call(method);
        if (node instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier name
                && name.getName().equals("execution")) return new OfTheCourse(property(dot));
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT)
            return new Not(term(unary.getChild(0)));
        if (node instanceof AstBinary binary) return binary(binary);
        throw beyond("Only variables, words, the calls of the house, and, or, not and equals may stand in it");
    }

    private static Term binary(AstBinary binary) {
        var one = term(binary.getChild(0));
        var other = term(binary.getChild(1));
        if (binary.getOperator() == AstBinary.AND) return new And(one, other);
        if (binary.getOperator() == AstBinary.OR) return new Or(one, other);
        if (binary.getOperator() == AstBinary.EQ) return new Equals(one, other);
        if (binary.getOperator() == AstBinary.NE) return new Not(new Equals(one, other));
        throw beyond("Nothing is counted or compared but by equals");
    }

    private static Term call(AstMethod method) {
        if (!(method.getChild(0) instanceof AstDot target
                && target.getChild(0) instanceof AstIdentifier bean
                && method.getChild(1) instanceof AstParameters parameters))
            throw beyond("What a call answers is not called again");
        var arguments = new ArrayList<Term>();
        for (int i = 0; i < parameters.getCardinality(); i++)
            arguments.add(
                    parameters.getChild(i) instanceof AstNumber number
                            ? new Days(number.toString())
                            : term(parameters.getChild(i)));
        return new Call(
                "%s.%s(%s)"
                        .formatted(
                                bean.getName(),
                                property(target),
                                arguments.stream().map(Term::written).collect(Collectors.joining(", "))),
                arguments);
    }

    private static String property(AstDot dot) {
        return dot.toString().substring(2); // ". name"
    }

    private static IllegalArgumentException beyond(String reason) {
        return new IllegalArgumentException(reason);
    }

    private static String written(Term term) {
        if (term instanceof Variable variable) return variable.name();
        if (term instanceof Word word) return "'" + word.text() + "'";
        if (term instanceof Call call) return call.text();
        if (term instanceof Days) return "days";
        return "…";
    }

    /** What it asks for: variables and calls. */
    default Set<Term> atoms() {
        var found = new LinkedHashSet<Term>();
        collect(this, found);
        return found;
    }

    private static void collect(Term term, Set<Term> found) {
        if (term instanceof Not not) collect(not.term(), found);
        else if (term instanceof And and) {
            collect(and.one(), found);
            collect(and.other(), found);
        } else if (term instanceof Or or) {
            collect(or.one(), found);
            collect(or.other(), found);
        } else if (term instanceof Equals equals) {
            collect(equals.one(), found);
            collect(equals.other(), found);
        } else if (!(term instanceof Word)) found.add(term);
    }

    /** What it comes to once every atom has its answer. */
    default String value(Map<Term, String> answers) {
        if (this instanceof Word word) return word.text();
        if (this instanceof Not not)
            return String.valueOf(!Boolean.parseBoolean(not.term().value(answers)));
        if (this instanceof And and)
            return String.valueOf(Boolean.parseBoolean(and.one().value(answers))
                    && Boolean.parseBoolean(and.other().value(answers)));
        if (this instanceof Or or)
            return String.valueOf(Boolean.parseBoolean(or.one().value(answers))
                    || Boolean.parseBoolean(or.other().value(answers)));
        if (this instanceof Equals equals)
            return String.valueOf(
                    equals.one().value(answers).equals(equals.other().value(answers)));
        return answers.getOrDefault(this, "");
    }
}
