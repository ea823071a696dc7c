package org.parley.record;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a bundle holds exactly the files that its manifest names, each with its hash (RFC 8493), and the desk signed it. */
final class BundleManifest {
    private BundleManifest() {}

    /** The note under which the desk answers for every file: the name of the bundle's log, the manifest's hash and how many files. */
    static String note(String desk, String sha256, int files) {
        return "%s/bundle\n%s\n%d files\n".formatted(desk, sha256, files);
    }

    static Optional<String> fault(BundleContents bundle, BundleSignatures signatures) {
        if (!bundle.names().contains(BundleLayout.MANIFEST))
            return Optional.of("The bundle has no manifest: " + BundleLayout.MANIFEST);
        var named = new HashMap<String, String>();
        bundle.lines(BundleLayout.MANIFEST, line -> {
            var parts = line.split(" +", 2);
            if (parts.length == 2) named.put(parts[1], parts[0]);
        });
        var files = new TreeSet<>(bundle.names());
        files.removeAll(Set.of(BundleLayout.MANIFEST, BundleLayout.SIGNATURE));
        int count = files.size();
        for (var file : files) {
            var hash = named.remove(file);
            if (hash == null)
                return Optional.of("The manifest knows no file %s".formatted(BundleContents.printable(file)));
            if (!hash.equals(bundle.sha256(file)))
                return Optional.of(
                        "The file %s is not the one that the manifest names".formatted(BundleContents.printable(file)));
        }
        return named.keySet().stream()
                .sorted()
                .findFirst()
                .map(gone ->
                        "The file %s, which the manifest names, is missing".formatted(BundleContents.printable(gone)))
                .or(() -> unsigned(bundle, signatures, count));
    }

    private static Optional<String> unsigned(BundleContents bundle, BundleSignatures signatures, int files) {
        try {
            var signed = SignedNote.parse(bundle.part(BundleLayout.SIGNATURE));
            if (signatures.keys().stream().noneMatch(signed::bears))
                return Optional.of("The manifest bears no signature of this desk");
            var note = note(signatures.desk(), bundle.sha256(BundleLayout.MANIFEST), files);
            return signed.text().equals(note)
                    ? Optional.empty()
                    : Optional.of(
                            "The manifest is not the one that the desk signed: some file was changed, put in or taken out");
        } catch (IllegalArgumentException e) {
            return Optional.of("The signature of the manifest cannot be read: " + BundleContents.why(e));
        }
    }
}
