package org.parley.process.migration;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.parley.process.Door;
import org.parley.process.migration.Drawing.DrawnTimer;
import org.springframework.stereotype.Component;

/** The day that a timer would be set to, were it set today where an instance stands. */
@Component
class DrawnDays {
    private final ProcessEngineConfigurationImpl engine;
    private final Door door;

    DrawnDays(ProcessEngine engine, Door door) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.door = door;
    }

    /** Null where the drawing asks for what this instance does not carry. */
    @Nullable Instant of(String execution, DrawnTimer timer) {
        try {
            var value = door.open(
                    () -> engine.getCommandExecutorTxRequired().execute(context -> engine.getExpressionManager()
                            .createExpression(timer.words())
                            .getValue(context.getExecutionManager().findExecutionById(execution))));
            if (value instanceof Date date) return date.toInstant();
            return value == null
                    ? null
                    : calendar(timer.kind()).resolveDuedate(value.toString()).toInstant();
        } catch (RuntimeException cannotBeSaid) {
            return null;
        }
    }

    private static BusinessCalendar calendar(String kind) {
        return switch (kind) {
            case "duration" -> new DurationBusinessCalendar();
            case "cycle" -> new CycleBusinessCalendar();
            default -> new DueDateBusinessCalendar();
        };
    }
}
