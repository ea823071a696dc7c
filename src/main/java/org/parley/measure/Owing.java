package org.parley.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * An answer that a party owes on one measure, as of a day.
 *
 * @param putBy the act that asked first and is still unanswered; putting it again does not set the days back
 * @param since the day of proved receipt; null while delivery is not proved, and then no day counts
 * @param days the days unanswered, the days of a freeze left out
 * @param frozenDays the days of a freeze within them
 * @param reminders how often it was recalled
 */
public record Owing(
        PartyCode debtor, ActId putBy, @Nullable LocalDate since, long days, long frozenDays, int reminders) {}
