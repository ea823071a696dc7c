package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the bundle alone sees that what one side holds is what crossed; whatever does not fit is named. */
class SeriesOfBundleTests {
    private final SampleSeries desks = new SampleSeries();

    @TempDir
    private Path folder;

    @Test
    void bothSeriesHoldByTheKeysInTheBundleAndByThoseOfTheReader() {
        var bundle = desks.log.bundle(folder, desks.files());
        var report = BundleVerifier.verify(bundle, List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found())
                .contains("What was sent in parley.xa/series/ref-1 stands there, each in its place: 3."
                        + " Signed heads: 3, signed by the receiver too: 3")
                .contains("Of these communications, sealed in disclosed leaves as well: 6")
                .contains("Annexes that crossed, here to the byte or withheld: 1")
                .anyMatch(line -> line.startsWith("The other side's key is the one that this desk knew"));
        var known = BundleVerifier.verify(bundle, List.of(desks.ours.key(), desks.theirs.key()));
        assertThat(known.fault()).isNull();
        assertThat(known.found()).noneMatch(line -> line.startsWith("The other side's key"));
    }

    @Test
    void aKeyOfTheirsThatFollowedByTheHandOfTheOldOneIsTrusted() {
        var older = SampleLog.newKey("parley.xb");
        var files = desks.files();
        var rotation = Rotation.made(older, desks.theirs, Instant.EPOCH).note().written();
        files.put("series/rotations/0", rotation);
        assertThat(fault(files, desks.ours.key(), older.key())).isEqualTo("null");
    }

    @Test
    void aReaderWithAnotherKeyOfTheirsFindsWhoeverSignedInTheirName() {
        var other = SampleLog.newKey("parley.xb").key();
        assertThat(fault(desks.files(), desks.ours.key(), other))
                .isEqualTo("The head at 1 of what was sent bears a countersignature that is not by a key of parley.xb");
    }

    @Nested
    class TamperedWith {
        private static final String SECOND =
                "Number 2 of what was sent (note verbale 2/26, entered 2026-03-02T10:00:00Z)";

        @Test
        void aLink() {
            var content = desks.links("sent").get(1).content();
            assertThat(after(change("series/sent/links.jsonl", content, "0".repeat(64))))
                    .isEqualTo(SECOND + " is not what stands there under the signed head");
            assertThat(after(change("series/sent/links.jsonl", "\"number\":2,", "\"number\":7,")))
                    .contains("of what was sent (note verbale 3/26, entered 2026-03-03T10:00:00Z) stands out of order");
            assertThat(after(dropLine("series/sent/links.jsonl", 2)))
                    .isEqualTo(
                            "Number 2 of what was sent is not here, and the head at 2 of what was sent was signed over it");
            assertThat(after(dropLine("series/received/links.jsonl", 3)))
                    .isEqualTo(
                            "Number 3 of what was received is not here, and the head at 3 of what was received was signed over it");
            assertThat(after(files -> files.put("series/sent/links.jsonl", "[]\n")))
                    .contains("is no link");
            assertThat(after(files -> files.keySet().removeIf(name -> name.startsWith("series/sent/"))))
                    .isEqualTo(
                            "Leaf 0, CommunicationSent of 2026-03-01T10:00:00Z by xa.head: its number 1 is in no series here");
        }

        @Test
        void theWordsThatCrossed() {
            var second = SampleSeries.file("sent", 2);
            assertThat(after(change(second, "words 2", "words 9")))
                    .isEqualTo(SECOND + " does not carry the words that its series names");
            assertThat(after(files -> files.remove(second)))
                    .isEqualTo(SECOND + ": its words are neither here nor withheld");
            assertThat(after(swap(second, SampleSeries.file("sent", 3)))).startsWith(SECOND + " does not carry");
            assertThat(after(files -> files.put("series/sent/contents/more.json", "{}")))
                    .isEqualTo("No link of what was sent names the file series/sent/contents/more.json");
            assertThat(after(change("series/sent/links.jsonl", second, "record/keys")))
                    .isEqualTo(SECOND + ": its words are neither here nor withheld");
        }

