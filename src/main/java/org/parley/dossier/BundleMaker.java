package org.parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.paper.Annexes;
import org.parley.record.BundleFile;
import org.parley.record.RecordExport;
import org.parley.shared.Gap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs an export into one file, with the record's proofs where it is evidence, and says on record what file it is. */
@Component
class BundleMaker implements Maker {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmm").withZone(ZoneOffset.UTC);

    private final ExportRows rows;
    private final ExportFolder folder;
    private final RecordExport record;
    private final Disclosure disclosure;
    private final Annexes annexes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BundleMaker(
            ExportRows rows,
            ExportFolder folder,
            RecordExport record,
            Disclosure disclosure,
            Annexes annexes,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.folder = folder;
        this.record = record;
        this.disclosure = disclosure;
        this.annexes = annexes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Part part() {
        return Part.BUNDLE;
    }

    @Override
    public void make(Making making) {
        var export = making.export();
        var cover = making.dossier().cover();
        var name = name(export, cover);
        var fresh = folder.finished(export, name + ".new");
        var leaves = pack(making, fresh);
        var file = measured(fresh, name, leaves);
        transaction.executeWithoutResult(status -> {
            if (!rows.ready(export.id(), file)) return; // cancelled in the meantime, or another node made it
            events.publishEvent(new ExportMade(
                    export.party(),
                    export.scope().negotiation().value(),
                    export.by(),
                    export.id().value(),
                    file.name(),
                    file.bytes(),
                    file.sha256()));
            move(fresh, folder.finished(export, name));
        });
    }

    private static String name(Export export, Dossier.Cover cover) {
        var about = cover.point() == null ? cover.subject() : cover.subject() + " " + cover.point();
        return Names.marked(
                cover,
                "%s-%s-%s-%s.zip"
                        .formatted(
                                cover.party(),
                                Names.slug(about),
                                export.kind().label().replace(' ', '-'),
                                MINUTE.format(export.at())));
    }

    private @Nullable Long pack(Making making, Path fresh) {
        try (var out = Files.newOutputStream(fresh);
                var bundle = BundleFile.into(out)) {
            for (var path : inside(making.files()))
                try (var content = Files.newInputStream(making.files().resolve(path))) {
                    bundle.add(path, content);
                }
            if (making.export().kind() != Kind.EVIDENCE) return null;
            return prove(making, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
    }

    private long prove(Making making, BundleFile bundle) {
        var export = making.export();
        var words = export.depth() == Depth.SUBSTANCE ? RecordExport.Words.DISCLOSED : RecordExport.Words.KEPT_BACK;
        withheld(making, bundle);
        var written = record.leaves(bundle, export.party(), disclosure.leaves(export, making.dossier()), words);
        return written.checkpoint().size();
    }

    /** Annexes that crossed and are not shown: leaves name them by their hashes. */
    private void withheld(Making making, BundleFile bundle) {
        making.dossier().communications().stream()
                .flatMap(it -> it.files().stream())
                .filter(file -> file.path() == null)
                .map(Dossier.Attached::sha256)
                .distinct()
                .forEach(sha256 -> annexes.find(making.export().party(), sha256)
                        .ifPresent(bytes -> withheld(bundle, sha256, bytes)));
    }

    private static void withheld(BundleFile bundle, String sha256, byte[] bytes) {
        Gap.in(bytes)
                .map(Words::gone)
                .ifPresentOrElse(
                        gone -> bundle.withheld(sha256, gone.bytes(), String.valueOf(gone.withheld())),
                        () -> bundle.withheld(sha256, bytes.length, Words.PROCESS_ONLY));
    }

    /** The files of the bundle, always in one order. */
    private static List<String> inside(Path files) throws IOException {
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> files.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(".new"))
                    .sorted()
                    .toList();
        }
    }

    private static Export.File measured(Path file, String name, @Nullable Long leaves) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return new Export.File(name, bytes, HexFormat.of().formatHex(digest.digest()), leaves);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void move(Path fresh, Path finished) {
        try {
            Files.move(fresh, finished, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be put in its place", e);
        }
    }
}
