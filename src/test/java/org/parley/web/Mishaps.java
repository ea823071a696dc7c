package org.parley.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.catalina.connector.ClientAbortException;
import org.parley.shared.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses at which each kind of trouble can be had. */
@TestComponent
@RestController
class Mishaps {
    @PostMapping("/mishap/refused")
    String refuse() {
        throw new Refusal("stale-form", "Somebody acted since you opened this form", "points[0].position");
    }

    @GetMapping("/mishap/unknown")
    String unknown() {
        throw new Refusal("unknown-measure", "This desk holds no such point");
    }

    @GetMapping("/mishap/office")
    String office() {
        throw new Refusal("not-your-office", "This is for the desk officer; you signed in as xa.mission");
    }

    @GetMapping("/mishap/day/{day}")
    String day(@PathVariable int day) {
        return "day " + day;
    }

    record Dated(@NotNull LocalDate on) {}

    @GetMapping("/mishap/form")
    String form(@Valid @ModelAttribute Dated dated) {
        return "on " + dated.on();
    }

    @GetMapping("/mishap/database")
    String database() {
        throw new DataAccessResourceFailureException("jdbc:postgresql://db.internal/parley refused");
    }

    @GetMapping("/mishap/left")
    void left() throws IOException {
        throw new IOException("in the middle of a page", new ClientAbortException("Broken pipe"));
    }

    @GetMapping("/mishap/fault")
    String fault() {
        throw new IllegalStateException("secret-detail-of-the-inside");
    }
}
