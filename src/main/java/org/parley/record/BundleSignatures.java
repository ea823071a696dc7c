package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signed checkpoint of a bundle, the earlier ones beside it, and the keys that they answer to. */
final class BundleSignatures {
    private final BundleContents bundle;
    private final List<NoteKey> keys;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    /** @param trusted none: the keys in the bundle are taken at their word
     * @throws IllegalArgumentException saying what is missing or cannot be read */
    BundleSignatures(BundleContents bundle, List<NoteKey> trusted) {
        this.bundle = bundle;
        this.note = SignedNote.parse(bundle.part(BundleLayout.CHECKPOINT));
        this.checkpoint = Checkpoint.parse(note.text());
        var first = trusted.isEmpty() ? keys(bundle, BundleLayout.KEYS) : trusted;
        this.keys = Rotation.trusted(first, rotations(bundle, BundleLayout.ROTATIONS)).stream()
                .filter(key -> checkpoint.origin().startsWith(key.name() + "/"))
                .toList();
        if (keys.stream().noneMatch(note::bears))
            throw new IllegalArgumentException(
                    trusted.isEmpty()
                            ? "The checkpoint bears no signature of a key in the bundle"
                            : "The checkpoint is not signed with the key that you hold, nor with one that followed it");
    }

    /** Keys as a list in the bundle names them, one a line: since, until, verifier key. */
    static List<NoteKey> keys(BundleContents bundle, String list) {
        return bundle.part(list)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> NoteKey.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }

    static List<Rotation> rotations(BundleContents bundle, String folder) {
        var rotations = new ArrayList<Rotation>();
        for (var name : bundle.names()) if (name.startsWith(folder)) rotations.add(Rotation.parse(bundle.part(name)));
        return rotations;
    }

    SignedNote note() {
        return note;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The desk's keys, those that followed by the hand of one before among them. */
    List<NoteKey> keys() {
        return keys;
    }

    /** What the desk's keys are called. */
    String desk() {
        return signer().name();
    }

    /** The key that signed the checkpoint. */
    NoteKey signer() {
        return keys.stream().filter(note::bears).findFirst().orElseThrow();
    }

    /** The earlier checkpoints in the bundle, the oldest first. */
    List<Long> earlier() {
        return bundle.numbers(BundleLayout.EARLIER);
    }

    /** What is wrong with an earlier checkpoint: its signature, or that the log did not simply grow from there. */
    Optional<String> fault(long size) {
        try {
            var old = SignedNote.parse(bundle.part(BundleLayout.earlier(size)));
            var then = Checkpoint.parse(old.text());
            if (keys.stream().noneMatch(old::bears))
                return Optional.of("The checkpoint at %d bears no signature of this desk".formatted(size));
            var proof = bundle.part(BundleLayout.consistency(size))
                    .lines()
                    .map(Hash::ofBase64)
                    .toList();
            return then.origin().equals(checkpoint.origin())
                            && then.size() == size
                            && Proofs.consistent(size, then.head(), checkpoint.size(), checkpoint.head(), proof)
                    ? Optional.empty()
                    : Optional.of("The first %d leaves are not those that were signed then".formatted(size));
        } catch (IllegalArgumentException e) {
            return Optional.of("The checkpoint at %d cannot be checked: %s".formatted(size, e.getMessage()));
        }
    }
}
