package org.parley.process.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.process.migration.Moving.Moved;
import org.parley.process.migration.Moving.State;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables behind migrations. */
@Component
class MigrationRows {
    private final JdbcClient database;

    MigrationRows(JdbcClient database) {
        this.database = database;
    }

    /** A course whose turn it is. */
    record Due(String migration, String course) {}

    void add(Moving moving) {
        database.sql("insert into migration (id, party, deployment, begun_by, begun_at, why) values (?, ?, ?, ?, ?, ?)")
                .params(
                        moving.id(),
                        moving.party().value(),
                        moving.deployment(),
                        moving.by(),
                        time(moving.begunAt()),
                        moving.why())
                .update();
        int place = 0;
        for (var course : moving.courses()) add(moving.id(), place++, course);
    }

    private void add(String migration, int place, Moved course) {
        database.sql(
                        """
                        insert into migration_course (migration, course, after, place, negotiation, process, label,
                            from_version, to_version, state, reason, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        migration,
                        course.course(),
                        course.after(),
                        place,
                        course.negotiation(),
                        course.process(),
                        course.label(),
                        course.fromVersion(),
                        course.toVersion(),
                        course.state().name(),
                        course.reason(),
                        course.at() == null ? null : time(course.at()))
                .update();
    }

    List<Due> waiting(int most) {
        return database.sql(
                        """
                        select migration, course from migration_course where state = 'WAITING'
                        order by migration, place fetch first :most rows only""")
                .param("most", most)
                .query((row, n) -> new Due(row.getString("migration"), row.getString("course")))
                .list();
    }

    /** Locks the course's row, if it still waits; whoever comes second finds it accounted for. */
    boolean take(Due due) {
        return database.sql(
                        """
                        select course from migration_course
                        where migration = ? and course = ? and state = 'WAITING' for update""")
                .params(due.migration(), due.course())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void settle(Due due, State state, String after, @Nullable Integer version, @Nullable String reason, Instant at) {
        database.sql(
                        """
                        update migration_course set state = ?, after = ?, to_version = ?, reason = ?, at = ?
                        where migration = ? and course = ?""")
                .params(state.name(), after, version, reason, time(at), due.migration(), due.course())
                .update();
    }

    /** The migrations of which no course waits and that nobody has marked as over. */
    List<String> accountedFor() {
        return database.sql(
                        """
                        select id from migration where ended_at is null and not exists
                            (select 1 from migration_course where migration = id and state = 'WAITING') order by id""")
                .query(String.class)
                .list();
    }

    /** Marks it as over if no course waits; answers yes to one caller alone. */
    boolean end(String migration, Instant at) {
        return database.sql(
                                """
                        update migration set ended_at = :at where id = :id and ended_at is null and not exists
                            (select 1 from migration_course where migration = :id and state = 'WAITING')""")
                        .param("at", time(at))
                        .param("id", migration)
                        .update()
                == 1;
    }

    Optional<Moving> find(PartyCode party, String id) {
        return database.sql("select * from migration where party = ? and id = ?")
                .params(party.value(), id)
                .query((row, n) -> moving(row))
                .optional();
    }

    /** The migration without its courses. */
    Moving head(String id) {
        return database.sql("select * from migration where id = ?")
                .param(id)
                .query((row, n) -> moving(row, List.of()))
                .single();
    }

    Map<State, Integer> counts(String migration) {
        var counts = new EnumMap<State, Integer>(State.class);
        database.sql("select state, count(*) as courses from migration_course where migration = ? group by state")
                .param(migration)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("courses"));
                });
        return counts;
    }

    List<Moving> of(PartyCode party) {
        return database.sql("select * from migration where party = ? order by begun_at desc, id")
                .param(party.value())
                .query((row, n) -> moving(row))
                .list();
    }

    private Moving moving(ResultSet row) throws SQLException {
        return moving(row, courses(row.getString("id")));
    }

    private static Moving moving(ResultSet row, List<Moved> courses) throws SQLException {
        return new Moving(
                row.getString("id"),
                new PartyCode(row.getString("party")),
                row.getString("deployment"),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getString("why"),
                courses);
    }

    private List<Moved> courses(String migration) {
        return database.sql("select * from migration_course where migration = ? order by place")
                .param(migration)
                .query((row, n) -> moved(row))
                .list();
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getString("course"),
                row.getString("after"),
                row.getString("negotiation"),
                row.getString("process"),
                row.getString("label"),
                State.valueOf(row.getString("state")),
                row.getInt("from_version"),
                row.getObject("to_version", Integer.class),
                row.getString("reason"),
                instant(row, "at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
