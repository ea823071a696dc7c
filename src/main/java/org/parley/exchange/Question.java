package org.parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Item;
import org.parley.measure.Measure;
import org.parley.measure.Outcome;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionId;
import org.parley.paper.Redline;

/**
 * A point on which a communication of theirs is read: one that it speaks of, or one that we put and it passes over.
 *
 * @param item what they say on it; null where they say nothing
 * @param submissions ours that it may answer: the open one first, then those decided already, for a late second answer
 * @param suggested what the form starts from; null where nothing may be suggested
 * @param answers the submission that the form starts from
 */
public record Question(
        Measure measure,
        @Nullable Item item,
        List<Submission> submissions,
        @Nullable Outcome suggested,
        @Nullable SubmissionId answers,
        List<Compared> texts) {
    public Question {
        submissions = List.copyOf(submissions);
        texts = List.copyOf(texts);
    }

    /**
     * Their text in one language against the last texts that both sides had.
     *
     * @param againstOurs null where we never sent a text in that language
     * @param againstTheirs null where they never sent one before
     */
    public record Compared(
            String language,
            String status,
            String words,
            @Nullable Redline againstOurs,
            @Nullable Redline againstTheirs) {}

    /** Whether they have any words on the point, in a text or beside it. */
    public boolean hasWords() {
        return item != null
                && (item.hasText() || (item.wording() != null && !item.wording().isBlank()));
    }
}
