package org.parley.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/**
 * How an instrument enters into force by its own words (Vienna Convention, art. 24).
 *
 * @param days after receipt of the last notification
 * @param on the day it names
 */
public record Clause(Kind kind, @Nullable Integer days, @Nullable LocalDate on) {
    /** The usual clauses of bilateral instruments. */
    public enum Kind {
        ON_SIGNATURE("on signature"),
        AFTER_LAST_NOTIFICATION("a number of days after receipt of the last notification"),
        ON_EXCHANGE("on the exchange of instruments"),
        ON_DATE("on a day it names");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The days that a clause works on; null while the thing has not happened or is not proved. */
    public record Inputs(
            @Nullable LocalDate ourSignature,
            @Nullable LocalDate theirSignature,
            @Nullable LocalDate theyReceivedOurs,
            @Nullable LocalDate weReceivedTheirs,
            @Nullable LocalDate exchangedOn) {}

    /** The day, or what is missing for it, with every input that went in. */
    public record Computed(@Nullable LocalDate on, List<String> inputs, List<String> missing) {}

    private static final int LONGEST_WAIT = 3660;

    public Clause {
        if (kind == Kind.AFTER_LAST_NOTIFICATION && (days == null || days < 0 || days > LONGEST_WAIT))
            throw new Refusal("clause-incomplete", "Say how many days after the last notification", "clauseDays");
        if (kind == Kind.ON_DATE && on == null)
            throw new Refusal("clause-incomplete", "Name the day on which it enters into force", "clauseOn");
    }

    /** Never before both have consented, and never before the day of the clause; a missing day is never guessed. */
    public Computed compute(Inputs in) {
        var inputs = new ArrayList<String>();
        var missing = new ArrayList<String>();
        @Nullable LocalDate day =
                switch (kind) {
                    case ON_SIGNATURE ->
                        later(
                                given("our signature", in.ourSignature(), inputs, missing),
                                given("their signature", in.theirSignature(), inputs, missing));
                    case ON_EXCHANGE -> given("instruments exchanged", in.exchangedOn(), inputs, missing);
                    case AFTER_LAST_NOTIFICATION -> {
                        var last = lastNotification(in, inputs, missing);
                        yield last == null || days == null ? null : last.plusDays(days);
                    }
                    case ON_DATE -> {
                        inputs.add("the day it names: " + on);
                        yield later(on, lastNotification(in, inputs, missing));
                    }
                };
        if (kind == Kind.AFTER_LAST_NOTIFICATION) inputs.add("days after the last notification: " + days);
        return new Computed(missing.isEmpty() ? day : null, List.copyOf(inputs), List.copyOf(missing));
    }

    /** Whether the consent of both is told by notification or exchange rather than by signature alone. */
    public boolean needsNotification() {
        return kind != Kind.ON_SIGNATURE;
    }

    private static @Nullable LocalDate lastNotification(Inputs in, List<String> inputs, List<String> missing) {
        if (in.exchangedOn() != null) return given("instruments exchanged", in.exchangedOn(), inputs, missing);
        return later(
                given("they received our notification", in.theyReceivedOurs(), inputs, missing),
                given("we received their notification", in.weReceivedTheirs(), inputs, missing));
    }

    private static @Nullable LocalDate given(
            String what, @Nullable LocalDate day, List<String> inputs, List<String> missing) {
        if (day == null) missing.add(what);
        else inputs.add(what + ": " + day);
        return day;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return null;
        return one.isAfter(other) ? one : other;
    }
}
