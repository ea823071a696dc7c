package org.parley.instrument;

import java.time.LocalDate;
import org.parley.shared.Refusal;

/**
 * How long an instrument lasts by its own words.
 *
 * @param renews whether it goes on for the same term again unless one side gives notice (tacit renewal)
 * @param noticeDays by how many days such a notice, or one of withdrawal, comes before the end of the term
 */
public record Duration(int years, boolean renews, int noticeDays) {
    private static final int LONGEST = 100;
    private static final int LONGEST_NOTICE = 1830;

    public Duration {
        if (years < 1 || years > LONGEST)
            throw new Refusal("duration-unlikely", "A term has from 1 to %d years".formatted(LONGEST), "years");
        if (noticeDays < 0 || noticeDays > LONGEST_NOTICE)
            throw new Refusal(
                    "duration-unlikely",
                    "Notice is given at most %d days ahead".formatted(LONGEST_NOTICE),
                    "noticeDays");
    }

    /** The end of the term that runs on a day: the first one, or one that it was renewed for. */
    public LocalDate endOfTerm(LocalDate inForceSince, LocalDate day) {
        var end = inForceSince.plusYears(years);
        for (int terms = 2; renews && end.isBefore(day); terms++) end = inForceSince.plusYears((long) terms * years);
        return end;
    }

    /** The last day on which notice still keeps it from going on. */
    public LocalDate lastDayOfNotice(LocalDate inForceSince, LocalDate day) {
        var last = endOfTerm(inForceSince, day).minusDays(noticeDays);
        return renews && last.isBefore(day)
                ? endOfTerm(inForceSince, day.plusDays(noticeDays + 1L)).minusDays(noticeDays)
                : last;
    }
}
