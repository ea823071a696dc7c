package org.parley.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parley.instrument.LegalDate.Voice;
import org.parley.shared.Refusal;

class DurationTests {
    private static final LocalDate SINCE = LocalDate.of(2020, 3, 1);
    private static final Duration FIVE_YEARS = new Duration(5, false, 0);
    private static final Duration RENEWED = new Duration(5, true, 180);

    @Test
    void aTermThatDoesNotRenewEndsOnce() {
        assertThat(FIVE_YEARS.endOfTerm(SINCE, LocalDate.of(2021, 1, 1))).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(FIVE_YEARS.endOfTerm(SINCE, LocalDate.of(2031, 1, 1))).isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    void aTermThatRenewsItselfEndsWithTheTermThatRuns() {
        assertThat(RENEWED.endOfTerm(SINCE, LocalDate.of(2025, 3, 1))).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(RENEWED.endOfTerm(SINCE, LocalDate.of(2025, 3, 2))).isEqualTo(LocalDate.of(2030, 3, 1));
        assertThat(RENEWED.endOfTerm(SINCE, LocalDate.of(2041, 1, 1))).isEqualTo(LocalDate.of(2045, 3, 1));
    }

    @Test
    void noticeMissedIsNoticeForTheNextTerm() {
        assertThat(RENEWED.lastDayOfNotice(SINCE, LocalDate.of(2024, 1, 1))).isEqualTo(LocalDate.of(2024, 9, 2));
        assertThat(RENEWED.lastDayOfNotice(SINCE, LocalDate.of(2024, 9, 2))).isEqualTo(LocalDate.of(2024, 9, 2));
        assertThat(RENEWED.lastDayOfNotice(SINCE, LocalDate.of(2024, 9, 3))).isEqualTo(LocalDate.of(2029, 9, 2));
    }

    @Test
    void aTermOfNoYearsIsNone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Duration(0, false, 0))
                .satisfies(no -> assertThat(no.field()).isEqualTo("years"));
    }

    @Test
    void aLegalDateIsSaidLouderAsItNears() {
        var date = new LegalDate(SINCE, "the treaty expires", "/instruments/1");
        assertThat(date.voice(SINCE.minusDays(61))).isEqualTo(Voice.AHEAD);
        assertThat(date.voice(SINCE.minusDays(60))).isEqualTo(Voice.SOON);
        assertThat(date.voice(SINCE.minusDays(14))).isEqualTo(Voice.NEAR);
        assertThat(date.voice(SINCE)).isEqualTo(Voice.NEAR);
        assertThat(date.voice(SINCE.plusDays(1))).isEqualTo(Voice.PASSED);
    }
}
