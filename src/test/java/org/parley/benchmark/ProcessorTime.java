package org.parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processors' time that this Java and its PostgreSQL have used so far. A busy machine stretches the clock's time and
 * leaves this one almost as it was.
 */
record ProcessorTime(Duration java, Duration database) {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** @param postmaster the process above all those that serve a connection */
    static ProcessorTime now(ProcessHandle postmaster) {
        return new ProcessorTime(
                Duration.ofNanos(MACHINE.getProcessCpuTime()),
                Stream.concat(Stream.of(postmaster), postmaster.children())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus));
    }

    /** The server's first process, which says so in its own folder. */
    static ProcessHandle postmaster(JdbcClient database) {
        var file = Objects.requireNonNull(database.sql("select pg_read_file('postmaster.pid')")
                .query(String.class)
                .single());
        return ProcessHandle.of(Long.parseLong(file.lines().findFirst().orElseThrow()))
                .orElseThrow();
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(java.minus(before.java), database.minus(before.database));
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(java.plus(other.java), database.plus(other.database));
    }
}
