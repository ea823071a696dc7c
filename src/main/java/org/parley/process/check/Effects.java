package org.parley.process.check;

import static org.parley.process.check.Fact.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.process.check.Diagram.Place;
import org.w3c.dom.Element;

/** What the building blocks do to a course that comes through them. */
final class Effects {
    static final Pattern SETS = Pattern.compile("\\$\\{execution\\.setVariable\\('(\\w+)', *'([\\w-]+)'\\)}");

    private final Vocabulary vocabulary;

    Effects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is lost by opening it: whoever has a draft open may change it. */
    Standing entering(Place place, Standing standing) {
        var now = standing.without(lostBy(place));
        if (lostBy(place) != 0) now = now.forgetting(name -> isOf(name, place));
        if (place.form().equals("clearance") && now.has(REVIEW_OPENED)) now = now.with(POSITIONS_ASKED);
        if (isSubmission(place)) now = now.without(DECIDED, SILENCE);
        for (var name : blanked(place)) now = now.forgetting(name::equals);
        return listening(place, "start", now);
    }

    /** Every way in which it may be left, and what is known then. */
    List<Standing> leaving(Place place, Standing standing) {
        var ways = new ArrayList<Standing>();
        var words = vocabulary.forms().getOrDefault(place.form(), Map.of());
        if (words.isEmpty()) ways.add(done(place, "", standing));
        words.forEach((variable, any) -> new TreeSet<>(any)
                .forEach(word -> ways.add(done(place, word, standing).saying(variable, word))));
        return ways.stream().map(way -> listening(place, "end", way)).toList();
    }

    private static Standing done(Place place, String word, Standing standing) {
        if (Gate.isSending(place)) return standing.with(LEFT).without(DECIDED, REPORTED);
        if (place.expression().contains("reviews.open(")) return standing.with(REVIEW_OPENED);
        if (place.expression().contains("instruments.enterIntoForce(")) return standing.with(EFFECTIVE);
        if (place.event().equals("timer")) return standing.with(SILENCE);
        if (place.event().equals("message")) return standing.without(SILENCE);
        return form(place, word, standing.without(lostBy(place)));
    }

    private static Standing form(Place place, String word, Standing standing) {
        return switch (place.form()) {
            case "impasse" ->
                word.equals("overruled") && standing.has(POSITIONS_ASKED)
                        ? standing.with(CLEARED)
                        : standing.without(CLEARED, APPROVED);
            case "approve" -> approval(word, standing);
            case "recalled" -> word.equals("drop") ? standing.with(DROPPED) : standing;
            case "step" -> word.equals("no") ? standing.without(OF_THE_DRAFT) : standing;
            case "report" -> standing.with(REPORTED);
            case "no-answer" -> standing.without(SILENCE);
            case "next-step" -> word.equals("wait") ? standing.without(DECIDED) : standing.with(DECIDED);
            case "register" -> standing.with(REGISTERED);
            case "assess" -> standing.has(REGISTERED) ? standing.with(ASSESSED) : standing;
            case "reply" -> word.equals("paper") ? standing.without(REPLIED) : standing.with(REPLIED);
            case "confirm" -> standing.with(CONFIRMED);
            case "settle-text" -> standing.with(SETTLED);
            case "concordance" -> standing.has(SETTLED) ? standing.with(CONCORDANT) : standing;
            case "initial" -> standing.with(INITIALLED);
            case "sign" -> standing.with(SIGNED);
            case "operational" -> standing.with(EFFECTIVE);
            case "domestic-step" -> domestic(place, word, standing);
            default -> standing;
        };
    }

    /** An approval counts once the agencies have spoken on these words, or at the table. */
    private static Standing approval(String word, Standing standing) {
        if (word.equals("no")) return standing.without(APPROVED);
        return standing.has(CLEARED) || standing.says("papers.atTheTable(paperId)", "true")
                ? standing.with(APPROVED)
                : standing;
    }

    private static Standing domestic(Place place, String word, Standing standing) {
        if (word.equals("no")) return standing.with(NOT_RATIFIED).without(CONSENTED);
        return Model.properties(place.element).getOrDefault("effect", "").equals("consent")
                ? standing.with(CONSENTED).without(NOT_RATIFIED)
                : standing.without(NOT_RATIFIED);
    }

    /** What an answer of the house adds to what is known, where a gateway asks for it. */
    Standing told(String question, String answer, Standing standing) {
        if (question.startsWith("reviews.outcome(") && answer.equals("cleared") && standing.has(POSITIONS_ASKED))
            return standing.with(CLEARED);
        if (question.startsWith("submissions.answerInHand(") && answer.equals("true")) return standing.without(SILENCE);
        return Vocabulary.LASTING.containsKey(question) ? standing.saying(question, answer) : standing;
    }

