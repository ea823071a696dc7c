package org.parley.process;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Where the courses of a negotiation ended, and whether any goes on. */
public class CourseEnds {
    private final HistoryService history;
    private final RuntimeService runtime;

    public CourseEnds(HistoryService history, RuntimeService runtime) {
        this.history = history;
        this.runtime = runtime;
    }

    /** The ends of one process that were reached in that negotiation. */
    public List<String> of(String process, String negotiation) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(negotiation)
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .orderByHistoricActivityInstanceEndTime()
                        .asc()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public long running(String process, String negotiation) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(negotiation)
                .count();
    }
}
