package org.parley.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.record.Verification.Fault;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a desk signed, here and in its archive, against the log as it stands: every head still holds, by keys that are its own. */
final class SignedHeads {
    private record Note(long size, SignedNote note, Checkpoint checkpoint, @Nullable Instant at) {}

    private final PartyCode party;
    private final List<Note> own = new ArrayList<>();
    private final List<Note> archived = new ArrayList<>();
    private final List<NoteKey> keys = new ArrayList<>();
    private final List<Rotation> rotations = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param archived notes as they lie in the archive */
    SignedHeads(JdbcTemplate db, List<String> archived, PartyCode party) {
        this.party = party;
        db.query(
                "select size, note, at from record_checkpoint where party = ? order by size",
                row -> {
                    note(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant())
                            .ifPresent(own::add);
                },
                party.value());
        for (var note : archived) note(-1, note, null).ifPresent(this.archived::add);
        for (var key : db.queryForList(
                "select verifier from record_key where party = ? order by since", String.class, party.value()))
            read(key, NoteKey::parse).ifPresent(keys::add);
        for (var note : db.queryForList(
                "select note from record_rotation where party = ? order by place", String.class, party.value()))
            read(note, Rotation::parse).ifPresent(rotations::add);
    }

    private <T> Optional<T> read(String written, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(written));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(party, 0, "A key of %s cannot be read: %s".formatted(party, e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Note> note(long size, String written, @Nullable Instant at) {
        try {
            var signed = SignedNote.parse(written);
            return Optional.of(new Note(size, signed, Checkpoint.parse(signed.text()), at));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(
                    party,
                    Math.max(size, 0),
                    "A checkpoint of %s cannot be read: %s".formatted(party, e.getMessage())));
            return Optional.empty();
        }
    }

    /** When the last one was sealed, in words. */
    String last() {
        var last = own.isEmpty() ? null : own.get(own.size() - 1).at();
        return last == null ? ", none of them sealed" : ", sealed at " + last;
    }

    Set<Long> sizes() {
        var sizes = new HashSet<Long>();
        for (var note : own) sizes.add(note.checkpoint().size());
        for (var note : archived) sizes.add(note.checkpoint().size());
        return sizes;
    }

    List<Fault> against(LogCheck log, @Nullable NoteKey inUse) {
        keys(inUse);
        long covered = 0;
        for (var note : own) {
            check(note, log, "");
            var sealed = note.checkpoint().sealed();
            if (sealed != null && sealed.after() != covered)
                faults.add(new Fault(party, covered, "The checkpoint at %d is gone".formatted(sealed.after())));
            covered = note.checkpoint().size();
        }
        for (var note : archived) check(note, log, " and archived");
        if (covered != log.frontier().size())
            faults.add(new Fault(party, covered, "Leaves from %d on stand under no checkpoint".formatted(covered)));
        return faults;
    }

    private void check(Note note, LogCheck log, String where) {
        long size = note.checkpoint().size();
        if (keys.stream().noneMatch(note.note()::bears))
            faults.add(new Fault(
                    party,
                    size,
                    "The checkpoint at %d that was signed%s bears no signature of this desk".formatted(size, where)));
        else if (note.size() >= 0
                && (note.size() != size || !note.checkpoint().origin().equals(Sealing.origin(party))))
            faults.add(
                    new Fault(party, size, "The checkpoint at %d is filed under another size or desk".formatted(size)));
        else if (isMisfiled(note))
            faults.add(new Fault(party, size, "The checkpoint at %d is filed under another time".formatted(size)));
        else if (!log.head(size).filter(note.checkpoint().head()::equals).isPresent())
            faults.add(new Fault(
                    party,
                    Math.min(size, log.frontier().size()),
                    "The first %d leaves are not those that were signed%s".formatted(size, where)));
    }

    private static boolean isMisfiled(Note note) {
        var sealed = note.checkpoint().sealed();
        return note.at() != null && sealed != null && !note.at().equals(sealed.at());
    }

    /** Each key but the first came by the hand of one before it, and the service signs with the last. */
    private void keys(@Nullable NoteKey inUse) {
        if (keys.isEmpty()) return;
        var trusted = Rotation.trusted(List.of(keys.get(0)), rotations);
        for (var key : keys)
            if (trusted.stream().noneMatch(key::is))
                faults.add(new Fault(party, 0, "The key %s took the place of another without its hand".formatted(key)));
        if (inUse != null && keys.stream().noneMatch(inUse::is))
            faults.add(
                    new Fault(party, 0, "The service signs with the key %s, which is not on record".formatted(inUse)));
    }
}
