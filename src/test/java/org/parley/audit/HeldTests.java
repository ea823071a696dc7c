package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTests {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static Held.Turn turn(Held.Turn.Kind kind, String by, int day) {
        return new Held.Turn("p1", kind, by, START.plus(Duration.ofDays(day)));
    }

    private static List<String> held(AsAt asAt, Held.Turn... turns) {
        var now = START.plus(Duration.ofDays(100));
        return new Held(asAt, now)
                .of(new PointPapers.Course(List.of(), List.of(turns)), List.of(), List.of()).stream()
                        .map(one -> "%s %s %d%s"
                                .formatted(
                                        one.holder(),
                                        one.what(),
                                        one.held().toDays(),
                                        one.to() == null ? " still" : ""))
                        .toList();
    }

    private static final AsAt LONG_AFTER = AsAt.stood(LocalDate.of(2027, 1, 1));

    @Test
    void agenciesHoldAPaperSideBySideAndTheLastOneHandsItOn() {
        assertThat(held(
                        LONG_AFTER,
                        turn(Held.Turn.Kind.TO_DRAFT, "xa.desk", 0),
                        turn(Held.Turn.Kind.DRAFTED, "xa.desk", 2),
                        turn(Held.Turn.Kind.ASKED, "legal", 2),
                        turn(Held.Turn.Kind.ASKED, "cert", 2),
                        turn(Held.Turn.Kind.SPOKE, "cert", 3),
                        turn(Held.Turn.Kind.SPOKE, "legal", 7),
                        turn(Held.Turn.Kind.APPROVED, "xa.head", 8),
                        turn(Held.Turn.Kind.SENT, "", 8)))
                .containsExactly(
                        "xa.desk drafting 2", "cert position 1", "legal position 5", "xa.head leave to send 1");
    }

    @Test
    void aSilenceThatWasOverruledIsHeldUntilThen() {
        assertThat(held(
                        LONG_AFTER,
                        turn(Held.Turn.Kind.ASKED, "cert", 0),
                        turn(Held.Turn.Kind.OVERRULED, "Deputy minister", 10),
                        turn(Held.Turn.Kind.APPROVED, "xa.head", 11)))
                .containsExactly("cert position, not given 10", "xa.head leave to send 1");
    }

    @Test
    void onAnEarlierDayItIsStillHeld() {
        assertThat(held(
                        AsAt.stood(LocalDate.of(2026, 3, 6)),
                        turn(Held.Turn.Kind.TO_DRAFT, "xa.desk", 0),
                        turn(Held.Turn.Kind.DRAFTED, "xa.desk", 30)))
                .containsExactly("xa.desk drafting 4 still");
    }
}
