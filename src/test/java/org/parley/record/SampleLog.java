package org.parley.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A log held in memory, and bundles of it: whole ones, and ones that somebody laid hands on. */
final class SampleLog {
    static final String WORDS = "Each Party shall prevent incidents.";

    final DeskKeys.Pair key = newKey();
    private final List<String> contents = new ArrayList<>();

    static DeskKeys.Pair newKey() {
        return newKey("parley.xa");
    }

    static DeskKeys.Pair newKey(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new DeskKeys.Pair(new NoteKey(name, pair.getPublic()), pair.getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    SampleLog holding(int leaves) {
        for (int i = 0; i < leaves; i++)
            contents.add(
                    """
                    {"at":"2026-03-%02dT10:00:00Z","by":"xa.desk","fact":{"words":{"sha256":"%s","size":%d}},"kind":"ActRecorded","n":%d}"""
                            .formatted(1 + i % 28, sha256(WORDS), WORDS.length(), i));
        return this;
    }

    SampleLog holding(String content) {
        contents.add(content);
        return this;
    }

    static String sha256(String words) {
        return Hash.of(Hash.sha256().digest(words.getBytes(StandardCharsets.UTF_8)))
                .hex();
    }

    MerkleTree tree() {
        return MerkleTree.over(contents.stream()
                .map(content -> Hash.leaf(content.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    SignedNote checkpoint(int size, DeskKeys.Pair signer) {
        var text = new Checkpoint("parley.xa/record", size, tree().head(size)).text();
        return SignedNote.unsigned(text).signed(signer.key(), signer.secret());
    }

    /** The files of a bundle that discloses these leaves and holds one earlier checkpoint. */
    Map<String, String> files(int... disclosed) {
        var files = new LinkedHashMap<String, String>();
        var tree = tree();
        var note = checkpoint(tree.size(), key);
        files.put("record/checkpoint", note.written());
        files.put("record/keys", "2026-03-01T00:00:00Z - " + key.key() + "\n");
        var leaves = new StringBuilder();
        for (int place : disclosed) {
            leaves.append(CanonicalJson.of(
                            CanonicalJson.object().put("place", place).put("content", contents.get(place))))
                    .append('\n');
            files.put(
                    "record/proofs/%d.tlog-proof".formatted(place),
                    new TlogProof(place, tree.inclusion(place), note).written());
        }
        files.put("record/leaves.jsonl", leaves.toString());
        int first = tree.size() / 2;
        files.put("record/checkpoints/" + first, checkpoint(first, key).written());
        files.put(
                "record/consistency/" + first,
                String.join(
                                "\n",
                                tree.consistency(first).stream()
                                        .map(Hash::base64)
                                        .toList())
                        + "\n");
        files.put("record/texts/" + sha256(WORDS), WORDS);
        return files;
    }

    /** A bundle with a manifest that fits, as a forger would write it too. */
    void signs(BundleFile bundle) {
        signs(bundle, key);
    }

    private static void signs(BundleFile bundle, DeskKeys.Pair signer) {
        bundle.signedBy((manifest, count) -> SignedNote.unsigned(
                        BundleManifest.note(signer.key().name(), manifest, count))
                .signed(signer.key(), signer.secret()));
    }

    Path bundle(Path folder, Map<String, String> files) {
        return bundle(folder, files, key);
    }

    static Path bundle(Path folder, Map<String, String> files, DeskKeys.Pair signer) {
        var out = new ByteArrayOutputStream();
        try (var bundle = BundleFile.into(out)) {
            signs(bundle, signer);
            files.forEach(bundle::add);
        }
        return file(folder, out.toByteArray());
    }

    /** A zip of these very names, whatever they are; null stands for a manifest that fits nothing. */
    static Path zip(Path folder, Map<String, @Nullable String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(String.valueOf(file.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(folder, out.toByteArray());
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "bundle", ".zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
