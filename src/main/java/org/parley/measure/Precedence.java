package org.parley.measure;

import static org.parley.measure.ActKind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may not follow what on one point. A broken rule is a sentence: the desk does not do such an act, but records one
 * that happened, with the sentence beside it. Only what is wrong in every negotiation is a rule: order is not assumed.
 */
final class Precedence {
    private static final Set<ActKind> PUTS = EnumSet.of(DRAFTED, TRANSMITTED, PROPOSED, RESUBMITTED, COUNTER_PROPOSED);
    private static final Set<ActKind> REPLIES = EnumSet.of(
            ACCEPTED,
            ACCEPTED_WITH_RESERVATION,
            ACCEPTED_AD_REFERENDUM,
            REJECTED,
            COUNTER_PROPOSED,
            CLARIFICATION_REQUESTED);
    private static final Set<ActKind> AUTHENTICATIONS = EnumSet.of(INITIALLED, SIGNED, AUTHENTICATED);
    private static final Set<ActKind> BEGINNINGS =
            EnumSet.of(ENTERED_INTO_FORCE, PROVISIONALLY_APPLIED, OBSERVANCE_DECLARED, OPERATIONAL_START, APPLIED);
    private static final Set<ActKind> ENDINGS = EnumSet.of(TERMINATED, EXPIRED, LAPSED, SUPERSEDED);
    private static final Set<ActKind> TREATY_WORDS =
            EnumSet.of(RATIFIED, ENTERED_INTO_FORCE, INSTRUMENTS_EXCHANGED, TERMINATED, PROVISIONALLY_APPLIED);

    private Precedence() {}

    /** One thing that was done on the point, by whom; words of theirs count as what we read them as. */
    record Done(Author author, ActKind kind) {}

    /** The rule that the act breaks after all that was done on the point; empty where it breaks none. */
    static Optional<String> broken(Author author, ActKind kind, @Nullable InstrumentKind instrument, List<Done> past) {
        if (instrument == InstrumentKind.POLITICAL_STATEMENT && TREATY_WORDS.contains(kind))
            return Optional.of(
                    "%s is for a binding kind; a political statement becomes operational".formatted(say(kind)));
        if (REPLIES.contains(kind)) return reply(author, kind, past);
        return Optional.ofNullable(
                switch (kind) {
                    case PROPOSED, RESUBMITTED -> put(author, kind, past);
                    case WITHDRAWN -> own(author, past, PUTS) ? null : "Withdrawn, though its author never put it";
                    case RESUMED ->
                        any(past, FROZEN, SHELVED, DEFERRED, SUSPENDED)
                                ? null
                                : "Resumed, though nothing was frozen, shelved or put off";
                    case ENTERED_INTO_FORCE -> force(author, past);
                    case SUSPENDED, RESUMED_OPERATION, DISUSED ->
                        any(past, BEGINNINGS) ? null : say(kind) + ", though it never began to work";
                    case TERMINATED, EXPIRED ->
                        any(past, BEGINNINGS) || any(past, SIGNED)
                                ? null
                                : say(kind) + ", though it was neither signed nor in force";
                    case RATIFIED -> past.isEmpty() ? "Ratified, though no text of it is on record" : null;
                    default -> null;
                });
    }

    private static Optional<String> reply(Author author, ActKind kind, List<Done> past) {
        if (author.kind() != Author.Kind.PARTY) return Optional.empty();
        var puts = past.stream()
                .filter(done -> PUTS.contains(done.kind()) && !done.author().equals(author))
                .toList();
        if (puts.isEmpty() && !any(past, COMMUNICATED, BUNDLED, TALKS_ACCEPTED))
            return Optional.of(say(kind) + ", though the other side never put it");
        var last = lastOf(past, puts);
        var withdrawn = past.stream()
                .skip(last + 1)
                .anyMatch(done -> done.kind() == WITHDRAWN && !done.author().equals(author));
        return withdrawn ? Optional.of(say(kind) + " after the offer was withdrawn") : Optional.empty();
    }

    private static int lastOf(List<Done> past, List<Done> some) {
        return some.isEmpty() ? -1 : past.lastIndexOf(some.get(some.size() - 1));
    }

    private static @Nullable String put(Author author, ActKind kind, List<Done> past) {
        if (any(past, AUTHENTICATIONS) && !any(past, ENDINGS) && !any(past, REJECTED))
            return "%s after the text was made authentic".formatted(say(kind));
        if (kind == RESUBMITTED
                && past.stream().noneMatch(done -> PUTS.contains(done.kind()) || done.kind() == BUNDLED))
            return "Resubmitted, though it was never put before";
        return null;
    }

    private static @Nullable String force(Author author, List<Done> past) {
        if (author.kind() == Author.Kind.PARTY) return "In force only by the acts of both parties";
        if (any(past, SIGNED, INSTRUMENTS_EXCHANGED, NOTIFIED, AUTHENTICATED, COMMITTED, RATIFIED, ACCEPTED))
            return null;
        return "In force, though neither party's consent is on record";
    }

    private static boolean own(Author author, List<Done> past, Set<ActKind> kinds) {
        return past.stream()
                .anyMatch(done -> kinds.contains(done.kind())
                        && (done.author().equals(author)
                                || done.author().kind() == Author.Kind.BOTH
                                || author.kind() == Author.Kind.BOTH));
    }

    private static boolean any(List<Done> past, ActKind first, ActKind... more) {
        return any(past, EnumSet.of(first, more));
    }

    private static boolean any(List<Done> past, Set<ActKind> kinds) {
        return past.stream().anyMatch(done -> kinds.contains(done.kind()));
    }

    private static String say(ActKind kind) {
        var words = kind.word().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
