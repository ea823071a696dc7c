package org.parley.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.record.SeriesOnFile.Doubt;
import org.parley.record.SeriesOnFile.Link;
import org.parley.record.SeriesOnFile.Withheld;

/**
 * The series between the desks as files of a bundle, its folder {@code series/}: links, signed heads, the proof of each link
 * in the first head that covers it, the proof from head to head, and both heads wherever one was in doubt.
 */
public final class SeriesFiles {
    static final String FOLDER = "series/";
    static final String KEYS = FOLDER + "keys";
    static final String ROTATIONS = FOLDER + "rotations/";
    static final String LINKS = "links.jsonl";
    static final String HEADS = "heads/";
    static final String CONTRADICTED = "contradicted/";
    static final String CONSISTENCY = "consistency/";
    static final String CONTENTS = "contents/";
    static final String DOUBTS = "doubts/";
    static final List<String> DIRECTIONS = List.of("sent", "received");

    private SeriesFiles() {}

    /** Where the files of a direction lie. */
    static String folder(String direction) {
        return FOLDER + direction + "/";
    }

    /** Where what crossed under a number lies, to the letter. */
    public static String contents(String direction, String name) {
        return folder(direction) + CONTENTS + name;
    }

    /** The files of one direction by their paths. */
    public static Map<String, String> of(SeriesOnFile series) {
        var files = new LinkedHashMap<String, String>();
        var folder = folder(series.direction());
        files.put(folder + LINKS, series.links().stream().map(SeriesFiles::line).collect(Collectors.joining()));
        var whole = series.links().subList(0, series.whole());
        var tree = SeriesLog.tree(whole.stream().map(Link::content).toList());
        int before = 0;
        for (var head : series.heads()) {
            int size = (int) head.size();
            var note = SignedNote.parse(head.note());
            boolean known = size <= tree.size();
            boolean fits = known
                    && tree.head(size).equals(Checkpoint.parse(note.text()).head());
            files.put(folder + (known && !fits ? CONTRADICTED : HEADS) + size, head.note());
            if (!fits)
                continue; // something before it never arrived, or is not what it speaks of: nothing can be proved
            if (before > 0) files.put(folder + CONSISTENCY + size, lines(tree.consistency(before, size)));
            for (int place = before; place < size; place++)
                files.put(proof(folder, place + 1), new TlogProof(place, tree.inclusion(place, size), note).written());
            before = size;
        }
        for (int n = 0; n < series.doubts().size(); n++)
            doubt(files, folder + DOUBTS + (n + 1) + "/", series.doubts().get(n));
        return files;
    }

    static String proof(String folder, long number) {
        return folder + "proofs/%d.tlog-proof".formatted(number);
    }

    /** The other side's keys as this desk knows them, and how one gave way to the next. */
    public static Map<String, String> keys(Instant since, String verifier, List<String> rotations) {
        var files = new LinkedHashMap<String, String>();
        files.put(KEYS, "%s - %s\n".formatted(since, verifier));
        for (int n = 0; n < rotations.size(); n++) files.put(ROTATIONS + n, rotations.get(n));
        return files;
    }

    private static String lines(List<Hash> proof) {
        return proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    private static void doubt(Map<String, String> files, String folder, Doubt doubt) {
        var found = CanonicalJson.object()
                .put("number", doubt.number())
                .put("communication", doubt.communication())
                .put("sentence", doubt.sentence())
                .put("at", doubt.at().toString());
        files.put(folder + "found.json", CanonicalJson.of(found) + "\n");
        files.put(folder + "theirs", doubt.theirs());
        if (doubt.held() != null) files.put(folder + "held", doubt.held());
    }

    private static String line(Link link) {
        var line = CanonicalJson.object()
                .put("number", link.number())
                .put("previous", link.previous())
                .put("content", link.content())
                .put("communication", link.communication())
                .put("named", link.named())
                .put("at", link.at().toString());
        if (link.file() != null) line.put("file", link.file());
        if (link.withheld() != null)
            line.putObject("withheld")
                    .put("size", link.withheld().size())
                    .put("reason", link.withheld().reason());
        return CanonicalJson.of(line) + "\n";
    }

    /** Reads a link as somebody wrote it; empty where it is none. */
    static Optional<Link> link(String line) {
        try {
            var json = CanonicalJson.parse(line);
            var file = json.path("file");
            var withheld = json.path("withheld");
            var link = new Link(
                    json.path("number").asLong(-1),
                    json.path("previous").asText(),
                    json.path("content").asText(),
                    json.path("communication").asText(),
                    json.path("named").asText(),
                    Instant.parse(json.path("at").asText()),
                    file.isTextual() ? file.textValue() : null,
                    withheld.isObject()
                            ? new Withheld(
                                    withheld.path("size").asLong(),
                                    withheld.path("reason").asText())
                            : null);
            return Optional.of(link).filter(SeriesFiles::isWellFormed);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isWellFormed(Link link) {
        return link.number() > 0
                && link.number() < Integer.MAX_VALUE
                && link.previous().matches("[0-9a-f]{64}")
                && link.content().matches("[0-9a-f]{64}")
                && (link.file() == null) != (link.withheld() == null);
    }
}