        @Test
        void aHead() {
            var shorter = desks.head("received", 2, true);
            assertThat(after(files -> files.put("series/received/heads/3", shorter)))
                    .as("of a shorter log")
                    .isEqualTo("The head at 3 of what was received speaks of another series or number");
            assertThat(after(files -> files.remove("series/received/heads/3")))
                    .startsWith("Number 3 of what was received (note verbale 3/26")
                    .endsWith("stands under no signed head");
            assertThat(after(swap("series/sent/heads/2", "series/received/heads/2")))
                    .isEqualTo("The head at 2 of what was sent speaks of another series or number");
            assertThat(after(files -> files.put("series/sent/heads/2", signed(2, desks.theirs))))
                    .as("by another key")
                    .isEqualTo("The head at 2 of what was sent bears no signature of parley.xa");
            assertThat(after(files -> files.put("series/sent/heads/2", signed(2, desks.ours))))
                    .as("a second story by the right key")
                    .isEqualTo(
                            "The proof of number 2 of what was sent (note verbale 2/26, entered 2026-03-02T10:00:00Z)"
                                    + " is for something else");
            assertThat(after(files -> files.put("series/sent/heads/2", "x")))
                    .startsWith("The head at 2 of what was sent cannot be read");
        }

        @Test
        void aCountersignature() {
            var forger = SampleLog.newKey("parley.xb");
            var head = SignedNote.parse(desks.head("sent", 2, false)).signed(forger.key(), forger.secret());
            assertThat(after(files -> files.put("series/sent/heads/2", head.written())))
                    .isEqualTo(
                            "The head at 2 of what was sent bears a countersignature that is not by a key of parley.xb");
            var third = SampleLog.newKey("parley.zz");
            var witnessed = SignedNote.parse(desks.head("received", 2, false)).signed(third.key(), third.secret());
            assertThat(after(files -> files.put("series/received/heads/2", witnessed.written())))
                    .isEqualTo(
                            "The head at 2 of what was received bears the signature of parley.zz, which is no party to it");
        }

        @Test
        void aProof() {
            assertThat(after(swap("series/sent/proofs/2.tlog-proof", "series/sent/proofs/3.tlog-proof")))
                    .startsWith("The proof of number 2 of what was sent");
            assertThat(after(files -> files.remove("series/sent/proofs/2.tlog-proof")))
                    .isEqualTo(SECOND + " cannot be proved: The bundle has no part series/sent/proofs/2.tlog-proof");
            assertThat(after(files ->
                            files.put("series/sent/consistency/3", Hash.empty().base64() + "\n")))
                    .isEqualTo("The head at 3 of what was sent did not grow from the one at 2");
            assertThat(after(files -> files.remove("series/sent/consistency/3")))
                    .startsWith("The head at 3 of what was sent has no proof that it grew from the one at 2");
        }

        @Test
        void theirKey() {
            var other = SampleLog.newKey("parley.xb").key();
            assertThat(after(files -> files.put("series/keys", "- - " + other + "\n")))
                    .contains("not by a key of parley.xb");
            assertThat(after(files -> files.remove("series/keys"))).endsWith("The bundle has no part series/keys");
        }

        @Test
        void anAnnex() {
            assertThat(after(files -> files.put(SampleSeries.ANNEX, "Chart 5")))
                    .isEqualTo(
                            "Number 1 of what was sent (note verbale 1/26, entered 2026-03-01T10:00:00Z): its annex “chart”"
                                    + " is not here as it crossed; no word of a communication or leaf names "
                                    + SampleSeries.ANNEX);
            assertThat(after(files -> files.remove(SampleSeries.ANNEX))).endsWith("is not here as it crossed");
        }

        @Test
        void aPageOfTheAccountUnderAManifestMadeToFit() {
            var files = desks.files();
            files.put("dossier.html", "<p>They refused</p>");
            var forger = SampleLog.newKey();
            assertThat(BundleVerifier.verify(SampleLog.bundle(folder, files, forger), List.of())
                            .fault())
                    .isEqualTo("The manifest bears no signature of this desk");
        }

        private String signed(long size, DeskKeys.Pair key) {
            var other = new Checkpoint(SeriesLog.origin("xa", "ref-1"), size, Hash.empty());
            return SignedNote.unsigned(other.text())
                    .signed(key.key(), key.secret())
                    .written();
        }

        private Consumer<Map<String, String>> change(String name, String from, String to) {
            return files -> files.computeIfPresent(name, (same, text) -> text.replace(from, to));
        }

        private Consumer<Map<String, String>> swap(String one, String other) {
            return files -> files.put(one, String.valueOf(files.put(other, String.valueOf(files.get(one)))));
        }

        private Consumer<Map<String, String>> dropLine(String name, int line) {
            return files -> files.computeIfPresent(name, (same, text) -> {
                var lines = new java.util.ArrayList<>(text.lines().toList());
                lines.remove(line - 1);
                return String.join("\n", lines) + "\n";
            });
        }

