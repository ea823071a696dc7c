package org.parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where exports are made and lie until they are taken away; only the service's own user reads it. */
@Component
class ExportFolder {
    private static final String OWNER_ALONE = "rwx------";

    private final Path root;

    ExportFolder(@Value("${parley.dossier.folder:./data/dossiers}") Path root) {
        this.root = root;
    }

    /** Where the pieces of an export are put together; empty where they were made on another machine. */
    Path work(Export export) {
        return made(of(export).resolve("work"));
    }

    boolean isHere(Export export) {
        return Files.isDirectory(of(export).resolve("work"));
    }

    Path finished(Export export, String name) {
        return of(export).resolve(name);
    }

    /** Takes away what it was put together from. */
    void tidy(Export export) {
        remove(of(export).resolve("work"));
    }

    void remove(Export export) {
        remove(of(export));
    }

    private Path of(Export export) {
        return root.resolve(export.party().value()).resolve(export.id().value());
    }

    private static void remove(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed".formatted(path), e);
        }
    }

    private static Path made(Path path) {
        try {
            return Files.createDirectories(path, ownerAlone());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be made".formatted(path), e);
        }
    }

    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE))
                }
                : new FileAttribute<?>[0];
    }
}
