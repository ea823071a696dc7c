package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.parley.record.SeriesOnFile.Doubt;
import org.parley.record.SeriesOnFile.Head;
import org.parley.record.SeriesOnFile.Link;

/** What the desk xa sent to xb and received from it, three numbers each way, and the bundle in which it shows them. */
final class SampleSeries {
    static final String CHART = "Chart 4, soundings in metres";
    static final String ANNEX = "files/RESTRICTED-s1-annex-1-chart.txt";

    final SampleLog log = new SampleLog();
    final DeskKeys.Pair ours = log.key;
    final DeskKeys.Pair theirs = SampleLog.newKey("parley.xb");

    String contents(String direction, long number) {
        var annexes = direction.equals("sent") && number == 1
                ? "[{\"base64\":\"%s\",\"media\":\"text/plain\",\"name\":\"chart\",\"sha256\":\"%s\"}]"
                        .formatted(
                                Base64.getEncoder().encodeToString(CHART.getBytes(StandardCharsets.UTF_8)),
                                SampleLog.sha256(CHART))
                : "[]";
        return "{\"annexes\":%s,\"coveringText\":\"words %d\",\"negotiation\":\"ref-1\"}".formatted(annexes, number);
    }

    static String file(String direction, long number) {
        return SeriesFiles.contents(direction, "RESTRICTED-%d.json".formatted(number));
    }

    List<Link> links(String direction) {
        var links = new ArrayList<Link>();
        var before = SeriesLog.START;
        for (long number = 1; number <= 3; number++) {
            var content = SeriesLog.digest(contents(direction, number));
            links.add(new Link(
                    number,
                    before,
                    content,
                    direction.charAt(0) + "" + number,
                    "note verbale %d/26".formatted(number),
                    Instant.parse("2026-03-0%dT10:00:00Z".formatted(number)),
                    file(direction, number),
                    null));
            before = SeriesLog.link(number, before, content);
        }
        return links;
    }

    /** The head after so many numbers, signed by the sender and, where the receiver held all of them, by the receiver. */
    String head(String direction, long size, boolean countersigned) {
        boolean sent = direction.equals("sent");
        var tree = SeriesLog.tree(links(direction).stream().map(Link::content).toList());
        var note = SignedNote.unsigned(
                new Checkpoint(SeriesLog.origin(sent ? "xa" : "xb", "ref-1"), size, tree.head((int) size)).text());
        var sender = sent ? ours : theirs;
        var receiver = sent ? theirs : ours;
        var signed = note.signed(sender.key(), sender.secret());
        return (countersigned ? signed.signed(receiver.key(), receiver.secret()) : signed).written();
    }

    SeriesOnFile series(String direction) {
        var heads = LongStream.rangeClosed(1, 3)
                .mapToObj(size -> new Head(size, head(direction, size, true)))
                .toList();
        return new SeriesOnFile(direction, links(direction), heads, List.of());
    }

    /** Two accounts of their second head: the one held, and another with their signature. */
    Doubt doubt() {
        var other = new Checkpoint(SeriesLog.origin("xb", "ref-1"), 2, Hash.empty());
        return new Doubt(
                2,
                "r2",
                "Their head is not that of what we received: a link was rewritten",
                Instant.parse("2026-03-09T10:00:00Z"),
                head("received", 2, true),
                SignedNote.unsigned(other.text())
                        .signed(theirs.key(), theirs.secret())
                        .written());
    }

    /** The bundle with both series and a leaf for each communication, and for each doubt. */
    Map<String, String> files(SeriesOnFile... shown) {
        int leaves = 0;
        for (var series : shown) {
            for (var link : series.links()) {
                log.holding(leaf(link, series.direction()));
                leaves++;
            }
            for (var doubt : series.doubts()) {
                log.holding(leaf(doubt));
                leaves++;
            }
        }
        var files = log.files(java.util.stream.IntStream.range(0, leaves).toArray());
        for (var series : shown) {
            files.putAll(SeriesFiles.of(series));
            for (var link : series.links())
                if (link.file() != null) files.put(link.file(), contents(series.direction(), link.number()));
        }
        files.put(ANNEX, CHART);
        files.putAll(SeriesFiles.keys(Instant.EPOCH, theirs.key().toString(), List.of()));
        return files;
    }

    Map<String, String> files() {
        return files(series("sent"), series("received"));
    }

    private static String leaf(Link link, String direction) {
        var annexes = CanonicalJson.array();
        if (link.communication().equals("s1")) annexes.add(SampleLog.sha256(CHART));
        var fact = CanonicalJson.object().put("communicationId", link.communication());
        fact.set("annexes", annexes);
        fact.putObject("link")
                .put("number", link.number())
                .put("previous", link.previous())
                .put("content", link.content());
        var kind = direction.equals("sent") ? "CommunicationSent" : "CommunicationArrived";
        return leaf(link.at(), kind, fact);
    }

    private static String leaf(Doubt doubt) {
        return leaf(
                doubt.at(),
                "SeriesDoubted",
                CanonicalJson.object()
                        .put("communicationId", doubt.communication())
                        .put("number", doubt.number())
                        .put("sentence", doubt.sentence())
                        .put("held", doubt.held())
                        .put("theirs", doubt.theirs()));
    }

    private static String leaf(Instant at, String kind, com.fasterxml.jackson.databind.JsonNode fact) {
        var leaf = CanonicalJson.object()
                .put("at", at.toString())
                .put("by", "xa.head")
                .put("kind", kind);
        leaf.set("fact", fact);
        return CanonicalJson.of(leaf);
    }
}
