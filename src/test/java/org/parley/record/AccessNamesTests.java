package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.audit.AuditorRead;
import org.parley.audit.Depth;
import org.parley.party.DeskAccessed;
import org.parley.shared.Actor;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DeskCalendar;
import org.parley.test.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Names in the log of access are given up by the archivist alone, never under hold, and every proof holds before and after. */
@Tag("database")
class AccessNamesTests {
    private static final PartyCode PARTY = DeskUnderLoad.PARTY;
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 5);
    private static final String WHY = "Three years have passed";

    @TempDir
    private Path folder;

    private final DeskCalendar calendar = new DeskCalendar();
    private final AtomicBoolean held = new AtomicBoolean();
    private @Nullable ConfigurableApplicationContext desk;

    /** An act, which names who acted for good. */
    record Said(PartyCode party, String negotiation, String by, @Beside String words) implements DomainEvent {}

    @Import({DeskUnderLoad.Desk.class, AccessNames.class, AccessHistory.class, RecordExport.class, Withholding.class})
    static class Desk {}

    @BeforeEach
    void somebodyCameInSpringAndInAutumn() {
        desk = DeskUnderLoad.start(
                Desk.class,
                context -> {
                    context.registerBean("calendar", Clock.class, () -> calendar, it -> it.setPrimary(true));
                    context.registerBean("holds", Holds.class, () -> party -> party.equals(PARTY) && held.get());
                },
                DeskUnderLoad.settings(folder, TestDatabase.newDatabase()));
        bean(JdbcTemplate.class).update("insert into party (code, name) values ('xa', 'Arden'), ('xb', 'Brenn')");
        for (var day : List.of(SPRING, AUTUMN)) {
            calendar.turnTo(day);
            tell(new DeskAccessed(PARTY, "xa.desk", DeskAccessed.Kind.SIGNED_IN));
            tell(new AuditorRead(PARTY, "talks", "xa.auditor", "/audit/search?q=hotline", Depth.PROCESS));
            tell(new Said(PARTY, "talks", "xa.desk", "too broad"));
        }
    }

    @AfterEach
    void theDeskCloses() {
        calendar.hangBack();
        if (desk != null) desk.close();
    }

    private <T> T bean(Class<T> type) {
        if (desk == null) throw new IllegalStateException("The desk is closed");
        return desk.getBean(type);
    }

    private void tell(DomainEvent fact) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (desk != null) desk.publishEvent(fact);
        });
        bean(Sealing.class).sealAll(PARTY);
    }

    private static Actor person(Role role) {
        return new Actor(PARTY, "xa." + role.code(), Set.of(role), Set.of());
    }

    private static Actor archivist() {
        return person(Role.PROCESS_OWNER);
    }

    private AccessNames names() {
        return bean(AccessNames.class);
    }

    private List<String> beside() {
        return bean(JdbcTemplate.class)
                .query(
                        "select content from record_beside",
                        (row, n) -> row.getString(1).lines().skip(1).findFirst().orElse(""));
    }

    @Test
    void noLeafOfAccessHoldsANameAndEveryActNamesWhoActed() {
        var leaves = bean(JdbcTemplate.class).queryForList("select content from record_leaf", String.class);
        assertThat(leaves)
                .filteredOn(leaf -> leaf.contains("DeskAccessed") || leaf.contains("AuditorRead"))
                .hasSize(4)
                .noneMatch(leaf -> leaf.contains("xa.desk") || leaf.contains("xa.auditor") || leaf.contains("hotline"));
        assertThat(leaves).filteredOn(leaf -> leaf.contains("\"Said\"")).allMatch(leaf -> leaf.contains("xa.desk"));
    }

    @Test
    void namesOfBeforeADayAreGivenUpAndTheRecordHoldsWithTheGapInSight() throws IOException {
        assertThat(names().count(archivist(), AUTUMN)).isEqualTo(2);
        assertThat(names().giveUp(archivist(), AUTUMN, WHY)).isEqualTo(2);

        assertThat(beside())
                .as("the names of autumn, the words of acts and what was read stay")
                .containsExactlyInAnyOrder(
                        "xa.desk",
                        "xa.auditor",
                        "too broad",
                        "too broad",
                        "/audit/search?q=hotline",
                        "/audit/search?q=hotline",
                        WHY);
        assertThat(names().decisions(PARTY)).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("xa.owner");
            assertThat(decision.before()).isEqualTo(AUTUMN);
            assertThat(decision.names()).isEqualTo(2);
        });
        assertThat(bean(Verification.class).verifyAll())
                .as("before the decision is sealed")
                .isEmpty();
        bean(Sealing.class).sealAll(PARTY);
        assertThat(bean(Verification.class).verifyAll()).isEmpty();
        assertThat(bundle())
                .anyMatch(line -> line.startsWith("Withheld") && line.contains("given up by the archivist"));
        assertThatThrownBy(() -> names().giveUp(archivist(), AUTUMN, WHY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No name of before 2026-10-05 is left");
    }

    @Test
    void whereANameStoodTheAuditorReadsWhoGaveItUpAndWhen() {
        names().giveUp(archivist(), AUTUMN, WHY);
        var history = bean(AccessHistory.class).before(person(Role.AUDITOR), Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(history).hasSize(4);
        assertThat(history)
                .filteredOn(access -> access.givenUp() != null)
                .hasSize(2)
                .allSatisfy(access -> {
                    assertThat(access.name()).isNull();
                    assertThat(Objects.requireNonNull(access.givenUp()).by()).isEqualTo("xa.owner");
                });
        assertThat(history)
                .filteredOn(access -> access.givenUp() == null)
                .extracting(AccessHistory.Access::name)
                .containsExactlyInAnyOrder("xa.desk", "xa.auditor");
        assertThat(history).extracting(AccessHistory.Access::what).contains("/audit/search?q=hotline");

        bean(JdbcTemplate.class).update("delete from record_beside where content like '%xa.auditor'");
        assertThat(bean(AccessHistory.class).before(person(Role.AUDITOR), Instant.parse("2100-01-01T00:00:00Z")))
                .as("a name that nobody gave up")
                .anyMatch(access -> access.name() == null && access.givenUp() == null);
        var brenns = new Actor(new PartyCode("xb"), "xb.auditor", Set.of(Role.AUDITOR), Set.of());
        assertThat(bean(AccessHistory.class).before(brenns, Instant.parse("2100-01-01T00:00:00Z")))
                .isEmpty();
        assertThatThrownBy(() -> bean(AccessHistory.class).before(archivist(), Instant.now()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aNameThatGoesWithoutADecisionIsFound() {
        names().giveUp(archivist(), AUTUMN, WHY);
        bean(JdbcTemplate.class).update("delete from record_beside where content like '%xa.auditor'");
        assertThat(bean(Verification.class).verifyAll()).hasValueSatisfying(fault -> assertThat(fault.sentence())
                .contains("AuditorRead of 2026-10-05", "gone"));
    }

    @Test
    void whoMayNotIsRefusedAndEveryNameStays() {
        var before = beside();
        held.set(true);
        assertThatThrownBy(() -> names().giveUp(archivist(), AUTUMN, WHY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("A legal hold stands at this desk");
        held.set(false);
        for (var role : Role.values())
            if (role != Role.PROCESS_OWNER) {
                assertThatThrownBy(() -> names().giveUp(person(role), AUTUMN, WHY))
                        .as("%s", role)
                        .isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> names().count(person(role), AUTUMN))
                        .as("%s", role)
                        .isInstanceOf(Refusal.class);
            }
        assertThatThrownBy(() -> names().giveUp(archivist(), AUTUMN, " "))
                .isInstanceOf(Refusal.class)
                .extracting(no -> ((Refusal) no).field())
                .isEqualTo("reason");
        assertThatThrownBy(() -> names().giveUp(archivist(), AUTUMN.plusDays(1), WHY))
                .as("the day after today")
                .isInstanceOf(Refusal.class)
                .extracting(no -> ((Refusal) no).field())
                .isEqualTo("before");
        var brenns = new Actor(new PartyCode("xb"), "xb.owner", Set.of(Role.PROCESS_OWNER), Set.of());
        assertThat(names().count(brenns, AUTUMN))
                .as("the other desk's archivist")
                .isZero();
        assertThat(beside()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(names().decisions(PARTY)).isEmpty();
    }

    private List<String> bundle() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var bundle = BundleFile.into(out)) {
            bean(RecordExport.class).negotiation(bundle, PARTY, "talks", RecordExport.Words.DISCLOSED);
        }
        var report = BundleVerifier.verify(
                SampleLog.file(folder, out.toByteArray()),
                List.of(bean(DeskKeys.class).of(PARTY).key()));
        assertThat(report.fault()).isNull();
        return report.found();
    }
}
