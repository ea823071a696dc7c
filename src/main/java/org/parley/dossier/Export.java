package org.parley.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.shared.PartyCode;

/**
 * Something that a person takes out of a desk's files: what, how deep, and how far its making has come.
 *
 * @param ended when it was ready, cancelled or failed
 * @param file the finished file; null while there is none
 * @param trouble why it failed, in a sentence
 */
public record Export(
        ExportId id,
        PartyCode party,
        Scope scope,
        Kind kind,
        Depth depth,
        String by,
        Instant at,
        State state,
        @Nullable Instant ended,
        @Nullable File file,
        @Nullable String trouble,
        List<Piece> pieces) {
    public Export {
        pieces = List.copyOf(pieces);
    }

    /** How far an export has come. */
    public enum State {
        WAITING("waiting"),
        RUNNING("being made"),
        CANCELLED("cancelled"),
        FAILED("failed"),
        READY("ready"),
        /** Its file lay ready for the days that it may, and is gone. */
        REMOVED("file removed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean going() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** The finished file; {@code leaves} is the size of the record that it was proved against, for a bundle with proofs. */
    public record File(String name, long bytes, String sha256, @Nullable Long leaves) {}

    /**
     * One piece of it.
     *
     * @param subject the id of the paper or communication that it is of
     * @param made when it was made; null while it is to come
     */
    public record Piece(int place, Part part, @Nullable String subject, String title, @Nullable Instant made) {}

    public long made() {
        return pieces.stream().filter(piece -> piece.made() != null).count();
    }

    /** What is being made or comes next. */
    public @Nullable Piece next() {
        return pieces.stream().filter(piece -> piece.made() == null).findFirst().orElse(null);
    }
}
