package org.parley.record;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.record.RowLedger.LeafName;
import org.parley.record.Verification.Fault;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** One desk's log, leaf by leaf: each is what was hashed, in its place, and says in its columns what it says in its content. */
final class LogCheck {
    private static final String ROWS = ",\"rows\":[";

    private final JdbcTemplate db;
    private final PartyCode party;
    private final RowLedger rows;
    private final Frontier frontier = new Frontier();
    private final Map<Long, Hash> heads = new HashMap<>();
    private final WordsBeside words = new WordsBeside();
    private final Set<Long> wanted;
    private @Nullable Fault fault;

    /** @param wanted the sizes at which somebody signed the head */
    LogCheck(JdbcTemplate db, PartyCode party, RowLedger rows, Set<Long> wanted) {
        this.db = db;
        this.party = party;
        this.rows = rows;
        this.wanted = wanted;
    }

    void run() {
        db.query(
                """
                select entry.place, entry.leaf_hash, leaf.content, leaf.id, leaf.kind, leaf.negotiation, leaf.by_person, leaf.at
                from record_entry entry left join record_leaf leaf on leaf.id = entry.leaf_id and leaf.party = entry.party
                where entry.party = ? order by entry.place""",
                row -> {
                    read(
                            row.getLong(1),
                            hash(row.getLong(1), row.getString(2)),
                            row.getString(3),
                            new Columns(
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getObject(8, OffsetDateTime.class)));
                },
                party.value());
    }

    /** Leaves that wait for their seal speak of rows as well. @param isOurs by the leaf's hash and tag */
    void runWaiting(BiPredicate<Hash, String> isOurs) {
        db.query(
                """
                select leaf.content, leaf.kind, leaf.at, leaf.tag from record_waiting waiting
                join record_leaf leaf on leaf.id = waiting.leaf_id and leaf.party = waiting.party
                where waiting.party = ? order by leaf.kept""",
                row -> {
                    var content = row.getString(1);
                    var at = row.getObject(3, OffsetDateTime.class).toInstant().toString();
                    if (isOurs.test(Hash.ofHex(Leaf.hash(content)), String.valueOf(row.getString(4))))
                        gather(content, new LeafName(party, frontier.size(), row.getString(2), at));
                },
                party.value());
    }

    private Hash hash(long place, String hex) {
        try {
            return Hash.ofHex(hex);
        } catch (IllegalArgumentException e) {
            if (fault == null)
                fault = new Fault(party, place, "Leaf %d stands in the row under no hash".formatted(place));
            return Hash.empty();
        }
    }

    private record Columns(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String negotiation,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    private void read(long place, Hash sealed, @Nullable String content, Columns columns) {
        if (fault == null) check(place, sealed, content, columns);
        frontier.append(sealed);
        if (wanted.contains(frontier.size())) heads.put(frontier.size(), frontier.head());
    }

    private void check(long place, Hash sealed, @Nullable String content, Columns told) {
        if (place != frontier.size()) {
            fault = new Fault(party, frontier.size(), "Leaf %d is missing from the row".formatted(frontier.size()));
            return;
        }
        if (content == null || told.at() == null) {
            fault = new Fault(party, place, "Leaf %d stands in the row, but its fact is gone".formatted(place));
            return;
        }
        var leaf = new LeafName(
                party, place, String.valueOf(told.kind()), told.at().toInstant().toString());
        if (!Leaf.hash(content).equals(sealed.hex()))
            fault = new Fault(
                    party, place, "Leaf %d, %s of %s, is not what was sealed".formatted(place, leaf.kind(), leaf.at()));
        else if (!tellsTheSame(content, told, leaf.at()))
            fault = new Fault(
                    party,
                    place,
                    "%s is filed under another time, kind, person or negotiation"
                            .formatted(Leaf.named(place, content)));
        else gather(content, leaf);
    }

    /** The content is canonical, so what its columns say must stand in it to the letter. */
    private boolean tellsTheSame(String content, Columns told, String at) {
        var begin = "{\"at\":\"%s\",\"by\":%s,".formatted(at, json(told.by()));
        var end = ",\"id\":%s,\"kind\":%s,\"negotiation\":%s,\"party\":%s"
                .formatted(json(told.id()), json(told.kind()), json(told.negotiation()), json(party.value()));
        return content.startsWith(begin) && (content.endsWith(end + "}") || content.contains(end + ROWS));
    }

    private static String json(@Nullable String text) {
        return text == null ? "null" : CanonicalJson.of(TextNode.valueOf(text));
    }

    private void gather(String content, LeafName leaf) {
        int from = content.lastIndexOf(ROWS);
        if (from >= 0)
            for (var row : CanonicalJson.parse(content.substring(from + ROWS.length() - 1, content.length() - 1)))
                rows.add(Row.ofLeaf(row), leaf);
        words.add(content, leaf);
    }

    List<Fault> faults() {
        return fault == null ? new ArrayList<>() : new ArrayList<>(List.of(fault));
    }

    Frontier frontier() {
        return frontier;
    }

    /** The head at a size that somebody signed; none where the log is shorter. */
    Optional<Hash> head(long size) {
        return size == 0 ? Optional.of(Hash.empty()) : Optional.ofNullable(heads.get(size));
    }

    WordsBeside words() {
        return words;
    }
}
