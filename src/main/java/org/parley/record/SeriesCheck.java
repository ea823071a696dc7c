package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.record.BundleVerifier.Broken;
import org.parley.record.SeriesOnFile.Link;

/**
 * Checks one direction of exchange in a bundle: every head is signed by the sender, every communication stands in its place
 * under a head, the series only grew from head to head, and what crossed is what the series names, to the letter.
 */
final class SeriesCheck {
    /** A file that crossed with a communication, as its words name it. */
    record Annex(String communication, String name, String sha256) {}

    private final BundleContents bundle;
    private final String direction;
    private final String folder;
    private final String desk;
    private final Function<String, List<NoteKey>> keys;
    private final List<Link> links = new ArrayList<>();
    private final List<Annex> annexes = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private @Nullable String origin;
    private int whole;
    private int heads;
    private int countersigned;

    /** @param desk what the keys of the desk are called whose bundle it is; @param keys those of a name */
    SeriesCheck(BundleContents bundle, String direction, String desk, Function<String, List<NoteKey>> keys) {
        this.bundle = bundle;
        this.direction = direction;
        this.folder = SeriesFiles.folder(direction);
        this.desk = desk;
        this.keys = keys;
    }

    void run() {
        readLinks();
        long covered = heads();
        chain();
        contradicted();
        for (var link : links) if (link.number() > covered) excuse(link);
        for (var link : links) words(link);
        strangers();
        found.add(
                "What was %s in %s stands there, each in its place: %,d. Signed heads: %,d, signed by the receiver too: %,d"
                        .formatted(direction, named(origin), links.size(), heads, countersigned));
    }

    private static String named(@Nullable String origin) {
        return origin == null ? "a series without a head" : BundleContents.printable(origin);
    }

    List<Link> links() {
        return links;
    }

    List<Annex> annexes() {
        return annexes;
    }

    List<String> found() {
        return found;
    }

    @Nullable String origin() {
        return origin;
    }

    private void readLinks() {
        bundle.lines(part(SeriesFiles.LINKS), line -> {
            var link = SeriesFiles.link(line)
                    .orElseThrow(() -> new Broken("A line of what was %s is no link: %s"
                            .formatted(direction, BundleContents.printable(line))));
            if (!links.isEmpty() && links.get(links.size() - 1).number() > link.number())
                throw new Broken("%s stands out of order".formatted(name(link)));
            links.add(link);
        });
        whole = new SeriesOnFile(direction, links, List.of(), List.of()).whole();
    }

    private String part(String name) {
        if (!bundle.names().contains(folder + name)) throw new Broken("The bundle has no part " + folder + name);
        return folder + name;
    }

    /** A communication in words: its number, which way it went, what people call it, and when this desk entered it. */
    String name(Link link) {
        return BundleContents.printable("Number %d of what was %s (%s, entered %s)"
                .formatted(link.number(), direction, link.named(), link.at()));
    }

    private String head(long size) {
        return "The head at %d of what was %s".formatted(size, direction);
    }

    /** Of ours each link follows the one before; where one of theirs does not, that is theirs to answer for. */
    private void chain() {
        var before = SeriesLog.START;
        for (var link : links.subList(0, whole)) {
            if (!link.previous().equals(before)) {
                if (isOurs()) throw new Broken("%s does not follow the one before it".formatted(name(link)));
                found.add("%s does not follow the one before it: whoever sent it contradicts himself"
                        .formatted(name(link)));
            }
            before = SeriesLog.link(link.number(), link.previous(), link.content());
        }
    }

    private boolean isOurs() {
        return direction.equals("sent");
    }

    /** Each head in turn; answers up to which number the links stand under one. */
    private long heads() {
        SignedNote before = null;
        long covered = 0;
        for (long size : bundle.numbers(folder + SeriesFiles.HEADS)) {
            var note = signed(folder + SeriesFiles.HEADS + size, head(size), size);
            boolean checked = countersigned(note, size);
            heads++;
            if (checked) countersigned++;
            if (size > whole) {
                if (isOurs() || checked)
                    throw new Broken("Number %d of what was %s is not here, and %s was signed over it"
                            .formatted(whole + 1, direction, head(size).replace("The", "the")));
                found.add("%s came over a gap: number %d never arrived".formatted(head(size), whole + 1));
                continue;
            }
            for (var link : links.subList((int) covered, (int) size)) proof(link, note);
            if (before != null) grown(before, note, size);
            before = note;
            covered = size;
        }
        return covered;
    }

    private SignedNote signed(String file, String name, long size) {
        try {
            var note = SignedNote.parse(bundle.part(file));
            var checkpoint = Checkpoint.parse(note.text());
            var sender = SeriesLog.sender(checkpoint.origin());
            if (checkpoint.size() != size || sender.isEmpty() || sender.equals(desk) != isOurs())
                throw new Broken("%s speaks of another series or number".formatted(name));
            if (origin != null && !origin.equals(checkpoint.origin()))
                throw new Broken("%s speaks of another series than the one before it".formatted(name));
            origin = checkpoint.origin();
            if (keys.apply(sender).stream().noneMatch(note::bears))
                throw new Broken("%s bears no signature of %s".formatted(name, BundleContents.printable(sender)));
            return note;
        } catch (IllegalArgumentException e) {
            throw new Broken("%s cannot be read: %s".formatted(name, BundleContents.why(e)));
        }
    }

