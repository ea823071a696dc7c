package org.parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One piece of an export while it is made: the account it is made from, and the folder that it goes to. */
final class Making {
    private static final String ACCOUNT = "gathered.json";

    private final Export export;
    private final Export.Piece piece;
    private final Path work;

    Making(Export export, Export.Piece piece, Path work) {
        this.export = export;
        this.piece = piece;
        this.work = work;
    }

    Export export() {
        return export;
    }

    Export.Piece piece() {
        return piece;
    }

    /** Where the files lie as they will lie in the bundle. */
    Path files() {
        return work.resolve("files-of-the-bundle");
    }

    Dossier dossier() {
        try {
            return Plain.read(Files.readString(work.resolve(ACCOUNT)));
        } catch (IOException e) {
            throw new UncheckedIOException("What was gathered cannot be read", e);
        }
    }

    void gathered(Dossier dossier) {
        put(work.resolve(ACCOUNT), Plain.write(dossier).getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, String content) {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] content) {
        put(files().resolve(path), content);
    }

    /** Under another name first: whoever kills the machine in between leaves no half file. */
    private static void put(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file.getFileName()), e);
        }
    }
}
