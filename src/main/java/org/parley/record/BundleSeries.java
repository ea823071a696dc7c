package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.record.BundleVerifier.Broken;
import org.parley.record.SealedFacts.Doubted;
import org.parley.record.SeriesOnFile.Link;

/**
 * The two series of a bundle against the keys of both sides, and against what the desk sealed of them: the links of its
 * communications, the annexes that crossed, and both heads wherever one was in doubt.
 */
final class BundleSeries {
    private static final String FILES = "files/";

    private final BundleContents bundle;
    private final BundleSignatures signatures;
    private final List<NoteKey> trusted;
    private final SealedFacts sealed;
    private final List<String> found = new ArrayList<>();
    private final List<SeriesCheck> checked = new ArrayList<>();
    private @Nullable List<NoteKey> theirs;

    /** @param trusted keys that the reader has from elsewhere, of either side */
    BundleSeries(BundleContents bundle, BundleSignatures signatures, List<NoteKey> trusted, SealedFacts sealed) {
        this.bundle = bundle;
        this.signatures = signatures;
        this.trusted = trusted;
        this.sealed = sealed;
    }

    /** What holds, line by line. @throws Broken naming the first thing that does not */
    List<String> check(Set<String> withheld) {
        for (var direction : SeriesFiles.DIRECTIONS) if (isThere(SeriesFiles.folder(direction))) check(direction);
        if (checked.stream()
                        .map(check -> SeriesLog.negotiation(String.valueOf(check.origin())))
                        .filter(ref -> !ref.isEmpty())
                        .distinct()
                        .count()
                > 1) throw new Broken("The two series are not of the same talks");
        crossings();
        doubts();
        annexes(withheld);
        return found;
    }

    private boolean isThere(String folder) {
        return bundle.names().stream().anyMatch(name -> name.startsWith(folder));
    }

    private void check(String direction) {
        var check = new SeriesCheck(bundle, direction, signatures.desk(), this::keys);
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new Broken("What was %s cannot be checked: %s".formatted(direction, BundleContents.why(e)));
        }
        checked.add(check);
        found.addAll(check.found());
    }

    /** The keys of a name: the desk's own, or the other side's. */
    private List<NoteKey> keys(String name) {
        if (name.equals(signatures.desk())) return signatures.keys();
        return theirs().stream().filter(key -> key.name().equals(name)).toList();
    }

    /** The other side's keys: those that the reader holds, else those that this desk knew. */
    private List<NoteKey> theirs() {
        if (theirs == null) {
            var held = trusted.stream()
                    .filter(key -> !key.name().equals(signatures.desk()))
                    .toList();
            var known = BundleSignatures.keys(bundle, SeriesFiles.KEYS);
            if (held.isEmpty())
                known.forEach(key -> found.add(
                        "The other side's key is the one that this desk knew, %s: compare it with one that you have from them, or name that with --key"
                                .formatted(key)));
            theirs = Rotation.trusted(
                    held.isEmpty() ? known : held, BundleSignatures.rotations(bundle, SeriesFiles.ROTATIONS));
        }
        return theirs;
    }

    /** Each communication of which a leaf speaks stands in the bundle's series as the leaf says. */
    private void crossings() {
        Map<String, Link> links = new HashMap<>();
        for (var check : checked) for (var link : check.links()) links.put(link.communication(), link);
        for (var crossing : sealed.crossings()) {
            var link = links.get(crossing.communication());
            if (link == null)
                throw new Broken(
                        "%s: its number %d is in no series here".formatted(crossing.leaf(), crossing.number()));
            if (link.number() != crossing.number()
                    || !link.previous().equals(crossing.previous())
                    || !link.content().equals(crossing.content()))
                throw new Broken(
                        "%s sealed another number %d than the one here".formatted(crossing.leaf(), crossing.number()));
        }
        if (!checked.isEmpty())
            found.add("Of these communications, sealed in disclosed leaves as well: %,d"
                    .formatted(sealed.crossings().size()));
    }

    private void doubts() {
        var here = new ArrayList<Doubted>();
        for (var check : checked) for (var folder : check.doubts()) here.add(doubt(folder));
        for (var doubt : sealed.doubts()) {
            if (here.stream().noneMatch(one -> isSame(one, doubt)))
                throw new Broken(
                        "%s: the heads that it speaks of are not here as they were sealed".formatted(doubt.leaf()));
            here.removeIf(one -> isSame(one, doubt));
            found.add("In doubt since then: number %d of what was received. %s. %s"
                    .formatted(doubt.number(), BundleContents.printable(doubt.sentence()), evidence(doubt)));
        }
        for (var doubt : here)
            throw new Broken(
                    "No leaf knows of the doubt about number %d of what was received".formatted(doubt.number()));
    }

    private static boolean isSame(Doubted one, Doubted other) {
        return one.communication().equals(other.communication())
                && one.number() == other.number()
                && one.sentence().equals(other.sentence())
                && String.valueOf(one.held()).equals(String.valueOf(other.held()))
                && one.theirs().equals(other.theirs());
    }

    private Doubted doubt(String folder) {
        try {
            var told = CanonicalJson.parse(bundle.part(folder + "found.json"));
            return new Doubted(
                    folder,
                    told.path("communication").asText(),
                    told.path("number").asLong(),
                    told.path("sentence").asText(),
                    bundle.text(folder + "held").orElse(null),
                    bundle.part(folder + "theirs"));
        } catch (IllegalArgumentException e) {
            throw new Broken("The doubt in %s cannot be read: %s"
                    .formatted(BundleContents.printable(folder), BundleContents.why(e)));
        }
    }

    private String evidence(Doubted doubt) {
        boolean theirs = isSigned(doubt.theirs());
        if (doubt.held() != null && theirs && isSigned(doubt.held()))
            return "Both heads are here, and their key signed both";
        return theirs
                ? "The head that came is here with their signature"
                : "The head that came bears no signature of theirs";
    }

    private boolean isSigned(@Nullable String note) {
        try {
            return note != null && theirs().stream().anyMatch(SignedNote.parse(note)::bears);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Each file that crossed, by the words that named it or by a leaf, is here to the byte or withheld. */
    private void annexes(Set<String> withheld) {
        Map<String, String> files = new HashMap<>();
        for (var name : bundle.names()) if (name.startsWith(FILES)) files.put(bundle.sha256(name), name);
        var named = new LinkedHashMap<String, String>();
        for (var check : checked)
            for (var annex : check.annexes())
                named.put(
                        annex.sha256(),
                        "%s: its annex “%s”".formatted(annex.communication(), BundleContents.printable(annex.name())));
        for (var annex : sealed.annexes())
            named.putIfAbsent(
                    annex.sha256(), "%s: an annex that crossed with it, %s,".formatted(annex.leaf(), annex.sha256()));
        named.forEach((sha256, annex) -> {
            if (!files.containsKey(sha256) && !withheld.contains(sha256))
                throw new Broken("%s is not here as it crossed%s".formatted(annex, instead(files, named.keySet())));
        });
        if (!named.isEmpty())
            found.add("Annexes that crossed, here to the byte or withheld: %,d".formatted(named.size()));
    }

    /** Which files might have been put in the place of one. */
    private static String instead(Map<String, String> files, Set<String> named) {
        var strangers = files.entrySet().stream()
                .filter(file ->
                        !named.contains(file.getKey()) && file.getValue().contains("annex"))
                .map(file -> BundleContents.printable(file.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
        return strangers.isEmpty() ? "" : "; no word of a communication or leaf names " + strangers;
    }
}
