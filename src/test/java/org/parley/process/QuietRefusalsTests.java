package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.shared.Refusal;
import org.slf4j.LoggerFactory;

class QuietRefusalsTests {
    private static final Logger ENGINE = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");

    private final QuietRefusals quiet = new QuietRefusals();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void theLogIsRead() {
        quiet.listen();
        log.start();
        ENGINE.addAppender(log);
    }

    @AfterEach
    void nobodyReads() {
        ENGINE.detachAppender(log);
        quiet.leave();
    }

    @Test
    void aRefusalWithinTheEngineIsNoError() {
        ENGINE.error("ENGINE-16004 {}", "refused", new IllegalStateException(new Refusal("stale-form", "Look again")));
        assertThat(log.list).isEmpty();
    }

    @Test
    void aFaultIs() {
        ENGINE.error("ENGINE-16004 {}", "broken", new IllegalStateException("no such column"));
        ENGINE.error("ENGINE-16004 without a cause");
        assertThat(log.list).hasSize(2);
    }

    @Test
    void elsewhereARefusalIsLoggedAsBefore() {
        var elsewhere = (Logger) LoggerFactory.getLogger("org.parley.elsewhere");
        elsewhere.addAppender(log);
        elsewhere.error("odd", new Refusal("stale-form", "Look again"));
        elsewhere.detachAppender(log);
        assertThat(log.list).hasSize(1);
    }
}
