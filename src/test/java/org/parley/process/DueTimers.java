package org.parley.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Fires the timers that are due on this thread, by the job executor's own code and as the job executor. */
public class DueTimers {
    private final ProcessEngine engine;
    private final ManagementService management;

    public DueTimers(ProcessEngine engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    public void fire() {
        for (var job : management
                .createJobQuery()
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .active()
                .withRetriesLeft()
                .list()) fire(job.getId());
    }

    public void fire(String job) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            execute(job);
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private void execute(String job) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        ExecuteJobHelper.executeJob(job, configuration.getCommandExecutorTxRequired());
    }
}
