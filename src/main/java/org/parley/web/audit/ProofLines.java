package org.parley.web.audit;

import org.jspecify.annotations.Nullable;
import org.parley.audit.LogIndex;
import org.parley.record.Checkpoint;
import org.parley.record.LiveVerification;
import org.parley.record.Sealing;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** What proves the pages of the auditors' desk: the last signed checkpoint, and how far the index follows it. */
@Component
class ProofLines {
    private final Sealing sealing;
    private final LogIndex index;
    private final LiveVerification verification;

    ProofLines(Sealing sealing, LogIndex index, LiveVerification verification) {
        this.verification = verification;
        this.sealing = sealing;
        this.index = index;
    }

    /**
     * The line on top of each page.
     *
     * @param size how many leaves the checkpoint covers
     * @param head the beginning of their head
     * @param indexed how many of them the index has read
     * @param verified what the last verification of the whole came to; null where none ever ran
     */
    record ProofLine(
            @Nullable String origin,
            long size,
            String head,
            long indexed,
            LiveVerification.@Nullable Outcome verified) {
        public boolean sealed() {
            return origin != null;
        }
    }

    ProofLine of(PartyCode party) {
        var note = sealing.lastCheckpoint(party).orElse(null);
        var verified = verification.last(party).orElse(null);
        if (note == null) return new ProofLine(null, 0, "", 0, verified);
        var checkpoint = Checkpoint.parse(note.text());
        var lines = checkpoint.text().split("\n", -1);
        return new ProofLine(checkpoint.origin(), checkpoint.size(), lines[2], index.next(party), verified);
    }
}
