package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RecordExportTests {
    private PartyCode party = new PartyCode("zz");

    @Autowired
    private RecordExport export;

    @Autowired
    private Leaves leaves;

    @Autowired
    private Sealing sealing;

    @Autowired
    private DeskKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    record NoteHanded(PartyCode party, @Nullable String negotiation, @Nullable String by, String note)
            implements DomainEvent {}

    @BeforeEach
    void aDeskOfItsOwn() {
        party = new PartyCode("z" + Long.toString(System.nanoTime(), 36).substring(3));
        db.sql("insert into party (code, name) values (?, 'A desk')")
                .param(party.value())
                .update();
        for (int i = 0; i < 7; i++) {
            handed("incidents", "note " + i);
            handed("hotline", "secret " + i);
        }
        sealing.sealAll(party);
        handed("incidents", "the last");
    }

    @Test
    void aNegotiationsLeavesVerifyAndNothingElseIsSeen() throws Exception {
        var bundle = exported();
        var report = BundleVerifier.verify(bundle, List.of(keys.of(party).key()));
        assertThat(report.fault()).isNull();
        assertThat(report.found()).anyMatch(line -> line.startsWith("8 leaves are disclosed"));
        try (var contents = BundleContents.open(bundle)) {
            assertThat(contents.text("record/leaves.jsonl").orElseThrow())
                    .contains("the last")
                    .doesNotContain("secret")
                    .doesNotContain("hotline");
        }
    }

    @Test
    void singleLeavesAreTakenOutByTheirIds() {
        var ids = leaves.of(party, "hotline").stream().map(Leaf::id).limit(2).toList();
        var out = new ByteArrayOutputStream();
        try (var bundle = BundleFile.into(out)) {
            assertThat(export.leaves(bundle, party, ids).leaves()).isEqualTo(2);
            bundle.add("README.txt", "Read me");
        }
        assertThat(BundleVerifier.verify(SampleLog.file(folder, out.toByteArray()), List.of())
                        .fault())
                .isNull();
    }

    /** The script knows the published formats only and shares nothing with this code. */
    @Test
    void anIndependentImplementationComesToTheSame() throws Exception {
        Assumptions.assumeTrue(hasNode(), "Node is not installed here");
        var bundle = exported();
        var file = folder.resolve("0.tlog-proof");
        var leaf = folder.resolve("0.leaf");
        try (var contents = BundleContents.open(bundle)) {
            Files.writeString(file, contents.text("record/proofs/0.tlog-proof").orElseThrow());
            var first =
                    contents.text("record/leaves.jsonl").orElseThrow().lines().findFirst();
            Files.writeString(
                    leaf, DisclosedLeaf.parse(first.orElseThrow()).orElseThrow().content());
        }
        var key = keys.of(party).key().toString();
        assertThat(node(file, leaf, key)).isEqualTo("ok: leaf 0 of 16 in parley.%s/record".formatted(party));
        Files.writeString(leaf, Files.readString(leaf).replace("incidents", "accidents"));
        assertThat(node(file, leaf, key)).isEqualTo("the leaf is not in the tree");
        assertThat(node(file, leaf, SampleLog.newKey().key().toString())).isEqualTo("no signature of that key");
    }

    private Path exported() {
        var out = new ByteArrayOutputStream();
        try (var bundle = BundleFile.into(out)) {
            export.negotiation(bundle, party, "incidents");
        }
        return SampleLog.file(folder, out.toByteArray());
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (Exception e) {
            return false;
        }
    }

    private static String node(Path proof, Path leaf, String key) throws Exception {
        var process = new ProcessBuilder("node", "src/test/tlog/verify.mjs", proof.toString(), leaf.toString(), key)
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private void handed(String negotiation, String note) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new NoteHanded(party, negotiation, "xa.desk", note)));
    }
}
