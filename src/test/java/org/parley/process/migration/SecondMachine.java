package org.parley.process.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.parley.Parley;
import org.parley.test.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Parley in a process of its own on the same database, which can be killed as a machine that loses its power. */
@TestComponent
public class SecondMachine {
    private final Environment environment;

    SecondMachine(Environment environment) {
        this.environment = environment;
    }

    /** Starts it; it moves waiting courses as soon as it is up. */
    public Process start() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName(),
                "--spring.datasource.url=" + address(),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "--server.port=0",
                "--parley.sample=none",
                "--parley.chronicles=none",
                "--parley.record.sealing=off",
                "--parley.exchange.poller=false",
                "--parley.migration.poll=100ms",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=warn");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "second-machine.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public static void kill(Process machine) {
        try {
            machine.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database in this JVM's memory is served to the other one. */
    private String address() {
        var address = String.valueOf(environment.getProperty("spring.datasource.url"));
        if (TestDatabase.isPostgres()) return address;
        try {
            var server = Server.createTcpServer("-tcpPort", "0").start();
            var name = address.substring("jdbc:h2:".length());
            return "jdbc:h2:tcp://127.0.0.1:%d/%s".formatted(server.getPort(), name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
