package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle with nothing but the bundle itself, and the desk's public key where the reader has it from elsewhere:
 * no database, no network. It says in plain words what it found, and names the first leaf that does not hold.
 */
public final class BundleVerifier {
    private final BundleContents bundle;
    private final List<NoteKey> trusted;
    private final List<String> found = new ArrayList<>();

    private BundleVerifier(BundleContents bundle, List<NoteKey> trusted) {
        this.bundle = bundle;
        this.trusted = trusted;
    }

    /** What a check came to: what holds, line by line, and the first thing that does not. */
    public record Report(List<String> found, @Nullable String fault) {
        public Report {
            found = List.copyOf(found);
        }

        public boolean holds() {
            return fault == null;
        }
    }

    /** The first thing that does not hold, in a sentence. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param trusted keys of the desk that the reader has from elsewhere; none: those in the bundle are taken at their word
     * @throws IllegalArgumentException where the file is no bundle at all, saying why
     */
    public static Report verify(Path file, List<NoteKey> trusted) {
        try (var bundle = BundleContents.open(file)) {
            return new BundleVerifier(bundle, List.copyOf(trusted)).run();
        } catch (BundleContents.Unreadable e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private Report run() {
        try {
            var signatures = signed();
            var sealed = leaves(signatures.note());
            var withheld = withheld();
            found.addAll(new BundleSeries(bundle, signatures, trusted, sealed).check(withheld));
            texts(sealed.texts(), withheld);
            BundleManifest.fault(bundle, signatures).ifPresent(BundleVerifier::broken);
            found.add("Every file is the one that the signed manifest names");
            return new Report(found, null);
        } catch (Broken e) {
            return new Report(found, e.getMessage());
        }
    }

    /** The checkpoint that all proofs lead to, after its signature and the earlier ones were looked at. */
    private BundleSignatures signed() {
        try {
            var signatures = new BundleSignatures(bundle, trusted);
            var checkpoint = signatures.checkpoint();
            found.add("%s, sealed at %,d leaves and signed with %s"
                    .formatted(BundleContents.printable(checkpoint.origin()), checkpoint.size(), signatures.signer()));
            if (trusted.isEmpty())
                found.add(
                        "The key is the bundle's own: compare it with the one that the desk's auditor holds, or name that with --key");
            for (long size : signatures.earlier()) signatures.fault(size).ifPresent(BundleVerifier::broken);
            found.add("%,d earlier checkpoints: the log has only grown since"
                    .formatted(signatures.earlier().size()));
            return signatures;
        } catch (IllegalArgumentException e) {
            throw new Broken(String.valueOf(e.getMessage()));
        }
    }

    private static void broken(String sentence) {
        throw new Broken(sentence);
    }

    /** Each disclosed leaf against its proof, in the order of the log; answers what they speak of. */
    private SealedFacts leaves(SignedNote checkpoint) {
        if (!bundle.names().contains(BundleLayout.LEAVES))
            throw new Broken("The bundle has no leaves: " + BundleLayout.LEAVES);
        var sealed = new SealedFacts();
        var last = new long[] {-1, 0};
        bundle.lines(BundleLayout.LEAVES, line -> {
            var leaf = DisclosedLeaf.parse(line)
                    .orElseThrow(() -> new Broken("The line after leaf %d is no leaf: %s"
                            .formatted(last[0], BundleContents.printable(line))));
            if (leaf.place() <= last[0]) throw new Broken("%s comes twice or out of order".formatted(leaf));
            proof(leaf, checkpoint).ifPresent(BundleVerifier::broken);
            last[0] = leaf.place();
            last[1]++;
            sealed.read(leaf);
        });
        found.add("%,d leaves are disclosed, and each stands in the log where it says".formatted(last[1]));
        return sealed;
    }

    private Optional<String> proof(DisclosedLeaf leaf, SignedNote checkpoint) {
        var file = bundle.text(BundleLayout.proof(leaf.place()));
        if (file.isEmpty()) return Optional.of("%s has no proof".formatted(leaf));
        try {
            var proof = TlogProof.parse(file.get());
            if (proof.place() != leaf.place() || !proof.checkpoint().text().equals(checkpoint.text()))
                return Optional.of("The proof of %s is for something else".formatted(leaf));
            return proof.leadsTo(leaf.hash())
                    ? Optional.empty()
                    : Optional.of("%s is not what the desk sealed".formatted(leaf));
        } catch (IllegalArgumentException e) {
            return Optional.of("The proof of %s cannot be read: %s".formatted(leaf, e.getMessage()));
        }
    }

    private void texts(Set<String> spokenOf, Set<String> withheld) {
        long whole = 0;
        for (var name : bundle.names()) {
            if (!name.startsWith(BundleLayout.TEXTS)) continue;
            if (!name.substring(BundleLayout.TEXTS.length()).equals(bundle.sha256(name)))
                throw new Broken(
                        "The text %s is not the one whose hash it bears".formatted(BundleContents.printable(name)));
            whole++;
        }
        found.add("%,d texts are the ones that their hashes name".formatted(whole));
        for (var text : spokenOf)
            if (!withheld.contains(text) && !bundle.names().contains(BundleLayout.TEXTS + text))
                throw new Broken("The text %s, of which a leaf speaks, is neither here nor withheld".formatted(text));
    }

    private Set<String> withheld() {
        var hashes = new HashSet<String>();
        var sizes = new LinkedHashMap<String, List<Long>>();
        var list = bundle.text(BundleLayout.WITHHELD).orElse("[]");
        try {
            for (JsonNode gap : CanonicalJson.parse(list)) {
                hashes.add(gap.path("sha256").asText());
                var reason = BundleContents.printable(gap.path("reason").asText());
                sizes.computeIfAbsent(reason, none -> new ArrayList<>())
                        .add(gap.path("size").asLong());
            }
            sizes.forEach((reason, each) -> found.add("Withheld: %s of %s bytes (%s)"
                    .formatted(
                            each.size() == 1 ? "one text" : "%,d texts".formatted(each.size()),
                            each.stream().map("%,d"::formatted).collect(Collectors.joining(", ")),
                            reason)));
        } catch (IllegalArgumentException e) {
            throw new Broken("The list of what is withheld cannot be read");
        }
        return hashes;
    }
}
