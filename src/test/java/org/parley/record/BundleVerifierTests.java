package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleVerifierTests {
    private final SampleLog log = new SampleLog().holding(13);

    @TempDir
    private Path folder;

    @Test
    void aBundleHoldsByItsOwnKeyAndByTheOneThatTheReaderHolds() {
        var bundle = log.bundle(folder, log.files(2, 5, 12));
        assertThat(BundleVerifier.verify(bundle, List.of()).fault()).isNull();
        var report = BundleVerifier.verify(bundle, List.of(log.key.key()));
        assertThat(report.holds()).isTrue();
        assertThat(report.found())
                .anyMatch(line -> line.startsWith("3 leaves are disclosed"))
                .anyMatch(line -> line.contains("sealed at 13 leaves"))
                .anyMatch(line -> line.startsWith("1 earlier checkpoints"));
    }

    @Nested
    class TamperedWith {
        @Test
        void aChangedLeafIsNamedWithItsPlaceKindAndTime() {
            assertThat(faultAfter(files -> files.computeIfPresent(
                            "record/leaves.jsonl", (name, lines) -> lines.replace("\\\"n\\\":5", "\\\"n\\\":6"))))
                    .isEqualTo("Leaf 5, ActRecorded of 2026-03-06T10:00:00Z by xa.desk is not what the desk sealed");
        }

        @Test
        void theFirstOfSeveralIsNamed() {
            assertThat(faultAfter(files -> files.computeIfPresent(
                            "record/leaves.jsonl", (name, lines) -> lines.replace("xa.desk", "xa.head"))))
                    .startsWith("Leaf 2, ActRecorded of 2026-03-03");
        }

        @Test
        void aLeafAtAnotherPlaceIsFound() {
            assertThat(faultAfter(files -> {
                        files.computeIfPresent(
                                "record/leaves.jsonl", (name, lines) -> lines.replace("\"place\":5", "\"place\":6"));
                        files.put(
                                "record/proofs/6.tlog-proof",
                                String.valueOf(files.remove("record/proofs/5.tlog-proof")));
                    }))
                    .startsWith("The proof of Leaf 6");
        }

        @Test
        void aProofThatIsGoneIsFound() {
            assertThat(faultAfter(files -> files.remove("record/proofs/12.tlog-proof")))
                    .startsWith("Leaf 12")
                    .endsWith("has no proof");
        }

        @Test
        void aLogThatWasRewrittenAndSignedAnewContradictsTheEarlierCheckpoint() {
            var rewritten = new SampleLog().holding(12);
            assertThat(faultAfter(files -> files.put(
                            "record/checkpoints/6",
                            SignedNote.unsigned(new Checkpoint(
                                                    "parley.xa/record",
                                                    6,
                                                    rewritten.tree().head(5))
                                            .text())
                                    .signed(log.key.key(), log.key.secret())
                                    .written())))
                    .isEqualTo("The first 6 leaves are not those that were signed then");
        }

        @Test
        void aChangedTextIsFound() {
            assertThat(faultAfter(
                            files -> files.put("record/texts/" + SampleLog.sha256(SampleLog.WORDS), "Other words")))
                    .contains("is not the one whose hash it bears");
        }

        @Test
        void aTextThatIsNeitherHereNorWithheldIsMissed() {
            assertThat(faultAfter(files -> files.remove("record/texts/" + SampleLog.sha256(SampleLog.WORDS))))
                    .contains("is neither here nor withheld");
        }

        @Test
        void whatTheManifestDoesNotFitIsFound() {
            Map<String, String> files = log.files(1);
            files.put("manifest-sha256.txt", SampleLog.sha256("x") + "  record/keys\n");
            assertThat(BundleVerifier.verify(SampleLog.zip(folder, files), List.of())
                            .fault())
                    .contains("manifest");
        }

        private String faultAfter(Consumer<Map<String, String>> hand) {
            Map<String, String> files = log.files(2, 5, 12);
            hand.accept(files);
            var fault = BundleVerifier.verify(log.bundle(folder, files), List.of(log.key.key()))
                    .fault();
            return String.valueOf(fault);
        }
    }

    @Test
    void aWithheldTextLeavesAGapWithItsSizeAndReason() {
        var out = new ByteArrayOutputStream();
        var words = SampleLog.sha256(SampleLog.WORDS);
        try (var bundle = BundleFile.into(out)) {
            log.signs(bundle);
            log.files(2).forEach((name, content) -> {
                if (!name.endsWith(words)) bundle.add(name, content);
            });
            bundle.withheld(words, SampleLog.WORDS.length(), "sources of an agency");
        }
        var report = BundleVerifier.verify(SampleLog.file(folder, out.toByteArray()), List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found()).contains("Withheld: one text of 35 bytes (sources of an agency)");
    }

    @Nested
    class WithAnotherKey {
        private final DeskKeys.Pair other = SampleLog.newKey();

        @Test
        void aForgerWhoSignsEverythingAnewIsFoundByTheReadersKey() {
            var files = log.files(2);
            files.put("record/checkpoint", log.checkpoint(13, other).written());
            files.put("record/keys", "2026-03-01T00:00:00Z - " + other.key() + "\n");
            assertThat(BundleVerifier.verify(log.bundle(folder, files), List.of(log.key.key()))
                            .fault())
                    .isEqualTo(
                            "The checkpoint is not signed with the key that you hold, nor with one that followed it");
        }

        @Test
        void aKeyThatFollowedByTheHandOfTheOldOneIsTrusted() {
            var files = log.files();
            files.put("record/checkpoint", log.checkpoint(13, other).written());
            var rotation =
                    Rotation.made(log.key, other, java.time.Instant.EPOCH).note();
            files.put("record/rotations/1", rotation.written());
            assertThat(BundleVerifier.verify(log.bundle(folder, files), List.of(log.key.key()))
                            .fault())
                    .isNull();
        }

        @Test
        void aRotationThatOnlyTheNewKeySignedIsNone() {
            var files = log.files();
            var text = Rotation.made(log.key, other, java.time.Instant.EPOCH)
                    .note()
                    .text();
            files.put(
                    "record/rotations/1",
                    SignedNote.unsigned(text)
                            .signed(other.key(), other.secret())
                            .written());
            assertThat(BundleVerifier.verify(log.bundle(folder, files), List.of(log.key.key()))
                            .fault())
                    .isEqualTo("A rotation is signed with the old key and the new one");
        }
    }

    @Nested
    class MadeWithIllIntent {
        @ParameterizedTest
        @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\\b", "C:x", "a//b", "./a", "folder/"})
        void aNameThatLeadsOutIsRefused(String name) {
            var zip = SampleLog.zip(folder, Map.of(name, "x"));
            assertThatThrownBy(() -> BundleVerifier.verify(zip, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leads out of it");
        }

        @Test
        void whatSwellsBeyondMeasureIsPutDown() {
            var files = new LinkedHashMap<>(log.files(2));
            files.put("record/texts/bomb", "0".repeat(65 << 20));
            var zip = SampleLog.zip(folder, files);
            assertThatThrownBy(() -> BundleVerifier.verify(zip, List.of())).hasMessageContaining("swells");
        }

        @Test
        void aLineWithoutEndIsPutDown() {
            var files = new LinkedHashMap<>(log.files(2));
            files.put("record/leaves.jsonl", "0".repeat(17 << 20));
            var zip = SampleLog.zip(folder, files);
            assertThatThrownBy(() -> BundleVerifier.verify(zip, List.of())).hasMessageContaining("far too long");
        }

        @ParameterizedTest
        @ValueSource(strings = {"record/checkpoint", "record/keys", "record/leaves.jsonl"})
        void aMissingPartIsNamed(String part) {
            var files = log.files(2);
            files.remove(part);
            assertThat(BundleVerifier.verify(log.bundle(folder, files), List.of())
                            .fault())
                    .contains(part);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "x",
                    "\n\n",
                    "{",
                    "[[[[",
                    "c2sp.org/tlog-proof@v1\nindex 99999999999999999999\n\na",
                    "\u0000"
                })
        void rubbishInAnyPartGetsASentence(String rubbish) {
            for (var part : log.files(2).keySet()) {
                var files = log.files(2);
                files.put(part, rubbish);
                var fault = BundleVerifier.verify(log.bundle(folder, files), List.of())
                        .fault();
                if (!part.equals("record/leaves.jsonl") || !rubbish.isEmpty())
                    assertThat(fault).as(part).isNotBlank();
            }
        }
    }

    @Nested
    class AtTheCommandLine {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        @Test
        void aBundleThatHoldsExitsWithNought() throws Exception {
            var key = Files.writeString(folder.resolve("xa.pub"), log.key.key() + "\n");
            var bundle = log.bundle(folder, log.files(2, 5));
            assertThat(run("record", "verify", bundle.toString(), "--key", key.toString()))
                    .isZero();
            assertThat(text(out)).endsWith("The bundle holds.\n");
        }

        @Test
        void oneThatDoesNotExitsWithOneAndSaysWhy() {
            var files = log.files(2, 5);
            files.computeIfPresent("record/leaves.jsonl", (name, lines) -> lines.replace("xa.desk", "xa.head"));
            assertThat(run("record", "verify", log.bundle(folder, files).toString()))
                    .isEqualTo(1);
            assertThat(text(err)).startsWith("Leaf 2, ActRecorded of 2026-03-03T10:00:00Z by xa.head is not");
        }

        @Test
        void misuseAndUnreadableFilesExitWithTwo() {
            assertThat(run("record")).isEqualTo(2);
            assertThat(run("record", "verify")).isEqualTo(2);
            assertThat(run("record", "verify", "a", "b")).isEqualTo(2);
            assertThat(run("record", "verify", "--depth", "b")).isEqualTo(2);
            assertThat(run("record", "verify", folder.resolve("none.zip").toString()))
                    .isEqualTo(2);
            assertThat(run(
                            "record",
                            "verify",
                            SampleLog.file(folder, "no zip".getBytes(StandardCharsets.UTF_8))
                                    .toString()))
                    .isEqualTo(2);
            assertThat(text(err))
                    .contains("usage: record verify")
                    .contains("It is no zip file")
                    .doesNotContain("Exception");
        }

        private int run(String... args) {
            return RecordCommand.run(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    args);
        }

        private static String text(ByteArrayOutputStream stream) {
            return stream.toString(StandardCharsets.UTF_8);
        }
    }
}
