package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.shared.PartyCode;
import org.parley.shared.WordsHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes the part of a bundle that proves the rest, its folder {@code record/}: the leaves that are disclosed, each with
 * its proof against one signed checkpoint, earlier checkpoints with the proof that the log only grew, and the desk's
 * public keys. Of a leaf that is not disclosed it shows nothing but hashes.
 */
@Service
public class RecordExport {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Sealing sealing;
    private final Withholding withholding;
    private final DeskKeys keys;

    RecordExport(JdbcClient db, Sealing sealing, Withholding withholding, DeskKeys keys) {
        this.keys = keys;
        this.withholding = withholding;
        this.db = db;
        this.sealing = sealing;
    }

    /** What was written, for the page and the README of the bundle. */
    public record Written(Checkpoint checkpoint, int leaves) {}

    private record Placed(int place, String content) {}

    /** What lies beside a leaf, as the leaf names it. */
    private record Text(String sha256, long size) {}

    /** Whether the words that lie beside the leaves (inward reasons, what was said) go into the bundle. */
    public enum Words {
        DISCLOSED,
        KEPT_BACK
    }

    /** Discloses every leaf of one negotiation of the desk, up to now, and none of the words beside them. */
    public Written negotiation(BundleFile bundle, PartyCode party, String negotiation) {
        return negotiation(bundle, party, negotiation, Words.KEPT_BACK);
    }

    /** The same, with the words or without. */
    public Written negotiation(BundleFile bundle, PartyCode party, String negotiation, Words words) {
        sealing.sealAll(party);
        return write(
                bundle,
                party,
                words,
                db.sql(
                                "select entry.place, leaf.content from record_leaf leaf join record_entry entry on entry.leaf_id = leaf.id"
                                        + " where leaf.party = :party and leaf.negotiation = :negotiation order by entry.place")
                        .param("party", party.value())
                        .param("negotiation", negotiation)
                        .query((row, n) -> new Placed(row.getInt(1), row.getString(2)))
                        .list());
    }

    /** Discloses these leaves of the desk; an id that is none of its own discloses nothing. */
    public Written leaves(BundleFile bundle, PartyCode party, Collection<String> ids) {
        return leaves(bundle, party, ids, Words.KEPT_BACK);
    }

    /** The same, with the words or without. */
    public Written leaves(BundleFile bundle, PartyCode party, Collection<String> ids, Words words) {
        sealing.sealAll(party);
        var all = List.copyOf(ids);
        var found = new ArrayList<Placed>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            found.addAll(db.sql(
                            "select entry.place, leaf.content from record_leaf leaf join record_entry entry on entry.leaf_id = leaf.id"
                                    + " where leaf.party = :party and leaf.id in (:ids)")
                    .param("party", party.value())
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query((row, n) -> new Placed(row.getInt(1), row.getString(2)))
                    .list());
        found.sort((a, b) -> Integer.compare(a.place(), b.place()));
        return write(bundle, party, words, found);
    }

    private Written write(BundleFile bundle, PartyCode party, Words words, List<Placed> found) {
        var note = sealing.lastCheckpoint(party)
                .orElseThrow(() -> new IllegalStateException("The record of %s has no leaf yet".formatted(party)));
        var checkpoint = Checkpoint.parse(note.text());
        var tree = tree(party, checkpoint.size());
        var leaves =
                found.stream().filter(leaf -> leaf.place() < checkpoint.size()).toList();
        bundle.signedBy((manifest, files) -> signed(party, manifest, files));
        bundle.add(BundleLayout.CHECKPOINT, note.written());
        bundle.add(BundleLayout.KEYS, keys(party));
        bundle.add(BundleLayout.LEAVES, leaves.stream().map(RecordExport::line).collect(Collectors.joining()));
        for (var leaf : leaves)
            bundle.add(
                    BundleLayout.proof(leaf.place()),
                    new TlogProof(leaf.place(), tree.inclusion(leaf.place()), note).written());
        earlier(bundle, party, tree);
        rotations(bundle, party);
        for (var leaf : leaves)
            new DisclosedLeaf(leaf.place(), leaf.content())
                    .texts()
                    .forEach((text, size) -> beside(bundle, party, leaf, new Text(text, size), words));
        return new Written(checkpoint, leaves.size());
    }

