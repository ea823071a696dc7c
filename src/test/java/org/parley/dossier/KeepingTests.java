package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.record.AccessNames;
import org.parley.record.BundleVerifier;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How long a dossier is kept, what hinders its destruction, how it goes to the archive. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingTests {
    @Autowired
    private ArdensTalks arden;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Transfers transfers;

    @Autowired
    private Holds holds;

    @Autowired
    private AccessNames accessNames;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportRunner runner;

    private Talks talks;

    @BeforeAll
    void talksAreHeld() {
        talks = arden.held();
    }

    @Test
    void thePreviewNamesTheDayAndDoesNothing() {
        var id = ArdensTalks.id(talks);
        keeping.decide(arden.person("registrar"), id, 30, Retention.Then.TRANSFER_AND_DESTROY, "Records law, s. 4");
        var preview = keeping.preview(ArdensTalks.ARDEN, id);
        assertThat(preview.due())
                .isEqualTo(Objects.requireNonNull(preview.lastAct()).plusYears(30));
        assertThat(preview.over()).isFalse();
        assertThat(keeping.preview(ArdensTalks.ARDEN, id)).isEqualTo(preview);
    }

    @Test
    void aHoldIsPlacedAndLiftedByNamedPersonsWithAReason() {
        var id = ArdensTalks.id(talks);
        assertThatThrownBy(() -> holds.place(arden.person("head"), id, "The court", " "))
                .hasMessageContaining("Say why");
        var hold = holds.place(arden.person("legal"), id, "The court of Arden", "Case 12");
        assertThat(holds.stands(ArdensTalks.ARDEN, id)).isTrue();
        assertThat(holds.standAt(ArdensTalks.ARDEN)).as("the record asks").isTrue();
        assertThatThrownBy(
                        () -> accessNames.giveUp(arden.person("owner"), LocalDate.of(2020, 1, 1), "Years have passed"))
                .extracting(no -> ((Refusal) no).code())
                .isEqualTo("under-hold");
        assertThatThrownBy(() -> holds.lift(arden.person("registrar"), id, hold.id(), "Done"))
                .extracting(no -> ((Refusal) no).code())
                .isEqualTo("not-your-office");
        holds.lift(arden.person("head"), id, hold.id(), "The case is closed");
        assertThat(holds.stands(ArdensTalks.ARDEN, id)).isFalse();
        assertThat(holds.of(ArdensTalks.ARDEN, id)).hasSize(1);
    }

    @Test
    void aBundleGoesToTheArchiveAndVerifiesThere() {
        var id = ArdensTalks.id(talks);
        var registrar = arden.person("registrar");
        var export = exports.ask(registrar, id, null, Kind.EVIDENCE);
        runner.runNext();
        var transfer = transfers.transfer(registrar, id, export.id());
        var archived = Path.of("target/archive/xa").resolve(transfer.file());
        assertThat(BundleVerifier.verify(archived, List.of()).fault()).isNull();
        assertThatThrownBy(() -> transfers.transfer(registrar, id, export.id())).hasMessageContaining("already");
        assertThatThrownBy(() -> transfers.acknowledge(
                        registrar,
                        id,
                        transfer.id(),
                        "A 12/1",
                        LocalDate.now(ZoneOffset.UTC).plusDays(2)))
                .hasMessageContaining("a day to come");
        arden.acknowledged(talks, transfer);
        assertThat(transfers.of(ArdensTalks.ARDEN, id))
                .filteredOn(one -> one.id().equals(transfer.id()))
                .singleElement()
                .satisfies(
                        one -> assertThat(Objects.requireNonNull(one.receipt()).number())
                                .isEqualTo("A 12/1"));
    }

    @Test
    void whatDoesNotHoldIsNotTakenIntoTheArchive() throws Exception {
        var id = ArdensTalks.id(talks);
        var registrar = arden.person("registrar");
        var export = exports.ask(registrar, id, null, Kind.EVIDENCE);
        runner.runNext();
        var file = exports.take(registrar, export.id());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x01;
        Files.write(file, bytes);
        assertThatThrownBy(() -> transfers.transfer(registrar, id, export.id()))
                .hasMessageContaining("does not hold in the archive");
        var made = Objects.requireNonNull(exports.get(registrar, export.id()).file())
                .sha256();
        var archive =
                Path.of("target/archive/xa").toFile().list((folder, name) -> name.contains(made.substring(0, 12)));
        assertThat(archive).isNullOrEmpty();
    }

    @Test
    void theOtherDeskKeepsNothingOfOurs() {
        assertThatThrownBy(() ->
                        holds.place(arden.otherDesk("head"), ArdensTalks.id(talks), "The court of Brenn", "Because"))
                .extracting(no -> ((Refusal) no).code())
                .isEqualTo("unknown-negotiation");
    }
}
