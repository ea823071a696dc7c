package org.parley.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.shared.Refusal;

class ClauseTests {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void thirtyDaysCountFromReceiptOfTheLastNotification() {
        var clause = new Clause(Clause.Kind.AFTER_LAST_NOTIFICATION, 30, null);
        var computed = clause.compute(new Clause.Inputs(null, null, APRIL, MARCH, null));
        assertThat(computed.on()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(computed.inputs())
                .containsExactly(
                        "they received our notification: 2026-04-01",
                        "we received their notification: 2026-03-01",
                        "days after the last notification: 30");
    }

    @Test
    void aMissingReceiptIsNeverGuessed() {
        var clause = new Clause(Clause.Kind.AFTER_LAST_NOTIFICATION, 30, null);
        var computed = clause.compute(new Clause.Inputs(MARCH, MARCH, null, MARCH, null));
        assertThat(computed.on()).isNull();
        assertThat(computed.missing()).containsExactly("they received our notification");
    }

    @Test
    void aDayThatItNamesWaitsForTheConsentOfBoth() {
        var clause = new Clause(Clause.Kind.ON_DATE, null, MARCH);
        assertThat(clause.compute(new Clause.Inputs(MARCH, MARCH, null, MARCH, null))
                        .on())
                .isNull();
        assertThat(clause.compute(new Clause.Inputs(MARCH, MARCH, APRIL, MARCH, null))
                        .on())
                .isEqualTo(APRIL);
        assertThat(clause.compute(new Clause.Inputs(MARCH, MARCH, MARCH, MARCH, null))
                        .on())
                .isEqualTo(MARCH);
    }

    @Test
    void onSignatureMeansTheLaterOfTwo() {
        var clause = new Clause(Clause.Kind.ON_SIGNATURE, null, null);
        assertThat(clause.compute(new Clause.Inputs(MARCH, APRIL, null, null, null))
                        .on())
                .isEqualTo(APRIL);
        assertThat(clause.compute(new Clause.Inputs(MARCH, null, null, null, null))
                        .on())
                .isNull();
    }

    @Test
    void anExchangeIsOneDayForBoth() {
        var clause = new Clause(Clause.Kind.ON_EXCHANGE, null, null);
        assertThat(clause.compute(new Clause.Inputs(MARCH, MARCH, null, null, APRIL))
                        .on())
                .isEqualTo(APRIL);
    }

    @Test
    void aClauseIsComplete() {
        incomplete(Clause.Kind.AFTER_LAST_NOTIFICATION, null);
        incomplete(Clause.Kind.AFTER_LAST_NOTIFICATION, -1);
        incomplete(Clause.Kind.ON_DATE, null);
    }

    private static void incomplete(Clause.Kind kind, @Nullable Integer days) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Clause(kind, days, null))
                .satisfies(no -> assertThat(no.code()).isEqualTo("clause-incomplete"));
    }
}