    private SignedNote signed(PartyCode party, String manifest, int files) {
        var pair = keys.of(party);
        return SignedNote.unsigned(BundleManifest.note(pair.key().name(), manifest, files))
                .signed(pair.key(), pair.secret());
    }

    private static String line(Placed leaf) {
        return CanonicalJson.of(
                        CanonicalJson.object().put("place", leaf.place()).put("content", leaf.content()))
                + "\n";
    }

    private MerkleTree tree(PartyCode party, long size) {
        return MerkleTree.over(db.sql("select leaf_hash from record_entry where party = ? and place < ? order by place")
                .param(party.value())
                .param(size)
                .query((row, n) -> Hash.ofHex(row.getString(1)))
                .list());
    }

    private String keys(PartyCode party) {
        record Since(String verifier, Instant since) {}
        var keys = db.sql("select verifier, since from record_key where party = ? order by since")
                .param(party.value())
                .query((row, n) -> new Since(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        var lines = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            var until = i + 1 < keys.size() ? keys.get(i + 1).since().toString() : "-";
            lines.append("%s %s %s\n"
                    .formatted(keys.get(i).since(), until, keys.get(i).verifier()));
        }
        return lines.toString();
    }

    private void rotations(BundleFile bundle, PartyCode party) {
        var notes = db.sql("select note from record_rotation where party = ? order by place")
                .param(party.value())
                .query(String.class)
                .list();
        for (int i = 0; i < notes.size(); i++) bundle.add(BundleLayout.ROTATIONS + i, notes.get(i));
    }

    private void beside(BundleFile bundle, PartyCode party, Placed leaf, Text text, Words words) {
        var content = db.sql("select content from record_beside where party = ? and sha256 = ?")
                .param(party.value())
                .param(text.sha256())
                .query(String.class)
                .optional()
                .map(found -> found.getBytes(StandardCharsets.UTF_8));
        if (content.isEmpty()) {
            if (AccessLeaf.name(leaf.content()).filter(text.sha256()::equals).isPresent())
                bundle.withheld(text.sha256(), text.size(), "the name of a reader, given up by the archivist");
            else gone(bundle, party, text.sha256());
            return;
        }
        var reason = words == Words.KEPT_BACK ? Optional.of("kept at the desk") : withheld(party, text, content.get());
        if (reason.isEmpty()) bundle.text(content.get());
        else bundle.withheld(text.sha256(), content.get().length, reason.get());
    }

    /** By the name of the words, or by that under which they lie here with their salt. */
    private Optional<String> withheld(PartyCode party, Text text, byte[] salted) {
        var content = new String(salted, StandardCharsets.UTF_8);
        return withholding
                .reason(party, WordsHash.of(content.substring(content.indexOf('\n') + 1)))
                .or(() -> withholding.reason(party, text.sha256()));
    }

    /** What was destroyed leaves a gap like what is kept back: its size, and why. */
    private void gone(BundleFile bundle, PartyCode party, String sha256) {
        db.sql("select size, reason from record_gone where party = ? and sha256 = ?")
                .param(party.value())
                .param(sha256)
                .query(row -> {
                    bundle.withheld(sha256, row.getLong(1), row.getString(2));
                });
    }

    /** The last checkpoint of each month: enough to show since when the past has not changed. */
    private void earlier(BundleFile bundle, PartyCode party, MerkleTree tree) {
        var months = new LinkedHashMap<YearMonth, Integer>();
        db.sql("select size, at from record_checkpoint where party = ? and size < ? order by size")
                .param(party.value())
                .param(tree.size())
                .query(row -> {
                    var at = row.getObject(2, OffsetDateTime.class).atZoneSameInstant(ZoneOffset.UTC);
                    months.put(YearMonth.from(at), row.getInt(1));
                });
        for (int size : months.values()) {
            var note = db.sql("select note from record_checkpoint where party = ? and size = ?")
                    .param(party.value())
                    .param(size)
                    .query(String.class)
                    .single();
            bundle.add(BundleLayout.earlier(size), note);
            bundle.add(
                    BundleLayout.consistency(size),
                    tree.consistency(size).stream()
                            .map(hash -> hash.base64() + "\n")
                            .collect(Collectors.joining()));
        }
    }
}
