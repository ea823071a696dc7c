package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.shared.Actor;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Where checkpoints go, how a key gives way to the next, and how words are withheld and set free. */
@Tag("database")
class KeepingTests {
    private static final PartyCode PARTY = DeskUnderLoad.PARTY;
    private static final Actor OWNER = new Actor(PARTY, "xa.owner", Set.of(Role.PROCESS_OWNER), Set.of());
    private static final Actor HEAD = new Actor(PARTY, "xa.head", Set.of(Role.HEAD_OF_DELEGATION), Set.of());

    @TempDir
    private Path folder;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private @Nullable ConfigurableApplicationContext desk;

    record Told(PartyCode party, @Nullable String negotiation, @Nullable String by, @Beside String inwardReason)
            implements DomainEvent {}

    @ImportAutoConfiguration(MailSenderAutoConfiguration.class)
    @Import({
        DeskUnderLoad.Desk.class,
        Dispatch.class,
        KeyRotation.class,
        Withholding.class,
        RecordExport.class,
        ProvedRecord.class
    })
    static class Desk {}

    @BeforeEach
    void theDeskStands() {
        post.start();
        desk = new SpringApplicationBuilder(Desk.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error", "spring.main.banner-mode=off")
                .run(
                        "--spring.datasource.url=" + TestDatabase.newDatabase(),
                        "--spring.datasource.username=" + (TestDatabase.isPostgres() ? "postgres" : "sa"),
                        "--parley.keys.folder=" + folder.resolve("keys"),
                        "--parley.record.archive=" + folder.resolve("archive"),
                        "--parley.record.mail.to.xa=auditor@arden.example",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + post.getSmtp().getPort());
        bean(JdbcTemplate.class).update("insert into party (code, name) values ('xa', 'Arden'), ('xb', 'Brenn')");
    }

    @AfterEach
    void theDeskCloses() {
        if (desk != null) desk.close();
        post.stop();
    }

    private <T> T bean(Class<T> type) {
        if (desk == null) throw new IllegalStateException("The desk is closed");
        return desk.getBean(type);
    }

    private void tell(String reason) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (desk != null) desk.publishEvent(new Told(PARTY, "talks", "xa.desk", reason));
        });
        bean(Sealing.class).sealAll(PARTY);
    }

    @Test
    void checkpointsGoToTheDesksOwnArchiveAndByMailToItsOwnAuditor() throws Exception {
        tell("too broad");
        tell("too narrow");
        var last = bean(Sealing.class).lastCheckpoint(PARTY).orElseThrow();
        assertThat(folder.resolve("archive/xa/checkpoint")).hasContent(last.written());
        assertThat(folder.resolve("archive/xb")).doesNotExist();

        var mails = post.getReceivedMessages();
        assertThat(mails).as("one an hour").hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString("auditor@arden.example");
        assertThat(mails[0].getSubject()).isEqualTo("Checkpoint of parley.xa/record");
        var note = SignedNote.parse(
                String.valueOf(mails[0].getContent()).replace("\r\n", "\n").strip() + "\n");
        assertThat(note.bears(bean(DeskKeys.class).of(PARTY).key())).isTrue();

        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (desk != null) desk.publishEvent(new RecordVerified(PARTY, false, "Leaf 1, Told: it was changed"));
        });
        assertThat(post.getReceivedMessages())
                .as("not once an hour, but at once")
                .hasSize(2);
        assertThat(post.getReceivedMessages()[1].getSubject())
                .isEqualTo("The record of parley.xa/record does not hold");
    }

    @Test
    void aNewKeySignsAndWhatTheOldOneSignedStaysVerifiable() throws IOException {
        tell("first");
        var old = bean(DeskKeys.class).of(PARTY).key();
        bean(KeyRotation.class).rotate(OWNER, "once a year");
        tell("second");

        var young = bean(DeskKeys.class).of(PARTY).key();
        assertThat(young.is(old)).isFalse();
        assertThat(bean(Sealing.class).lastCheckpoint(PARTY).orElseThrow().bears(young))
                .isTrue();
        assertThat(bean(Verification.class).verifyAll()).isEmpty();
        assertThat(BundleVerifier.verify(bundle(RecordExport.Words.DISCLOSED), List.of(old))
                        .fault())
                .as("for a reader who holds the old key only")
                .isNull();
        assertThat(Files.readString(folder.resolve("keys/xa.pub"))).contains(young.toString());
    }

    @Test
    void aKeyThatCameWithoutTheHandOfTheOldOneIsFound() throws IOException {
        tell("first");
        for (var half : List.of("xa.key", "xa.pub"))
            Files.delete(folder.resolve("keys").resolve(half));
        bean(DeskKeys.class).forget(PARTY);
        tell("second");
        assertThat(bean(Verification.class).verifyAll()).hasValueSatisfying(fault -> assertThat(fault.sentence())
                .contains("took the place of another without its hand"));
    }

    @Test
    void onlyTheProcessOwnerReplacesTheKeyAndSaysWhy() {
        var auditor = new Actor(PARTY, "xa.auditor", Set.of(Role.AUDITOR), Set.of());
        assertThatThrownBy(() -> bean(KeyRotation.class).rotate(auditor, "because"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bean(KeyRotation.class).rotate(OWNER, " ")).isInstanceOf(Refusal.class);
    }

    @Test
    void noLeafHoldsAnInwardReasonAndTheWordsLieBesideIt() {
        tell("the ministers quarrel");
        var db = bean(JdbcTemplate.class);
        assertThat(db.queryForList("select content from record_leaf", String.class))
                .noneMatch(leaf -> leaf.contains("quarrel"));
        assertThat(db.queryForList("select content from record_beside", String.class))
                .singleElement()
                .asString()
                .endsWith("\nthe ministers quarrel");
        db.update("update record_beside set content = replace(content, 'quarrel', 'agree')");
        assertThat(bean(Verification.class).verifyAll())
                .hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("not those that it names"));
    }

    @Test
    void whatIsWithheldLeavesAVisibleGapAndEveryProofHoldsBeforeAndAfter() throws IOException {
        tell("the ministers quarrel");
        var sha256 = bean(JdbcTemplate.class).queryForObject("select sha256 from record_beside", String.class);
        assertThat(report(RecordExport.Words.KEPT_BACK)).anyMatch(line -> line.endsWith("(kept at the desk)"));
        assertThat(report(RecordExport.Words.DISCLOSED)).noneMatch(line -> line.startsWith("Withheld"));

        bean(Withholding.class).withhold(HEAD, String.valueOf(sha256), "sources of an agency");
        assertThat(report(RecordExport.Words.DISCLOSED)).anyMatch(line -> line.endsWith("(sources of an agency)"));

        bean(Withholding.class).declassify(HEAD, String.valueOf(sha256), "thirty years have passed");
        assertThat(report(RecordExport.Words.DISCLOSED)).noneMatch(line -> line.startsWith("Withheld"));
        bean(Sealing.class).sealAll(PARTY);
        assertThat(bean(Verification.class).verifyAll()).isEmpty();
    }

    private List<String> report(RecordExport.Words words) throws IOException {
        var report = BundleVerifier.verify(
                bundle(words), List.of(bean(DeskKeys.class).of(PARTY).key()));
        assertThat(report.fault()).isNull();
        return report.found();
    }

    private Path bundle(RecordExport.Words words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var bundle = BundleFile.into(out)) {
            bean(RecordExport.class).negotiation(bundle, PARTY, "talks", words);
        }
        return SampleLog.file(folder, out.toByteArray());
    }
}
