package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves a desk's log from its own rows: every leaf is what was hashed, in its place, under checkpoints that the desk signed. */
@Service
public class Verification {
    private static final Hash NO_HEAD = Hash.of(new byte[Hash.LENGTH]);

    private final JdbcClient db;

    Verification(JdbcClient db) {
        this.db = db;
    }

    /** The first thing wrong with a log. @param place of the leaf, or the size of a checkpoint */
    public record Fault(long place, String sentence) {}

    private record Row(long place, String id, String sealed, String content, String kind, String at) {}

    /** The first fault of the desk's log in its order, or nothing where all of it holds. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Fault> verify(PartyCode party) {
        var heads = new HashMap<Long, Hash>();
        var frontier = new Frontier();
        heads.put(0L, frontier.head());
        var faults = new ArrayList<Fault>();
        db
                .sql(
                        """
                        select entry.place, entry.leaf_id, entry.leaf_hash, leaf.content, leaf.kind, leaf.at
                        from record_entry entry left join record_leaf leaf on leaf.id = entry.leaf_id and leaf.party = entry.party
                        where entry.party = ? order by entry.place""")
                .param(party.value())
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        String.valueOf(row.getString(4)),
                        String.valueOf(row.getString(5)),
                        String.valueOf(row.getObject(6))))
                .stream()
                .forEach(row -> {
                    if (faults.isEmpty()) check(row, frontier).ifPresent(faults::add);
                    frontier.append(Hash.ofHex(row.sealed()));
                    heads.put(frontier.size(), frontier.head());
                });
        if (!faults.isEmpty()) return Optional.of(faults.get(0));
        return checkpoints(party, heads, frontier.size());
    }

    private static Optional<Fault> check(Row row, Frontier before) {
        if (row.place() != before.size())
            return fault(before.size(), "Leaf %d is missing from the row".formatted(before.size()));
        if (row.content().equals("null"))
            return fault(row.place(), "Leaf %d stands in the row, but its fact is gone".formatted(row.place()));
        if (!Leaf.hash(row.content()).equals(row.sealed()))
            return fault(
                    row.place(),
                    "Leaf %d, %s of %s, is not what was sealed".formatted(row.place(), row.kind(), row.at()));
        return Optional.empty();
    }

    private Optional<Fault> checkpoints(PartyCode party, Map<Long, Hash> heads, long size) {
        List<NoteKey> keys = db
                .sql("select verifier from record_key where party = ? order by since")
                .param(party.value())
                .query(String.class)
                .list()
                .stream()
                .map(NoteKey::parse)
                .toList();
        long covered = 0;
        for (var note : db.sql("select note from record_checkpoint where party = ? order by size")
                .param(party.value())
                .query(String.class)
                .list()) {
            var signed = SignedNote.parse(note);
            var checkpoint = Checkpoint.parse(signed.text());
            if (keys.stream().noneMatch(signed::bears))
                return fault(
                        checkpoint.size(),
                        "The checkpoint at %d bears no signature of this desk".formatted(checkpoint.size()));
            if (!checkpoint.head().equals(heads.getOrDefault(checkpoint.size(), NO_HEAD)))
                return fault(
                        checkpoint.size(),
                        "The first %d leaves are not those that were signed".formatted(checkpoint.size()));
            covered = checkpoint.size();
        }
        return covered == size
                ? Optional.empty()
                : fault(covered, "Leaves from %d on stand under no checkpoint".formatted(covered));
    }

    private static Optional<Fault> fault(long place, String sentence) {
        return Optional.of(new Fault(place, sentence));
    }
}
