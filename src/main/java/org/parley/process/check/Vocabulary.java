package org.parley.process.check;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.process.Message;

/**
 * The building blocks of the house: all that a diagram may call, ask and wait for. Whoever draws has these words and no
 * others.
 *
 * @param acts what a service task does, written as in a diagram without the braces
 * @param questions what conditions, days and loops may ask, each with the words that may come back: none where the answer
 *     is no word
 * @param forms what stands behind {@code parley:}, each with the variables it always sets and the words these may bear
 * @param messages the names of messages as a diagram writes them
 * @param starting the messages that start a course
 * @param roots the processes that the house starts, each with the ids that it hands over
 * @param places where the house takes a course up in the middle: process to element
 */
record Vocabulary(
        Set<String> acts,
        Map<String, Set<String>> questions,
        Map<String, Map<String, Set<String>>> forms,
        Set<String> messages,
        Set<String> starting,
        Map<String, Set<String>> roots,
        Map<String, String> places) {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Set<String> VALUE = Set.of();

    /** The ids that a course carries; a diagram passes them on under their own name and never sets them. */
    static final Set<String> IDS =
            Set.of("proposalId", "paperId", "submissionId", "communicationId", "instrumentId", "agency");

    /** What an end says of the whole course: the variable, and the words it may bear. */
    static final Map<String, Set<String>> OUTCOMES =
            Map.of("paperOutcome", Set.of("sent", "dropped"), "cleared", Set.of("yes", "no"));

    /** The loops, and what each hands to its rounds. */
    static final Map<String, String> LOOPS =
            Map.of("submissions.open(proposalId)", "submissionId", "reviews.asked(paperId)", "agency");

    /** Answers that stay what they are until the text is edited; all others are asked anew each time. */
    static final Map<String, String> LASTING = Map.of(
            "papers.atTheTable(paperId)", "paperId",
            "papers.channel(paperId)", "paperId",
            "papers.acceptsAnything(paperId)", "paperId",
            "instruments.binding(instrumentId)", "instrumentId",
            "instruments.concordanceNeeded(instrumentId)", "instrumentId",
            "communications.recordedByUs(communicationId)", "communicationId");

    static final Vocabulary OF_THE_HOUSE = new Vocabulary(
            Set.of(
                    "communications.send(paperId)",
                    "papers.remind(submissionId)",
                    "reviews.open(paperId, reviewers)",
                    "instruments.enterIntoForce(instrumentId)"),
            Map.ofEntries(
                    entry("papers.channel(paperId)", Set.of("desk", "mission")),
                    entry("papers.atTheTable(paperId)", YES_OR_NO),
                    entry("papers.acceptsAnything(paperId)", YES_OR_NO),
                    entry("papers.form(paperId)", VALUE),
                    entry("papers.level(paperId)", VALUE),
                    entry("papers.instrumentKinds(paperId)", VALUE),
                    entry("papers.acts(paperId)", VALUE),
                    entry("papers.reportBy(paperId)", VALUE),
                    entry("reviews.asked(paperId)", VALUE),
                    entry("reviews.candidates(paperId, agency)", VALUE),
                    entry("reviews.dueOn(paperId, agency)", VALUE),
                    entry("reviews.endsOn(paperId)", VALUE),
                    entry("reviews.outcome(paperId)", Set.of("cleared", "dissent")),
                    entry("submissions.open(proposalId)", VALUE),
                    entry("submissions.answerInHand(submissionId)", YES_OR_NO),
                    entry("submissions.answerBy(submissionId)", VALUE),
                    entry("communications.recordedByUs(communicationId)", YES_OR_NO),
                    entry("communications.negotiation(communicationId)", VALUE),
                    entry("instruments.binding(instrumentId)", YES_OR_NO),
                    entry("instruments.concordanceNeeded(instrumentId)", YES_OR_NO),
                    entry("instruments.adoptedApart(instrumentId)", YES_OR_NO),
                    entry("instruments.forceBySignature(instrumentId)", YES_OR_NO),
                    entry("domesticTrack.dueOn(instrumentId, days)", VALUE),
                    entry("instruments.bothNotified(instrumentId)", YES_OR_NO),
                    entry("instruments.operational(instrumentId)", YES_OR_NO),
                    entry("instruments.entryIntoForceOn(instrumentId)", VALUE)),
            Map.ofEntries(
                    entry("draft", Map.of()),
                    entry("clearance", Map.of()),
                    entry("impasse", Map.of("impasse", Set.of("overruled", "redraft", "ask-again"))),
                    entry("approve", Map.of("approved", Set.of("yes", "no"))),
                    entry("recalled", Map.of("recalled", Set.of("redraft", "drop"))),
                    entry("hand-over", Map.of()),
                    entry("report", Map.of()),
                    entry("step", Map.of("stepDone", Set.of("yes", "no"))),
                    entry("register", Map.of()),
                    entry("assess", Map.of()),
                    entry("reply", Map.of("reply", Set.of("paper", "counter", "none"))),
                    entry("confirm", Map.of()),
                    entry("no-answer", Map.of("onSilence", Set.of("remind", "wait", "next"))),
                    entry(
                            "next-step",
                            Map.of("nextStep", Set.of("wait", "settled", "resubmit", "shelved", "withdrawn"))),
                    entry("settle-text", Map.of()),
                    entry("concordance", Map.of()),
                    entry("adopt", Map.of()),
                    entry("initial", Map.of()),
                    entry("sign", Map.of()),
                    entry("domestic-step", Map.of("ratified", Set.of("yes", "no"))),
                    entry("notify", Map.of()),
                    entry("operational", Map.of())),
            Arrays.stream(Message.values()).map(Message::drawn).collect(Collectors.toUnmodifiableSet()),
            Set.of(Message.COMMUNICATION_RECEIVED.drawn()),
            Map.of(
                    "proposal", Set.of("proposalId", "paperId"),
                    "paper", Set.of("paperId"),
                    "incoming", Set.of("communicationId"),
                    "instrument", Set.of("instrumentId")),
            Map.of("proposal", "Gateway_PaperSent", "incoming", "Task_DecideReply"));

    /** The words that a variable of a gateway may bear; none for a name that no form and no end sets. */
    Set<String> words(String variable) {
        return forms.values().stream()
                .flatMap(form -> form.entrySet().stream())
                .filter(entry -> entry.getKey().equals(variable))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(OUTCOMES.getOrDefault(variable, Set.of()));
    }

    boolean routes(String variable) {
        return !words(variable).isEmpty();
    }

    /** The beans behind the calls, by name. */
    Set<String> beans() {
        return calls().stream()
                .map(call -> call.substring(0, call.indexOf('.')))
                .collect(Collectors.toSet());
    }

    List<String> calls() {
        return Stream.concat(acts.stream(), questions.keySet().stream())
                .sorted()
                .toList();
    }
}
