package org.parley.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals out of the log: the engine reports whatever ends a command as an error (ENGINE-16004), and a rule that
 * says no is an answer to the person, not a fault. Every other report passes.
 */
@Component
class QuietRefusals extends TurboFilter {
    private static final String COMMANDS = "org.camunda.bpm.engine.context";

    @PostConstruct
    void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) loggers.addTurboFilter(this);
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)
            loggers.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (!logger.getName().equals(COMMANDS)) return FilterReply.NEUTRAL;
        return refused(thrown == null ? last(params) : thrown) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static @Nullable Throwable last(Object @Nullable [] params) {
        return params != null && params.length > 0 && params[params.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    private static boolean refused(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) if (cause instanceof Refusal) return true;
        return false;
    }
}
