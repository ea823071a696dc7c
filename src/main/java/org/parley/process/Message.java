package org.parley.process;

import org.jspecify.annotations.Nullable;

/** The messages by which a fact starts or wakes a course. The id of whom it wakes stands in the name. */
public enum Message {
    COMMUNICATION_RECEIVED("CommunicationReceived", null),
    ANSWERED("Answered", "submissionId"),
    RECONSIDERED("Reconsidered", "submissionId"),
    PAPER_RECALLED("PaperRecalled", "paperId"),
    NOTIFIED("Notified", "instrumentId");

    private final String fact;
    private final @Nullable String id;

    Message(String fact, @Nullable String id) {
        this.fact = fact;
        this.id = id;
    }

    /** The name as a diagram must write it: {@code Answered ${submissionId}}. */
    public String drawn() {
        return id == null ? fact : "%s ${%s}".formatted(fact, id);
    }

    /** The name of the message that starts a course. */
    String starting() {
        return fact;
    }

    /** The name of the message that wakes the one place that waits for this id. */
    String to(String id) {
        return fact + " " + id;
    }
}
