package org.parley.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle as somebody opens it who has a zip program and nothing else. */
record Opened(Map<String, byte[]> files) {
    static Opened of(Path bundle) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList())
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return new Opened(files);
    }

    /** The one file whose name ends so. */
    String text(String ending) {
        return new String(bytes(ending), StandardCharsets.UTF_8);
    }

    byte[] bytes(String ending) {
        var found =
                files.keySet().stream().filter(name -> name.endsWith(ending)).toList();
        if (found.size() != 1) throw new AssertionError("%s: %s of %s".formatted(ending, found, files.keySet()));
        return Objects.requireNonNull(files.get(found.get(0)));
    }

    boolean holds(String words) {
        return files.values().stream().anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(words));
    }

    /** The same bundle after somebody laid hands on its files; the manifest is made to fit, its signature is not. */
    Path tampered(Consumer<Map<String, byte[]>> hand, Path to) throws IOException {
        var changed = new TreeMap<>(files);
        hand.accept(changed);
        changed.keySet().removeIf(name -> name.startsWith("manifest-sha256"));
        var manifest = new StringBuilder();
        changed.forEach((name, bytes) -> manifest.append(CommunicationChapter.sha256(bytes))
                .append("  ")
                .append(name)
                .append('\n'));
        changed.put("manifest-sha256.txt", manifest.toString().getBytes(StandardCharsets.UTF_8));
        changed.put("manifest-sha256.signed", bytes("manifest-sha256.signed"));
        return new Opened(changed).changed("", 0, to);
    }

    /** The same bundle with one byte of one file changed. */
    Path changed(String name, int at, Path to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                var bytes = file.getValue().clone();
                if (file.getKey().equals(name)) bytes[at] ^= 0x01;
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return Files.write(to, out.toByteArray());
    }
}
