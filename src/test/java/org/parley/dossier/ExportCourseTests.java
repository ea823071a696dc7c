package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.dossier.Export.State;
import org.parley.record.BundleVerifier;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Refusal;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an export that is cancelled, fails, or whose machine is killed; and who is served at all. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportCourseTests {
    @Autowired
    private ArdensTalks arden;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportRunner runner;

    @Autowired
    private ExportRows rows;

    @Autowired
    private ExportFolder folder;

    @Autowired
    private ReadyFiles ready;

    @Autowired
    private List<Maker> makers;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Talks talks;

    @BeforeAll
    void talksAreHeld() {
        talks = arden.held();
    }

    /** Power fails: nothing is caught, nothing is tidied, the claim stays. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aKilledExportGoesOnOnAnotherMachineFromTheLastPieceMade() {
        var export = asked();
        var dying = runnerThat(Part.EVENT_LOG, new ExportRows(db, clock), making -> {
            throw new PowerCut();
        });
        assertThatThrownBy(dying::runNext).isInstanceOf(PowerCut.class);
        var left = again(export);
        assertThat(left.state()).isEqualTo(State.RUNNING);
        assertThat(left.made()).isGreaterThan(4);

        assertThat(runner.runNext()).as("its claim still runs").isFalse();
        db.sql("update dossier_export set claimed_until = asked_at where id = ?")
                .param(export.id().value())
                .update();
        assertThat(runner.runNext()).isTrue();
        var done = again(export);
        assertThat(done.pieces().subList(0, (int) left.made()))
                .as("what was made is not made again")
                .isEqualTo(left.pieces().subList(0, (int) left.made()));
        assertThat(done.state()).isEqualTo(State.READY);
        assertThat(BundleVerifier.verify(exports.take(arden.person("head"), export.id()), List.of())
                        .fault())
                .isNull();
    }

    @Test
    void aCancelledExportStopsBetweenTwoPiecesAndGoesOnWhenResumed() {
        var export = asked();
        var cancelling = runnerThat(Part.MODELS, rows, making -> exports.cancel(arden.person("head"), export.id()));
        cancelling.runNext();
        var stopped = again(export);
        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(stopped.made()).isLessThan(stopped.pieces().size());
        assertThat(runner.runNext()).isFalse();

        exports.resume(arden.person("head"), export.id());
        assertThat(runner.runNext()).isTrue();
        assertThat(again(export).state()).isEqualTo(State.READY);
        assertThat(BundleVerifier.verify(exports.take(arden.person("head"), export.id()), List.of())
                        .fault())
                .isNull();
    }

    @Test
    void anExportThatFailsSaysSoAndCanBeTakenUpAgain() {
        var export = asked();
        runnerThat(Part.TABLES, rows, making -> {
                    throw new IllegalStateException("The disk is full");
                })
                .runNext();
        var failed = again(export);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.trouble()).contains("reference").doesNotContain("disk");
        exports.resume(arden.person("head"), export.id());
        assertThat(runner.runNext()).isTrue();
        assertThat(again(export).state()).isEqualTo(State.READY);
    }

    @Test
    void oneMachineMakesItAtATime() {
        var export = asked();
        var other = new ExportRows(db, clock);
        assertThat(rows.claim()).isPresent();
        assertThat(other.claim()).isEmpty();
        assertThat(other.hold(export.id())).isFalse();
        assertThat(rows.hold(export.id())).isTrue();
        exports.cancel(arden.person("head"), export.id());
    }

    @Test
    void aFileIsRemovedWhenItsDaysAreOver() {
        var export = asked();
        runner.runNext();
        var file = exports.take(arden.person("head"), export.id());
        ready.removeThoseOlderThan(clock.instant().minusSeconds(3600));
        assertThat(file).exists();
        ready.removeThoseOlderThan(clock.instant().plusSeconds(1));
        assertThat(file).doesNotExist();
        assertThat(again(export).state()).isEqualTo(State.REMOVED);
    }

    @Test
    void theOtherDeskAndTheWrongOfficeGetNothing() {
        var export = asked();
        runner.runNext();
        for (var office : List.of("head", "registrar", "auditor"))
            assertThatThrownBy(() -> exports.take(arden.otherDesk(office), export.id()))
                    .isInstanceOf(Refusal.class)
                    .extracting(no -> ((Refusal) no).code())
                    .isEqualTo("unknown-export");
        for (var office : List.of("desk", "legal", "mission", "cert", "admin", "owner"))
            assertThatThrownBy(() -> exports.get(arden.person(office), export.id()))
                    .extracting(no -> ((Refusal) no).code())
                    .isEqualTo("not-your-office");
        assertThatThrownBy(() -> exports.get(arden.person("auditor"), export.id()))
                .as("an auditor of process does not get what the head of delegation asked for")
                .extracting(no -> ((Refusal) no).code())
                .isEqualTo("unknown-export");
    }

    @Test
    void eachTakingIsALeafOfTheRecord() {
        var export = asked();
        runner.runNext();
        exports.take(arden.person("head"), export.id());
        assertThat(db.sql("select kind from record_leaf where content like ? order by kept")
                        .param("%" + export.id() + "%")
                        .query(String.class)
                        .list())
                .containsExactly("ExportAsked", "ExportMade", "ExportTaken");
    }

    private Export asked() {
        return exports.ask(arden.person("head"), ArdensTalks.id(talks), null, Kind.EVIDENCE);
    }

    private Export again(Export export) {
        return exports.get(arden.person("head"), export.id());
    }

    /** A runner of which one maker does something else first. */
    private ExportRunner runnerThat(Part part, ExportRows on, Consumer<Making> first) {
        var all = new ArrayList<>(makers);
        all.removeIf(maker -> maker.part() == part);
        var usual = makers.stream()
                .filter(maker -> maker.part() == part)
                .findFirst()
                .orElseThrow();
        all.add(new Maker() {
            @Override
            public Part part() {
                return part;
            }

            @Override
            public void make(Making making) {
                first.accept(making);
                usual.make(making);
            }
        });
        return new ExportRunner(on, folder, all);
    }
}