    /** What a place takes away from whoever walks beside it. */
    static int lostBy(Place place) {
        return switch (place.form()) {
            case "draft", "recalled", "reply" -> OF_THE_DRAFT;
            case "settle-text" -> OF_THE_TEXT;
            case "impasse" -> bits(CLEARED, APPROVED);
            default -> 0;
        };
    }

    /** What a refusal beside a course takes away, though not from the one who walks through it. */
    static int lostBeside(Place place) {
        return switch (place.form()) {
            case "approve" -> APPROVED.bit();
            case "step" -> OF_THE_DRAFT;
            default -> lostBy(place);
        };
    }

    private static boolean isOf(String question, Place place) {
        var subject = Vocabulary.LASTING.get(question);
        if (subject == null) return false;
        return place.form().equals("settle-text") ? subject.equals("instrumentId") : subject.equals("paperId");
    }

    /** The variables that it sets by itself. */
    Set<String> writes(Place place) {
        var names = new TreeSet<>(
                vocabulary.forms().getOrDefault(place.form(), Map.of()).keySet());
        if (place.is("callActivity")) handed(place, "out").forEach(out -> names.add(out.getAttribute("target")));
        listeners(place).forEach(listener -> {
            var match = SETS.matcher(listener.getAttribute("expression"));
            if (match.matches()) names.add(match.group(1));
        });
        return names;
    }

    private static Standing listening(Place place, String event, Standing standing) {
        var now = standing;
        for (var listener : listeners(place).toList()) {
            var match = SETS.matcher(listener.getAttribute("expression"));
            if (listener.getAttribute("event").equals(event) && match.matches())
                now = now.saying(match.group(1), match.group(2));
        }
        return now;
    }

    private static Stream<Element> listeners(Place place) {
        return extensions(place).filter(child -> child.getLocalName().equals("executionListener"));
    }

    /** The variables that begin anew in it and vanish with it. */
    static List<String> blanked(Place place) {
        return extensions(place)
                .filter(child -> child.getLocalName().equals("inputOutput"))
                .flatMap(Model::children)
                .filter(child -> Model.ownText(child).isEmpty())
                .map(child -> child.getAttribute("name"))
                .toList();
    }

    static Stream<Element> handed(Place call, String direction) {
        return extensions(call)
                .filter(child -> child.getLocalName().equals(direction) && !child.hasAttribute("businessKey"));
    }

    /** What a called process knows at its start. */
    static Map<String, String> handedOver(Place call, Standing here) {
        var handed = new TreeMap<String, String>();
        for (var lasting : Vocabulary.LASTING.keySet()) {
            var said = here.said(lasting);
            if (said != null) handed.put(lasting, said);
        }
        handed(call, "in").forEach(in -> {
            var said = here.said(in.getAttribute("source"));
            if (said != null) handed.put(in.getAttribute("target"), said);
        });
        return handed;
    }

    /** What the caller knows once the called process has ended in this way. */
    static Standing handedBack(Place call, Standing here, Standing exit) {
        var back = new Standing(exit.facts(), here.said(), here.marks());
        for (var lasting : Vocabulary.LASTING.keySet()) {
            var said = exit.said(lasting);
            back = said == null ? back.forgetting(lasting::equals) : back.saying(lasting, said);
        }
        for (var out : handed(call, "out").toList()) {
            var said = exit.said(out.getAttribute("source"));
            var name = out.getAttribute("target");
            back = said == null ? back.forgetting(name::equals) : back.saying(name, said);
        }
        return back;
    }

    private static Stream<Element> extensions(Place place) {
        return place.child("extensionElements").stream().flatMap(Model::children);
    }

    static boolean isSubmission(Place place) {
        return place.isScope() && collection(place).equals("submissions.open(proposalId)");
    }

    /** What a loop goes through, as the vocabulary writes it. */
    static String collection(Place place) {
        return place.loop()
                .map(loop -> loop.getAttributeNS(Model.CAMUNDA, "collection").replaceAll("^[$#]\\{|}$", ""))
                .orElse("");
    }

    /** Whether a loop may have no round at all. */
    static boolean mayBeSkipped(Place place) {
        return place.loop().isPresent()
                && place.loop().stream()
                        .flatMap(Model::children)
                        .filter(child -> child.getLocalName().equals("loopCardinality"))
                        .noneMatch(child -> Model.ownText(child).matches("[1-9]\\d*"));
    }

    /** No round: nobody is left whom the house would ask. */
    static Standing skipped(Place place, Standing standing) {
        if (isSubmission(place)) return standing.with(DECIDED);
        return place.form().equals("clearance")
                        && collection(place).equals("reviews.asked(paperId)")
                        && standing.has(REVIEW_OPENED)
                ? standing.with(POSITIONS_ASKED)
                : standing;
    }
}
