package org.parley.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The calendar on the wall of a test: both the desk's clock and the engine's go by it, and days pass when it says so. */
public final class DeskCalendar extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Puts the wall calendar to the morning of that day; the hands go on moving from there. */
    public void turnTo(LocalDate day) {
        ahead = Duration.between(Instant.now(), day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        ClockUtil.setCurrentTime(Date.from(instant()));
    }

    public void daysPass(int days) {
        turnTo(today().plusDays(days));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** The next who looks finds the true time again. */
    public void hangBack() {
        ahead = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
