package org.parley;

import org.parley.chronicle.ChronicleCommand;
import org.parley.process.ProcessCommand;
import org.parley.record.RecordCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Parley: the desks, their pages and the engine, or one of the offline commands. */
@SpringBootApplication
public class Parley {

    public static void main(String[] args) {
        System.getProperties().putIfAbsent("h2.bindAddress", "127.0.0.1"); // before H2 is first spoken to
        if (ChronicleCommand.isFor(args)) System.exit(ChronicleCommand.run(Parley.class, args));
        if (RecordCommand.isFor(args)) System.exit(RecordCommand.run(args));
        if (ProcessCommand.isFor(args)) System.exit(ProcessCommand.run(args));
        SpringApplication.run(Parley.class, args);
    }
}
