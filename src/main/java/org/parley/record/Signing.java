package org.parley.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Signs in the desk's name what another module has to show: the head of a series, a countersignature. */
@Service
public class Signing {
    private final DeskKeys keys;
    private final JdbcClient db;

    Signing(DeskKeys keys, JdbcClient db) {
        this.keys = keys;
        this.db = db;
    }

    /** Puts the desk's signature under a note, beside whatever stands there. */
    public SignedNote sign(PartyCode party, SignedNote note) {
        var pair = keys.of(party);
        return note.signed(pair.key(), pair.secret());
    }

    public NoteKey key(PartyCode party) {
        return keys.of(party).key();
    }

    /** How each key of the desk gave way to the next, for whoever holds an older one. */
    public List<String> rotations(PartyCode party) {
        return db.sql("select note from record_rotation where party = ? order by place")
                .param(party.value())
                .query(String.class)
                .list();
    }

    /** The key that signed a note: the one that is trusted, or one that followed it by its hand; null where none did. */
    public static @Nullable NoteKey signer(SignedNote note, NoteKey trusted, List<String> rotations) {
        return Rotation.trusted(
                        List.of(trusted),
                        rotations.stream().map(Rotation::parse).toList())
                .stream()
                .filter(note::bears)
                .findFirst()
                .orElse(null);
    }
}
