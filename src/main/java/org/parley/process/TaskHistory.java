package org.parley.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What tasks a negotiation gave rise to at a desk, who held them and for how long; finished ones too. */
@Service
public class TaskHistory {
    private final HistoryService history;
    private final Door door;
    private final JdbcClient db;

    TaskHistory(HistoryService history, Door door, JdbcClient db) {
        this.history = history;
        this.door = door;
        this.db = db;
    }

    /**
     * One task.
     *
     * @param about the proposal, paper, communication or instrument whose course it belongs to, where that is known
     * @param assignee who held it last
     * @param how how it ended: {@code completed}, or why it was taken away; null while it is open
     */
    public record Held(
            String id,
            String process,
            String name,
            @Nullable String about,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant ended,
            @Nullable String how) {}

    /** The tasks of a negotiation in the order in which they arose. */
    public List<Held> of(PartyCode party, NegotiationId negotiation) {
        var subjects = subjects(party);
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
                .map(task -> held(task, subjects))
                .toList());
    }

    /** What each course is about, by its instance. */
    private Map<String, String> subjects(PartyCode party) {
        var subjects = new HashMap<String, String>();
        db.sql("select instance, subject from course_run where party = ?")
                .param(party.value())
                .query(row -> {
                    subjects.put(row.getString(1), row.getString(2));
                });
        return subjects;
    }

    private static Held held(HistoricTaskInstance task, Map<String, String> subjects) {
        @Nullable Date ended = task.getEndTime();
        return new Held(
                task.getId(),
                task.getProcessDefinitionKey(),
                task.getName(),
                subjects.get(String.valueOf(task.getRootProcessInstanceId())),
                task.getAssignee(),
                task.getStartTime().toInstant(),
                ended == null ? null : ended.toInstant(),
                task.getDeleteReason());
    }
}
