package org.parley.record;

import java.util.HashMap;
import java.util.Optional;
import java.util.TreeSet;

/** Whether a bundle holds exactly the files that its manifest names, each with its hash (RFC 8493). */
final class BundleManifest {
    private BundleManifest() {}

    static Optional<String> fault(BundleContents bundle) {
        if (!bundle.names().contains(BundleLayout.MANIFEST))
            return Optional.of("The bundle has no manifest: " + BundleLayout.MANIFEST);
        var named = new HashMap<String, String>();
        bundle.lines(BundleLayout.MANIFEST, line -> {
            var parts = line.split(" +", 2);
            if (parts.length == 2) named.put(parts[1], parts[0]);
        });
        var files = new TreeSet<>(bundle.names());
        files.remove(BundleLayout.MANIFEST);
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
                        "The file %s, which the manifest names, is missing".formatted(BundleContents.printable(gone)));
    }
}
