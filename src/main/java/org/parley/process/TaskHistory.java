package org.parley.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** What tasks a negotiation gave rise to at a desk, who held them and for how long; finished ones too. */
@Service
public class TaskHistory {
    private final HistoryService history;
    private final Door door;

    TaskHistory(HistoryService history, Door door) {
        this.history = history;
        this.door = door;
    }

    /**
     * One task.
     *
     * @param assignee who held it last
     * @param how how it ended: {@code completed}, or why it was taken away; null while it is open
     */
    public record Held(
            String id,
            String process,
            String name,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant ended,
            @Nullable String how) {}

    /** The tasks of a negotiation in the order in which they arose. */
    public List<Held> of(PartyCode party, NegotiationId negotiation) {
        return door.open(() -> history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(negotiation.value())
                .tenantIdIn(party.value())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .map(TaskHistory::held)
                .toList());
    }

    private static Held held(HistoricTaskInstance task) {
        @Nullable Date ended = task.getEndTime();
        return new Held(
                task.getId(),
                task.getProcessDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getStartTime().toInstant(),
                ended == null ? null : ended.toInstant(),
                task.getDeleteReason());
    }
}
