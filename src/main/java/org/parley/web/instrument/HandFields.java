package org.parley.web.instrument;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Hand;
import org.parley.instrument.Office;
import org.parley.instrument.TreatyAct;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Who put their hand to a text, as a form posts it.
 *
 * @param anyway whether it happened without authority and is recorded so
 */
record HandFields(
        @NotNull Office office,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
        @Nullable @Size(max = 300) String powersFrom,
        @Nullable TreatyAct powersFor,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate powersUntil,
        @Nullable @Size(max = 300) String dispensed,
        @Nullable Boolean anyway) {

    Hand hand() {
        return new Hand(
                office, on, filled(powersFrom), powersFor, powersUntil, filled(dispensed), Boolean.TRUE.equals(anyway));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
