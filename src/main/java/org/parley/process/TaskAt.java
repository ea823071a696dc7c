package org.parley.process;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;

/**
 * An open task as a form meets it, free of engine types.
 *
 * @param key the task's id in its diagram, such as {@code Task_GivePosition}
 * @param form what stands behind {@code parley:} in the form key
 * @param ids the ids that the process carries here: proposalId, submissionId, paperId, communicationId, instrumentId, agency,
 *     approvers (the office that the table of approvers names)
 */
public record TaskAt(
        String taskId,
        String key,
        String name,
        String form,
        PartyCode party,
        NegotiationId negotiation,
        Map<String, String> ids,
        Instant since,
        @Nullable Instant due,
        @Nullable String assignee) {
    public TaskAt {
        ids = Map.copyOf(ids);
    }

    /** The id that the diagram must carry here; its absence is a fault of the diagram, not of the person. */
    public String id(String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new IllegalStateException("%s carries no %s".formatted(key, name)));
    }
}
