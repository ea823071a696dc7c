package org.parley.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says by which version of which process the work on something ran. */
@Service
public class CourseVersions {
    private final JdbcClient database;

    CourseVersions(JdbcClient database) {
        this.database = database;
    }

    /** A course by its process and the version it runs on, or ran on last. */
    public record CourseVersion(String process, int version, Instant begun) {}

    /** The courses of these proposals or instruments, the oldest first. */
    public List<CourseVersion> of(PartyCode party, Collection<String> subjects) {
        if (subjects.isEmpty()) return List.of();
        return database.sql(
                        """
                        select coalesce(d.name_, d.key_) as process, d.version_, i.start_time_
                        from course_run r
                        join act_hi_procinst i on i.id_ = r.instance
                        join act_re_procdef d on d.id_ = i.proc_def_id_
                        where r.party = :party and r.subject in (:subjects)
                        order by i.start_time_, i.id_""")
                .param("party", party.value())
                .param("subjects", subjects)
                .query((row, n) -> new CourseVersion(
                        row.getString("process"),
                        row.getInt("version_"),
                        row.getTimestamp("start_time_").toInstant()))
                .list();
    }
}
