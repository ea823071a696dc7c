package org.parley.process;

import java.lang.reflect.Field;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

/** A timer that fires takes the negotiation's lock first, as people do, so that neither gets in the other's way. */
final class TimersTakeTheLock extends CommandInterceptor {
    private static final Field JOB = jobField();

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<Negotiations> negotiations;

    TimersTakeTheLock(ObjectProvider<JdbcClient> database, ObjectProvider<Negotiations> negotiations) {
        this.database = database;
        this.negotiations = negotiations;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd)
            negotiations.getObject().lock(negotiationOf(String.valueOf(ReflectionUtils.getField(JOB, command))));
        return next.execute(command);
    }

    /** Asked of the tables: what the engine loaded before the lock would be stale behind it. */
    private List<NegotiationId> negotiationOf(String job) {
        return database
                .getObject()
                .sql(
                        """
                        select instance.business_key_ from act_ru_job job
                        join act_ru_execution instance on instance.id_ = job.process_instance_id_
                        where job.id_ = :job and instance.business_key_ is not null""")
                .param("job", job)
                .query(String.class)
                .list()
                .stream()
                .map(NegotiationId::new)
                .toList();
    }

    private static Field jobField() {
        var field = ReflectionUtils.findField(ExecuteJobsCmd.class, "jobId", String.class);
        if (field == null) throw new IllegalStateException("The engine's ExecuteJobsCmd names its job otherwise");
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
