package org.parley.party;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each party's working days: weekends and its own holidays are none. */
@Service
public class Calendars {
    private final JdbcClient db;

    Calendars(JdbcClient db) {
        this.db = db;
    }

    /** The day that lies so many working days after another one; a negative number counts back. */
    public LocalDate addWorkingDays(PartyCode party, LocalDate from, int days) {
        var holidays = holidays(party);
        var step = Integer.signum(days);
        var day = from;
        for (var left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day, holidays)) left--;
        }
        return day;
    }

    public boolean isWorkingDay(PartyCode party, LocalDate day) {
        return isWorkingDay(day, holidays(party));
    }

    @Transactional
    public void addHoliday(PartyCode party, LocalDate day, String name) {
        db.sql("insert into holiday (party, on_day, name) values (?, ?, ?)")
                .params(party.value(), day, name)
                .update();
    }

    private static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private Set<LocalDate> holidays(PartyCode party) {
        return new HashSet<>(db.sql("select on_day from holiday where party = ?")
                .param(party.value())
                .query(LocalDate.class)
                .list());
    }
}