    /** Whether the receiver signed below; whoever else signed does not belong there. */
    private boolean countersigned(SignedNote note, long size) {
        var sender = SeriesLog.sender(String.valueOf(origin));
        boolean found = false;
        for (var line : note.signatures()) {
            if (line.name().equals(sender)) continue;
            var receiver = BundleContents.printable(line.name());
            if (line.name().equals(desk) == isOurs())
                throw new Broken(
                        "%s bears the signature of %s, which is no party to it".formatted(head(size), receiver));
            if (keys.apply(line.name()).stream().noneMatch(note::bears))
                throw new Broken(
                        "%s bears a countersignature that is not by a key of %s".formatted(head(size), receiver));
            found = true;
        }
        return found;
    }

    private void proof(Link link, SignedNote head) {
        try {
            var proof = TlogProof.parse(bundle.part(SeriesFiles.proof(folder, link.number())));
            if (proof.place() != link.number() - 1
                    || !proof.checkpoint().written().equals(head.written()))
                throw new Broken("The proof of %s is for something else".formatted(lower(name(link))));
            if (!proof.leadsTo(SeriesLog.leaf(link.content())))
                throw new Broken("%s is not what stands there under the signed head".formatted(name(link)));
        } catch (IllegalArgumentException e) {
            throw new Broken("%s cannot be proved: %s".formatted(name(link), BundleContents.why(e)));
        }
    }

    private static String lower(String name) {
        return name.replaceFirst("^N", "n");
    }

    private void grown(SignedNote before, SignedNote now, long size) {
        var then = Checkpoint.parse(before.text());
        var head = Checkpoint.parse(now.text());
        try {
            var path = bundle.part(folder + SeriesFiles.CONSISTENCY + size)
                    .lines()
                    .map(Hash::ofBase64)
                    .toList();
            if (Proofs.consistent(then.size(), then.head(), size, head.head(), path)) return;
        } catch (IllegalArgumentException e) {
            throw new Broken("%s has no proof that it grew from the one at %d: %s"
                    .formatted(head(size), then.size(), BundleContents.why(e)));
        }
        throw new Broken("%s did not grow from the one at %d".formatted(head(size), then.size()));
    }

    /** Heads of theirs that speak of something else than what arrived: kept as evidence, each with a doubt. */
    private void contradicted() {
        for (long size : bundle.numbers(folder + SeriesFiles.CONTRADICTED)) {
            signed(folder + SeriesFiles.CONTRADICTED + size, head(size), size);
            if (isOurs() || doubts().isEmpty())
                throw new Broken("%s is not that of what stands here".formatted(head(size)));
            found.add("%s, with their signature, is not that of what arrived".formatted(head(size)));
        }
    }

    /** Where evidence of doubt lies. */
    Set<String> doubts() {
        var folders = new HashSet<String>();
        for (var name : bundle.names())
            if (name.startsWith(folder + SeriesFiles.DOUBTS)) folders.add(name.substring(0, name.lastIndexOf('/') + 1));
        return folders;
    }

    /** A link that no head covers: only theirs, and only behind a gap or where it is in doubt. */
    private void excuse(Link link) {
        if (isOurs() || (link.number() <= whole && doubts().isEmpty()))
            throw new Broken("%s stands under no signed head".formatted(name(link)));
        found.add("%s stands under no head that this desk could check".formatted(name(link)));
    }

    private void words(Link link) {
        var withheld = link.withheld();
        if (withheld != null) {
            found.add("Withheld: %s, %,d bytes (%s)"
                    .formatted(lower(name(link)), withheld.size(), BundleContents.printable(withheld.reason())));
            return;
        }
        var file = String.valueOf(link.file());
        if (!file.startsWith(folder + SeriesFiles.CONTENTS) || !bundle.names().contains(file))
            throw new Broken("%s: its words are neither here nor withheld".formatted(name(link)));
        var words = bundle.part(file);
        if (!SeriesLog.digest(words).equals(link.content()))
            throw new Broken("%s does not carry the words that its series names".formatted(name(link)));
        var told = CanonicalJson.parse(words);
        if (origin != null && !told.path("negotiation").asText().equals(SeriesLog.negotiation(origin)))
            throw new Broken("%s speaks of other talks".formatted(name(link)));
        for (var annex : told.path("annexes")) annex(link, annex);
    }

    private void annex(Link link, JsonNode annex) {
        var sha256 = annex.path("sha256").asText();
        var bytes = Base64.getDecoder().decode(annex.path("base64").asText().getBytes(StandardCharsets.US_ASCII));
        if (!Hash.of(Hash.sha256().digest(bytes)).hex().equals(sha256))
            throw new Broken("An annex of %s is not the file that it is named for".formatted(lower(name(link))));
        annexes.add(new Annex(name(link), annex.path("name").asText(), sha256));
    }

    private void strangers() {
        var known = new HashSet<String>();
        for (var link : links) if (link.file() != null) known.add(link.file());
        for (var name : bundle.names())
            if (name.startsWith(folder + SeriesFiles.CONTENTS) && !known.contains(name))
                throw new Broken("No link of what was %s names the file %s"
                        .formatted(direction, BundleContents.printable(name)));
    }
}