        private String after(Consumer<Map<String, String>> hand) {
            var files = desks.files();
            hand.accept(files);
            return fault(files);
        }
    }

    @Nested
    class InDoubt {
        private final SeriesOnFile theirs = doubted();

        private SeriesOnFile doubted() {
            var series = desks.series("received");
            return new SeriesOnFile("received", series.links(), series.heads(), List.of(desks.doubt()));
        }

        @Test
        void bothHeadsAreShownAndTheSignaturesUnderThem() {
            var report = BundleVerifier.verify(desks.log.bundle(folder, desks.files(theirs)), List.of());
            assertThat(report.fault()).isNull();
            assertThat(report.found())
                    .contains(
                            "In doubt since then: number 2 of what was received. Their head is not that of what we received:"
                                    + " a link was rewritten. Both heads are here, and their key signed both");
        }

        @ParameterizedTest
        @ValueSource(strings = {"held", "theirs"})
        void evidenceThatWasChangedOrDroppedIsMissed(String head) {
            var name = "series/received/doubts/1/" + head;
            var files = desks.files(theirs);
            files.put(name, desks.head("received", 1, true));
            assertThat(fault(files))
                    .isEqualTo(
                            "Leaf 3, SeriesDoubted of 2026-03-09T10:00:00Z by xa.head: the heads that it speaks of are not here"
                                    + " as they were sealed");
            files.remove(name);
            assertThat(fault(files)).containsAnyOf("not here as they were sealed", "The bundle has no part " + name);
        }

        @Test
        void evidenceThatNoLeafKnowsIsInvented() {
            var files = desks.files(desks.series("received"));
            SeriesFiles.of(theirs).forEach(files::putIfAbsent);
            assertThat(fault(files)).isEqualTo("No leaf knows of the doubt about number 2 of what was received");
        }

        @Test
        void aHeadThatContradictsWhatArrivedIsEvidenceAndProvesNothing() {
            var series = desks.series("received");
            var lie = new SeriesOnFile.Head(2, desks.doubt().theirs());
            var heads = List.of(series.heads().get(0), lie, series.heads().get(2));
            var shown = new SeriesOnFile("received", series.links(), heads, List.of(desks.doubt()));
            var report = BundleVerifier.verify(desks.log.bundle(folder, desks.files(shown)), List.of());
            assertThat(report.fault()).isNull();
            assertThat(report.found())
                    .contains("The head at 2 of what was received, with their signature, is not that of what arrived");
        }
    }

    @Test
    void aGapInTheirsIsToldAndHoldsUpToThere() {
        var series = desks.series("received");
        var links = List.of(series.links().get(0), series.links().get(2));
        var heads = List.of(series.heads().get(0), new SeriesOnFile.Head(3, desks.head("received", 3, false)));
        var report = BundleVerifier.verify(
                desks.log.bundle(folder, desks.files(new SeriesOnFile("received", links, heads, List.of()))),
                List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found())
                .contains("The head at 3 of what was received came over a gap: number 2 never arrived")
                .anyMatch(line -> line.endsWith("stands under no head that this desk could check"));
    }

    @Test
    void withheldWordsLeaveTheirPlaceAndSize() {
        var series = desks.series("received");
        var links = series.links().stream()
                .map(link -> link.withheld(77, "no grant"))
                .toList();
        var report = BundleVerifier.verify(
                desks.log.bundle(folder, desks.files(new SeriesOnFile("received", links, series.heads(), List.of()))),
                List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found())
                .contains(
                        "Withheld: number 2 of what was received (note verbale 2/26, entered 2026-03-02T10:00:00Z), 77 bytes (no grant)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\n\n", "{", "[[[[", "{\"number\":1}", "\u0000", "c2sp.org/tlog-proof@v1\nindex 1\n\na"
            })
    void rubbishInAnyPartGetsASentence(String rubbish) {
        var whole = desks.files(desks.series("sent"), new InDoubt().theirs);
        for (var part : whole.keySet()) {
            if (!part.startsWith("series/")) continue;
            var files = new java.util.LinkedHashMap<>(whole);
            files.put(part, rubbish);
            assertThat(fault(files)).as(part).isNotEqualTo("null").isNotBlank();
        }
    }

    private String fault(Map<String, String> files, NoteKey... trusted) {
        return String.valueOf(BundleVerifier.verify(desks.log.bundle(folder, files), List.of(trusted))
                .fault());
    }
}
