package org.parley.process.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * A change of a party's set, from the first stroke to the process owner's decision.
 *
 * @param begunBy null where it was found in the folder
 * @param hands everybody who had a hand in it; none of them approves it
 * @param proposal null until it is put to the owner
 * @param decision the owner's last decision
 * @param set the number of the set that came of it
 */
public record Change(
        String id,
        PartyCode party,
        String title,
        Source source,
        State state,
        @Nullable String begunBy,
        Instant begunAt,
        Set<String> hands,
        List<ChangedFile> files,
        @Nullable Proposed proposal,
        @Nullable Decided decision,
        @Nullable Integer set) {
    public Change {
        hands = Set.copyOf(hands);
        files = List.copyOf(files);
    }

    /** Where a change comes from. */
    public enum Source {
        STUDIO("drawn in the studio"),
        FOLDER("found in the folder"),
        ROLL_BACK("roll back");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far a change is. */
    public enum State {
        DRAFT("draft"),
        PROPOSED("with the process owner"),
        SENT_BACK("sent back"),
        APPROVED("approved"),
        DISCARDED("discarded");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isOpen() {
            return this == DRAFT || this == PROPOSED || this == SENT_BACK;
        }

        /** Whether it may still be drawn upon. */
        public boolean isDraft() {
            return this == DRAFT || this == SENT_BACK;
        }
    }

    /** What its author asks of the owner, and what is to become of the courses that run. */
    public record Proposed(String by, Instant at, String reason, Moves moves, List<String> picked) {
        public Proposed {
            picked = List.copyOf(picked);
        }
    }

    /** What becomes of the courses that run on the version before. */
    public enum Moves {
        STAY("they stay on the version they began with"),
        ALL_THAT_FIT("all that fit are moved"),
        PICKED("those picked are moved");

        private final String label;

        Moves(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Decided(String by, Instant at, String reason) {}

    public Optional<ChangedFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
