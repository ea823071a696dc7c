package org.parley.process.check;

import static org.parley.process.check.Fact.*;

import java.util.Optional;
import java.util.Set;
import org.parley.process.check.Diagram.Place;

/** The gates of the house: what must be behind a course before it comes to a place, whatever way it took. */
final class Gate {
    private static final String TABLE = "papers.atTheTable(paperId)";

    private static final String BINDING = "instruments.binding(instrumentId)";
    private static final String CONCORDANCE = "instruments.concordanceNeeded(instrumentId)";
    private static final String OURS = "communications.recordedByUs(communicationId)";

    private Gate() {}

    /** The answers of the house that count at a place. */
    static Set<String> asks(Place place) {
        if (isSending(place) || place.form().equals("approve")) return Set.of(TABLE);
        return Set.of("sign", "initial", "operational").contains(place.form())
                ? Set.of(BINDING, CONCORDANCE)
                : Set.of();
    }

    /** The answers that count where a whole course ends. */
    static Set<String> asksAtTheEndOf(String process) {
        return switch (process) {
            case "paper" -> Set.of(TABLE);
            case "incoming" -> Set.of(OURS);
            default -> Set.of();
        };
    }

    /** Why a course may not be here yet. */
    record Closed(String rule, String sentence) {}

    static Optional<Closed> at(Place place, Standing standing) {
        if (isSending(place)) return sending(standing);
        return switch (place.form()) {
            case "sign" -> signing(standing);
            case "initial" -> text(standing, "Initialling");
            case "operational" -> operational(standing);
            case "notify" ->
                behind(standing, SIGNED, "gate-signature", "The counterpart is notified of a text that nobody signed");
            case "next-step" ->
                answered(
                        standing,
                        "A day that passed leads to deciding on an answer that nobody gave; first a person decides what the silence calls for");
            case "assess" -> answered(standing, "A day that passed leads to assessing an answer that nobody gave");
            case "confirm", "reply" ->
                behind(
                        standing,
                        REGISTERED,
                        "gate-register",
                        "A communication is dealt with before anybody registered it");
            default ->
                place.expression().contains("instruments.enterIntoForce(")
                        ? behind(
                                standing,
                                SIGNED,
                                "gate-signature",
                                "An instrument enters into force that nobody signed")
                        : Optional.empty();
        };
    }

    static boolean isSending(Place place) {
        return place.form().equals("hand-over") || place.expression().contains("communications.send(");
    }

    private static Optional<Closed> sending(Standing standing) {
        if (!standing.has(CLEARED) && !standing.says(TABLE, "true"))
            return closed("gate-review", "The paper leaves without an interagency review of its last wording");
        if (!standing.has(APPROVED))
            return closed("gate-approval", "The paper leaves without an approval of its last wording");
        return Optional.empty();
    }

    private static Optional<Closed> signing(Standing standing) {
        var text = text(standing, "Signature");
        if (text.isPresent()) return text;
        if (!standing.has(INITIALLED))
            return closed(
                    "gate-authenticity",
                    "Signature is reached with a text that nobody initialled as the authentic one");
        if (!standing.says(BINDING, "true"))
            return closed(
                    "gate-authority",
                    "Signature is reached without asking whether the instrument binds, so without authority and full powers for it");
        return Optional.empty();
    }

    private static Optional<Closed> text(Standing standing, String act) {
        if (!standing.has(SETTLED)) return closed("gate-text", act + " is reached without a settled text");
        if (!standing.has(CONCORDANT) && !standing.says(CONCORDANCE, "false"))
            return closed("gate-concordance", act + " is reached without confirming that the languages say the same");
        return Optional.empty();
    }

    private static Optional<Closed> operational(Standing standing) {
        var text = text(standing, "Being operational");
        if (text.isPresent() || standing.says(BINDING, "false")) return text;
        return closed("gate-signature", "An instrument that may bind is declared operational without signature");
    }

    private static Optional<Closed> answered(Standing standing, String sentence) {
        return standing.has(SILENCE) ? closed("gate-silence", sentence) : Optional.empty();
    }

    /** Where one round of the submissions ends. */
    static Optional<Closed> atTheEndOfASubmission(Standing standing) {
        if (standing.has(DECIDED)) return Optional.empty();
        if (standing.has(SILENCE))
            return closed("gate-silence", "A day that passed ends the point, as if silence were an answer");
        return closed("gate-outcome", "The point ends here, but nobody has decided what becomes of it");
    }

    /** Where the whole course ends. */
    static Optional<Closed> atTheEndOf(String process, Standing standing) {
        return switch (process) {
            case "paper" -> paper(standing);
            case "interagency-review" -> review(standing);
            case "proposal" ->
                standing.has(DECIDED) || standing.has(DROPPED)
                        ? Optional.empty()
                        : closed("gate-outcome", "The proposal ends, but what becomes of its points is not decided");
            case "incoming" -> incoming(standing);
            case "instrument" ->
                standing.has(EFFECTIVE) || standing.has(NOT_RATIFIED)
                        ? Optional.empty()
                        : closed(
                                "gate-outcome",
                                "The instrument ends neither in force, nor operational, nor not ratified");
            case "ratification" -> ratification(standing);
            default -> Optional.empty();
        };
    }

    private static Optional<Closed> paper(Standing standing) {
        var told = standing.said("paperOutcome");
        if (standing.has(LEFT)) {
            if (standing.says(TABLE, "true") && !standing.has(REPORTED))
                return closed(
                        "gate-report", "A paper that left at the table ends here without a report to the agencies");
            if (!"sent".equals(told))
                return closed(
                        "gate-outcome", "The paper was sent, but this end does not say so (paperOutcome is not sent)");
            return Optional.empty();
        }
        if (standing.has(DROPPED) && "dropped".equals(told)) return Optional.empty();
        return closed(
                "gate-outcome",
                standing.has(DROPPED)
                        ? "The paper was dropped, but this end does not say so (paperOutcome is not dropped)"
                        : "The paper ends here neither sent nor dropped");
    }

    private static Optional<Closed> review(Standing standing) {
        if (standing.says("cleared", "no")) return Optional.empty();
        if (!standing.says("cleared", "yes"))
            return closed("gate-outcome", "The review ends here without saying whether the paper is cleared");
        return behind(
                standing,
                CLEARED,
                "gate-review",
                "The review ends here as cleared, but the agencies neither cleared nor was their dissent overruled");
    }

    private static Optional<Closed> incoming(Standing standing) {
        if (!standing.has(ASSESSED)) return closed("gate-outcome", "A communication is closed that nobody assessed");
        if (!standing.has(REPLIED) && !standing.has(LEFT))
            return closed("gate-outcome", "A communication is closed without a decision on the reply");
        if (!standing.has(CONFIRMED) && !standing.says(OURS, "false"))
            return closed(
                    "gate-confirmation",
                    "A communication is closed that we recorded ourselves and no second person confirmed");
        return Optional.empty();
    }

    private static Optional<Closed> ratification(Standing standing) {
        if (standing.says("ratified", "no")) return Optional.empty();
        if (!standing.says("ratified", "yes"))
            return closed("gate-outcome", "The domestic track ends here without saying whether it was gone to its end");
        return behind(
                standing,
                CONSENTED,
                "gate-consent",
                "The domestic track ends here as ratified, but no step with the effect consent is behind it");
    }

    private static Optional<Closed> behind(Standing standing, Fact fact, String rule, String sentence) {
        return standing.has(fact) ? Optional.empty() : closed(rule, sentence);
    }

    private static Optional<Closed> closed(String rule, String sentence) {
        return Optional.of(new Closed(rule, sentence));
    }
}
