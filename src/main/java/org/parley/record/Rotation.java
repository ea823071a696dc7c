package org.parley.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One key of a desk gave way to the next. The note that says so bears the signatures of both: whoever trusts one of them
 * may trust the other, and nobody who holds only a new key can pass it off as the desk's.
 */
record Rotation(NoteKey from, NoteKey to, Instant at, SignedNote note) {
    private static final String FIRST_LINE = "parley key rotation";

    static Rotation made(DeskKeys.Pair from, DeskKeys.Pair to, Instant at) {
        var text = "%s\n%s\n%s\n%s\n".formatted(FIRST_LINE, from.key(), to.key(), at);
        var note = SignedNote.unsigned(text).signed(from.key(), from.secret()).signed(to.key(), to.secret());
        return new Rotation(from.key(), to.key(), at, note);
    }

    /** Reads the note. @throws IllegalArgumentException where it is none, or lacks one of the two signatures */
    static Rotation parse(String written) {
        var note = SignedNote.parse(written);
        var lines = note.text().split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(FIRST_LINE))
            throw new IllegalArgumentException("A rotation names the old key, the new one and the day");
        var rotation = new Rotation(NoteKey.parse(lines[1]), NoteKey.parse(lines[2]), at(lines[3]), note);
        if (!note.bears(rotation.from) || !note.bears(rotation.to))
            throw new IllegalArgumentException("A rotation is signed with the old key and the new one");
        return rotation;
    }

    private static Instant at(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("A rotation names its day", e);
        }
    }

    /** Every key that can be trusted by one who trusts these. */
    static List<NoteKey> trusted(Collection<NoteKey> first, Collection<Rotation> rotations) {
        var keys = new ArrayList<>(first);
        for (int i = 0; i < keys.size(); i++)
            for (var rotation : rotations) {
                if (rotation.from.is(keys.get(i)) && keys.stream().noneMatch(rotation.to::is)) keys.add(rotation.to);
                if (rotation.to.is(keys.get(i)) && keys.stream().noneMatch(rotation.from::is)) keys.add(rotation.from);
            }
        return keys;
    }
}
