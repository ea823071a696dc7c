package org.parley.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/**
 * Who put their hand to a text for one party, when, and on what authority (Vienna Convention, arts 7 and 8).
 *
 * @param powersFrom who issued the full powers; null where none were produced
 * @param powersUntil the last day on which they are good; null where they name none
 * @param powersFor the most that they name: powers to sign cover initialling and adopting
 * @param dispensed why both sides dispensed with full powers; null where they did not
 * @param anyway whether it is recorded because it happened, whatever authority it lacked
 */
public record Hand(
        Office office,
        LocalDate on,
        @Nullable String powersFrom,
        @Nullable TreatyAct powersFor,
        @Nullable LocalDate powersUntil,
        @Nullable String dispensed,
        boolean anyway) {

    public Hand(
            Office office,
            LocalDate on,
            @Nullable String powersFrom,
            @Nullable TreatyAct powersFor,
            @Nullable LocalDate powersUntil,
            @Nullable String dispensed) {
        this(office, on, powersFrom, powersFor, powersUntil, dispensed, false);
    }

    /** The authority in words, for the record. */
    public String authority(TreatyAct act) {
        if (office.mayExOfficio(act)) return office.label() + ", ex officio";
        if (dispensed != null) return "%s; full powers dispensed with: %s".formatted(office.label(), dispensed);
        if (powersFrom == null) return office.label() + ", without full powers";
        return "%s, full powers of %s%s"
                .formatted(office.label(), powersFrom, powersUntil == null ? "" : ", good until " + powersUntil);
    }

    /** The rule that the act breaks for want of authority; empty where there is authority. */
    public Optional<String> lacks(TreatyAct act) {
        if (office.mayExOfficio(act) || dispensed != null) return Optional.empty();
        var who = "The %s".formatted(office.label());
        if (powersFrom == null)
            return Optional.of(
                    "%s may not %s without full powers (Vienna Convention, art. 7)".formatted(who, act.label()));
        if (powersFor == null || powersFor.compareTo(act) < 0)
            return Optional.of("%s has full powers, but not to %s".formatted(who, act.label()));
        if (powersUntil != null && on.isAfter(powersUntil))
            return Optional.of("The full powers ended on %s, before %s".formatted(powersUntil, on));
        return Optional.empty();
    }

    /** Refuses an act of ours without authority, unless it happened all the same: then it is on record as irregular. */
    void require(TreatyAct act) {
        if (anyway) return;
        lacks(act).ifPresent(rule -> {
            throw new Refusal("no-full-powers", rule, "ours.powersFrom");
        });
    }
}
