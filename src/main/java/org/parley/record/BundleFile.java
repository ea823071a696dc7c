package org.parley.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle being written: one zip file whose manifest names the SHA-256 of every file in it, as BagIt does (RFC 8493).
 * Closing it writes what was withheld, the manifest, and under it the desk's signature where one is given.
 */
public final class BundleFile implements AutoCloseable {
    /** The first moment that a zip file can tell. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, String> manifest = new TreeMap<>();
    private final ArrayNode withheld = CanonicalJson.array();

    private @Nullable Signer signer;

    /** Who answers for every file in it. */
    interface Signer {
        SignedNote sign(String manifest, int files);
    }

    private BundleFile(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    public static BundleFile into(OutputStream out) {
        return new BundleFile(out);
    }

    void signedBy(Signer desk) {
        signer = desk;
    }

    public void add(String path, String content) {
        add(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public void add(String path, byte[] content) {
        add(path, new ByteArrayInputStream(content));
    }

    /** A large file, which is never held in memory. */
    public void add(String path, InputStream content) {
        if (manifest.containsKey(path)) throw new IllegalArgumentException("The bundle has a file %s".formatted(path));
        try {
            var digest = Hash.sha256();
            zip.putNextEntry(entry(path));
            content.transferTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            manifest.put(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
    }

    /** Equal contents make an equal file: the day of packing is no part of it. */
    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_DAY);
        return entry;
    }

    /** A text, under its own hash; one that is in the bundle already is not written twice. */
    public void text(byte[] content) {
        var path = BundleLayout.TEXTS + HexFormat.of().formatHex(Hash.sha256().digest(content));
        if (!manifest.containsKey(path)) add(path, content);
    }

    /** A text that is kept back: the gap stays visible with its size and the reason. */
    public void withheld(String sha256, long size, String reason) {
        withheld.addObject().put("sha256", sha256).put("size", size).put("reason", reason);
    }

    @Override
    public void close() {
        add(BundleLayout.WITHHELD, CanonicalJson.of(withheld));
        int files = manifest.size();
        var lines = new StringBuilder();
        manifest.forEach(
                (path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        add(BundleLayout.MANIFEST, lines.toString());
        if (signer != null)
            add(
                    BundleLayout.SIGNATURE,
                    signer.sign(String.valueOf(manifest.get(BundleLayout.MANIFEST)), files)
                            .written());
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
    }
}
