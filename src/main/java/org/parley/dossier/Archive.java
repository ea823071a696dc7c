package org.parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.parley.record.BundleVerifier;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder in which a desk's archive takes what is transferred; what does not verify there is not taken. */
@Component("dossierArchive") // beside the record's own
class Archive {
    private final Path root;

    Archive(@Value("${parley.dossier.archive:./data/archive}") Path root) {
        this.root = root;
    }

    /** Answers its name there, which ends in the beginning of its digest: no bundle ever takes the place of another. */
    String take(PartyCode party, Path bundle, Export.File file) {
        var folder = root.resolve(party.value());
        var name = "%s-%s.zip"
                .formatted(
                        file.name().replaceFirst("\\.zip$", ""), file.sha256().substring(0, 12));
        var arriving = folder.resolve(name + ".arriving");
        try {
            Files.createDirectories(folder);
            Files.copy(bundle, arriving, StandardCopyOption.REPLACE_EXISTING);
            verify(arriving, file);
            Files.move(arriving, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive's folder %s cannot be written".formatted(folder), e);
        } finally {
            arriving.toFile().delete(); // gone already where it arrived whole
        }
    }

    /** Whether what lies there under that name is another file now; where nothing does, the archive has taken it in. */
    boolean isChanged(PartyCode party, Transfer transfer) {
        var file = root.resolve(party.value()).resolve(transfer.file());
        try {
            return Files.exists(file)
                    && !CommunicationChapter.sha256(Files.readAllBytes(file)).equals(transfer.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    /** As it lies there, not as it left here. */
    private static void verify(Path arrived, Export.File file) throws IOException {
        var same = CommunicationChapter.sha256(Files.readAllBytes(arrived)).equals(file.sha256());
        var fault = same ? BundleVerifier.verify(arrived, List.of()).fault() : "it is not the file that was made";
        if (fault != null)
            throw new Refusal("does-not-verify", "The bundle does not hold in the archive: %s".formatted(fault));
    }
}
