package org.parley.race;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Every warning and error that anybody logs while it listens. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    Overheard() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) return;
        var thrown = event.getThrowableProxy();
        warnings.add(event.getLoggerName() + ": " + event.getFormattedMessage()
                + (thrown == null ? "" : " " + thrown.getClassName() + ": " + thrown.getMessage()));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
