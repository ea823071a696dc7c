package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
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
        this.note = SignedNote.parse(part(BundleLayout.CHECKPOINT));
        this.checkpoint = Checkpoint.parse(note.text());
        this.keys = Rotation.trusted(trusted.isEmpty() ? ownKeys() : trusted, rotations());
        if (keys.stream().noneMatch(note::bears))
            throw new IllegalArgumentException(
                    trusted.isEmpty()
                            ? "The checkpoint bears no signature of a key in the bundle"
                            : "The checkpoint is not signed with the key that you hold, nor with one that followed it");
    }

    private String part(String name) {
        return bundle.text(name).orElseThrow(() -> new IllegalArgumentException("The bundle has no part " + name));
    }

    private List<NoteKey> ownKeys() {
        return part(BundleLayout.KEYS)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> NoteKey.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }

    private List<Rotation> rotations() {
        var rotations = new ArrayList<Rotation>();
        for (var name : bundle.names())
            if (name.startsWith(BundleLayout.ROTATIONS)) rotations.add(Rotation.parse(part(name)));
        return rotations;
    }

    SignedNote note() {
        return note;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The key that signed the checkpoint. */
    NoteKey signer() {
        return keys.stream().filter(note::bears).findFirst().orElseThrow();
    }

    /** The earlier checkpoints in the bundle, the oldest first. */
    List<Long> earlier() {
        return bundle.names().stream()
                .filter(name -> name.startsWith(BundleLayout.EARLIER))
                .map(name -> name.substring(BundleLayout.EARLIER.length()))
                .filter(size -> size.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** What is wrong with an earlier checkpoint: its signature, or that the log did not simply grow from there. */
    Optional<String> fault(long size) {
        try {
            var old = SignedNote.parse(part(BundleLayout.earlier(size)));
            var then = Checkpoint.parse(old.text());
            if (keys.stream().noneMatch(old::bears))
                return Optional.of("The checkpoint at %d bears no signature of this desk".formatted(size));
            var proof = part(BundleLayout.consistency(size))
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
