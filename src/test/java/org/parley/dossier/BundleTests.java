package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parley.audit.SubstanceGrants;
import org.parley.paper.Annexes;
import org.parley.record.BundleVerifier;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is in a bundle, for whom, and that it holds without Parley. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTests {
    @Autowired
    private ArdensTalks arden;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportRunner runner;

    @Autowired
    private Printing printing;

    @Autowired
    private SubstanceGrants grants;

    @TempDir
    private Path folder;

    private Talks talks;
    private Path bundle;
    private Opened opened;

    @BeforeAll
    void theHeadOfDelegationTakesTheEvidence() throws Exception {
        talks = arden.held();
        bundle = made(arden.person("head"), Kind.EVIDENCE);
        opened = Opened.of(bundle);
    }

    private Path made(Actor actor, Kind kind) {
        var export = exports.ask(actor, ArdensTalks.id(talks), null, kind);
        while (runner.runNext()) {
            // whatever waits
        }
        assertThat(exports.get(actor, export.id()).state()).isEqualTo(Export.State.READY);
        return exports.take(actor, export.id());
    }

    @Test
    void itVerifiesWithNothingButTheFile() {
        var report = BundleVerifier.verify(bundle, List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found()).anyMatch(line -> line.contains("leaves are disclosed"));
    }

    @Test
    void oneChangedByteInAnyFileIsFound() throws Exception {
        var random = new Random(2578);
        for (var file : aDozenOfEachFolder()) {
            assertThat(file.getValue()).as(file.getKey()).isNotEmpty();
            var at = random.nextInt(file.getValue().length);
            var changed = opened.changed(file.getKey(), at, folder.resolve("changed.zip"));
            assertThat(broken(changed))
                    .as("byte %d of %s".formatted(at, file.getKey()))
                    .isTrue();
        }
    }

    private List<Map.Entry<String, byte[]>> aDozenOfEachFolder() {
        return opened.files().entrySet().stream()
                .collect(Collectors.groupingBy(
                        file -> file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1)))
                .values()
                .stream()
                .flatMap(folder -> folder.stream().limit(12))
                .toList();
    }

    private static boolean broken(Path bundle) {
        try {
            return !BundleVerifier.verify(bundle, List.of()).holds();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    @Test
    void everyPartIsThereUnderItsMarking() {
        assertThat(bundle.getFileName().toString()).startsWith("EXERCISE-RESTRICTED-xa-incidents-in-networks-");
        assertThat(opened.files().keySet())
                .contains(
                        "EXERCISE-RESTRICTED-dossier.html",
                        "EXERCISE-RESTRICTED-dossier.pdf",
                        "EXERCISE-RESTRICTED-dossier.json",
                        "EXERCISE-RESTRICTED-README.txt",
                        "completeness/EXERCISE-RESTRICTED-completeness.html",
                        "events/EXERCISE-RESTRICTED-events.ocel.json",
                        "tables/EXERCISE-RESTRICTED-positions.csv",
                        "record/checkpoint",
                        "record/keys",
                        "manifest-sha256.txt")
                .anyMatch(name -> name.matches("papers/EXERCISE-RESTRICTED-paper-.*html"))
                .anyMatch(name -> name.matches("communications/EXERCISE-RESTRICTED-sent-.*json"))
                .anyMatch(name -> name.matches("communications/EXERCISE-DIPLOMATIC-CORRESPONDENCE-received-.*html"))
                .anyMatch(name -> name.matches("files/EXERCISE-RESTRICTED-.*letterFile.txt"))
                .anyMatch(name -> name.matches("processes/\\d{4}-\\d\\d-\\d\\d-.{8}/proposal.bpmn"))
                .anyMatch(name -> name.matches("record/proofs/\\d+.tlog-proof"));
    }

    @Test
    void anAnnexThatCrossedLiesInItUnderItsMarkingAndHash() {
        var annexes = opened.files().keySet().stream()
                .filter(name -> name.matches("files/EXERCISE-RESTRICTED-.{8}-annex-1-annexes-0-.*txt"))
                .toList();
        assertThat(annexes).extracting(opened::text).containsExactlyInAnyOrder(ArdensTalks.CHART, ArdensTalks.SKETCH);
        var sha256 = Annexes.sha256(ArdensTalks.CHART.getBytes(StandardCharsets.UTF_8));
        assertThat(opened.text("dossier.html")).contains(sha256, annexes.get(0), annexes.get(1));
    }

    @Test
    void whatCrossedLiesInItToTheLetterUnderTheSignaturesOfBothSides() {
        var report = BundleVerifier.verify(bundle, List.of());
        assertThat(report.found())
                .anyMatch(line -> line.matches("What was sent in parley.xa/series/.* each in its place: 1."
                        + " Signed heads: 1, signed by the receiver too: 1"))
                .anyMatch(line -> line.matches("What was received in parley.xb/series/.* each in its place: 2."
                        + " Signed heads: 2, signed by the receiver too: 2"))
                .contains("Of these communications, sealed in disclosed leaves as well: 3")
                .contains("Annexes that crossed, here to the byte or withheld: 2");
        assertThat(opened.text("series/sent/contents/EXERCISE-RESTRICTED-1.json"))
                .contains("The Ministry presents its compliments", "\"marking\":\"DIPLOMATIC_CORRESPONDENCE\"")
                .doesNotContain("xa.desk");
        assertThat(opened.text("dossier.html"))
                .contains("The series between the desks", "(parley.xb) and Arden (parley.xa)", "parley.xb+");
    }

    /** Whoever makes the manifest fit is still found, by what the two sides signed. */
    @Test
    void whateverIsChangedInTheSeriesIsNamed() throws Exception {
        var sent = "series/sent/";
        var received = "series/received/";
        var words = received + "contents/EXERCISE-DIPLOMATIC-CORRESPONDENCE-";
        assertThat(after(files -> files.remove(words + "2.json")))
                .matches(
                        "Number 2 of what was received \\(non paper .*, entered .*\\): its words are neither here nor withheld");
        assertThat(after(files -> swap(files, words + "1.json", words + "2.json")))
                .matches("Number 1 of what was received .* does not carry the words that its series names");
        assertThat(after(files -> files.put(received + "heads/2", bytes(files, received + "heads/1"))))
                .as("a head of a shorter log")
                .isEqualTo("The head at 2 of what was received speaks of another series or number");
        assertThat(after(files -> files.remove(received + "consistency/2")))
                .startsWith("The head at 2 of what was received has no proof that it grew");
        assertThat(after(files -> swap(files, received + "proofs/1.tlog-proof", received + "proofs/2.tlog-proof")))
                .startsWith("The proof of number 1 of what was received");
        assertThat(after(files -> files.put("series/keys", bytes(files, "record/keys"))))
                .isEqualTo("The head at 1 of what was sent bears a countersignature that is not by a key of parley.xb");
        assertThat(after(files -> files.keySet().removeIf(name -> name.startsWith(sent))))
                .matches("Leaf \\d+, CommunicationSent of .* by xa.head: its number 1 is in no series here");
        assertThat(after(files -> files.put(received + "links.jsonl", bytes(files, sent + "links.jsonl"))))
                .contains("of what was received");
        for (var annex : annexes())
            assertThat(after(files -> files.put(annex, bytes(files, "record/keys"))))
                    .as(annex)
                    .contains("is not here as it crossed; no word of a communication or leaf names " + annex);
        assertThat(after(files -> files.put("EXERCISE-RESTRICTED-dossier.json", bytes(files, "record/keys"))))
                .startsWith("The manifest is not the one that the desk signed");
    }

    @Test
    void aSecondStoryOfTheirsIsShownWithBothHeadsAndTheBundleHolds() throws Exception {
        var brenn = arden.rewritten();
        var head = arden.otherDesk("head");
        var export = exports.ask(head, ArdensTalks.id(brenn), null, Kind.EVIDENCE);
        while (runner.runNext()) {
            // whatever waits
        }
        var path = exports.take(head, export.id());
        var report = BundleVerifier.verify(path, List.of());
        assertThat(report.fault()).isNull();
        assertThat(report.found())
                .anyMatch(line -> line.startsWith("In doubt since then: number 2 of what was received.")
                        && line.endsWith("Both heads are here, and their key signed both"))
                .anyMatch(line -> line.startsWith("Number 2 of what was received")
                        && line.endsWith("stands under no head that this desk could check"));
        var shown = Opened.of(path);
        assertThat(shown.text("dossier.html"))
                .contains("In doubt since", "Their head as it came", "en, authentic")
                .doesNotContain("AUTHENTIC");
        var doubt = "series/received/doubts/1/";
        var tampered = shown.tampered(
                files -> files.put(doubt + "theirs", bytes(files, doubt + "held")), folder.resolve("doubt.zip"));
        assertThat(BundleVerifier.verify(tampered, List.of()).fault())
                .contains("SeriesDoubted")
                .endsWith("the heads that it speaks of are not here as they were sealed");
    }

    private List<String> annexes() {
        return opened.files().keySet().stream()
                .filter(name -> name.startsWith("files/") && name.contains("-annex-"))
                .toList();
    }

    private String after(Consumer<Map<String, byte[]>> hand) throws Exception {
        return String.valueOf(BundleVerifier.verify(opened.tampered(hand, folder.resolve("tampered.zip")), List.of())
                .fault());
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static void swap(Map<String, byte[]> files, String one, String other) {
        files.put(one, Objects.requireNonNull(files.put(other, bytes(files, one))));
    }

    /** The script knows the published formats only; of a series it takes the 32 bytes of a digest for a leaf. */
    @Test
    void anIndependentScriptChecksOneOfTheirsWithBothSignatures() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/node")), "Node is not installed here");
        var words = opened.text("series/received/contents/EXERCISE-DIPLOMATIC-CORRESPONDENCE-2.json");
        var proof =
                Files.writeString(folder.resolve("2.tlog-proof"), opened.text("series/received/proofs/2.tlog-proof"));
        var leaf = Files.write(
                folder.resolve("2.leaf"),
                HexFormat.of()
                        .parseHex(Annexes.sha256(("parley-contents\n" + words).getBytes(StandardCharsets.UTF_8))));
        var ours = key("record/keys");
        var theirs = key("series/keys");
        assertThat(node("src/test/tlog/verify.mjs", proof.toString(), leaf.toString(), theirs, ours))
                .startsWith("ok: leaf 1 of 2 in parley.xb/series/");
        assertThat(node(
                        "src/test/tlog/verify.mjs",
                        proof.toString(),
                        leaf.toString(),
                        theirs,
                        theirs.replace("xb", "xc")))
                .isEqualTo("the key is not what its id says");
        Files.write(leaf, new byte[32]);
        assertThat(node("src/test/tlog/verify.mjs", proof.toString(), leaf.toString(), theirs, ours))
                .isEqualTo("the leaf is not in the tree");
    }

    private String key(String list) {
        var lines = opened.text(list).strip();
        return lines.substring(lines.lastIndexOf(' ') + 1);
    }

    @Test
    void thePositionsOfEveryAgencyStandInIt() {
        assertThat(opened.text("dossier.html"))
                .contains("Positions of the agencies", "National CERT of Arden", "letter 17/3 of")
                .contains("Our reading on point 1: agreed")
                .contains(ArdensTalks.WORDS.toArray(String[]::new));
        assertThat(opened.text("positions.csv")).contains("EXERCISE Restricted", "\r\n");
    }

    @Test
    void thePrintedAccountBearsItsMarkingOnEveryPage() throws Exception {
        try (var pdf = Loader.loadPDF(opened.bytes("dossier.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page %d", page).contains("EXERCISE · RESTRICTED");
            }
        }
    }

    @Test
    void theSameAccountPrintsToTheSameBytes() {
        var html = opened.text("dossier.html");
        var at = Plain.read(opened.text("dossier.json")).cover().takenAt();
        assertThat(printing.pdf(html, at)).isEqualTo(opened.bytes("dossier.pdf"));
    }

    @Test
    void theEventLogFitsItsSchemaAndOpensElsewhere() throws Exception {
        var log = opened.text("events.ocel.json");
        var schema =
                Files.readString(Path.of(System.getProperty("parley.ocel.schema", "src/test/ocel/ocel20.schema.json")));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(schema)
                        .validate(log, InputFormat.JSON, context -> context.getExecutionConfig()
                                .setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(log).doesNotContain(ArdensTalks.WORDS.toArray(String[]::new));
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/node")), "Node is not installed here");
        var file = Files.writeString(folder.resolve("events.ocel.json"), log);
        assertThat(node("src/test/ocel/read.mjs", file.toString())).startsWith("ok: ");
    }

    private static String node(String... words) throws Exception {
        var command = new ArrayList<>(List.of("/usr/bin/node"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void nothingOfTheOtherDeskIsInIt() {
        assertThat(opened.holds("xb.desk")).isFalse();
        assertThat(opened.holds("xb.registrar")).isFalse();
    }

    @Test
    void anAuditorOfProcessGetsNoWordAndTheProofsHold() throws Exception {
        var taken = made(arden.person("auditor"), Kind.EVIDENCE);
        var process = Opened.of(taken);
        assertThat(BundleVerifier.verify(taken, List.of()).fault()).isNull();
        for (var words : ArdensTalks.WORDS)
            assertThat(process.holds(words)).as(words).isFalse();
        assertThat(process.holds(ArdensTalks.CHART)).isFalse();
        assertThat(process.holds("annexes[0]")).as("the name of an annex").isFalse();
        assertThat(process.files().keySet()).noneMatch(name -> name.startsWith("files/"));
        assertThat(process.text("dossier.html")).contains("[withheld, ", "National CERT of Arden");
        assertThat(process.text("README.txt")).contains("WHAT IS WITHHELD");
        assertThat(process.files().keySet()).noneMatch(name -> name.contains("/contents/"));
        assertThat(BundleVerifier.verify(taken, List.of()).found())
                .anyMatch(line -> line.startsWith("Withheld: number 1 of what was sent"));
    }

    @Test
    void withAGrantTheAuditorReadsTheWordsUntilItIsTakenBack() throws Exception {
        var owner = arden.person("owner");
        var grant = grants.give(owner, ArdensTalks.id(talks), "xa.auditor", "The court asks");
        var export = exports.ask(arden.person("auditor"), ArdensTalks.id(talks), null, Kind.TABLES);
        while (runner.runNext()) {
            // whatever waits
        }
        assertThat(Opened.of(exports.take(arden.person("auditor"), export.id())).holds(ArdensTalks.WORDS.get(2)))
                .isTrue();
        grants.revoke(owner, ArdensTalks.id(talks), grant.id(), "The court has read it");
        assertThatThrownBy(() -> exports.take(arden.person("auditor"), export.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant");
    }

    @Test
    void aBundleOfOnePointLeavesTheOtherOut() throws Exception {
        var head = arden.person("head");
        var export = exports.ask(head, ArdensTalks.id(talks), talks.point(1), Kind.EVIDENCE);
        while (runner.runNext()) {
            // whatever waits
        }
        var path = exports.take(head, export.id());
        assertThat(BundleVerifier.verify(path, List.of()).fault()).isNull();
        var one = Opened.of(path);
        assertThat(one.text("dossier.html")).contains("Point 2").doesNotContain("Our reading on point 1");
    }
}
