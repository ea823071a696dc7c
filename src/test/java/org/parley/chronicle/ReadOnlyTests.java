package org.parley.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.ContactState;
import org.parley.measure.Contacts;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.Outcome;
import org.parley.measure.PointPut;
import org.parley.measure.Programmes;
import org.parley.measure.Proposals;
import org.parley.measure.Readings;
import org.parley.paper.Papers;
import org.parley.paper.Planned;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody writes into a history from the public record, by whichever door. */
@ExerciseTest
class ReadOnlyTests {
    private static final PartyCode ARDEN = new PartyCode("xa");
    private static final Actor OFFICER = new Actor(ARDEN, "xa.desk", Set.of(Role.DESK_OFFICER), Set.of());

    @Autowired
    Chronicles chronicles;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Measures measures;

    @Autowired
    Programmes programmes;

    @Autowired
    Acts acts;

    @Autowired
    Readings readings;

    @Autowired
    Proposals proposals;

    @Autowired
    Papers papers;

    @Autowired
    Contacts contacts;

    private Negotiation chronicle;
    private Measure point;
    private Act theirs;
    private int recorded;

    @BeforeEach
    void aChronicleIsHeld() {
        var brought = chronicles.bring(Cases.bytes("inf-1987"), ARDEN, "xa.desk", false);
        chronicle = negotiations.get(ARDEN, brought.negotiation());
        point = measures.of(chronicle.id()).get(0);
        theirs = acts.of(ARDEN, chronicle.id()).get(0);
        recorded = acts.of(ARDEN, chronicle.id()).size();
    }

    @Test
    void noActIsAddedOrCorrected() {
        var act = NewAct.of(
                chronicle,
                Author.BOTH,
                ActKind.TERMINATED,
                List.of(point.id()),
                ActDate.of(LocalDate.parse("1990-01-01")),
                "xa.desk");

        refused(() -> acts.record(act));
        refused(() -> acts.recordIrregular(act, "against the rules"));
        refused(() -> acts.correct(OFFICER, theirs.id(), act, "I know better"));
        assertThat(acts.of(ARDEN, chronicle.id())).hasSize(recorded);
    }

    @Test
    void nothingIsReadIntoIt() {
        refused(() -> readings.give(OFFICER, theirs.id(), point.id(), null, Outcome.AGREED, "it sounds like it"));
        assertThat(readings.of(ARDEN, chronicle.id())).isEmpty();
    }

    @Test
    void nothingIsPutInIt() {
        refused(() -> proposals.open(OFFICER, chronicle.id(), List.of(PointPut.first(point.id())), null, "again"));
        refused(() -> papers.openNote(
                OFFICER, chronicle.id(), List.of(new Planned(point.id(), ActKind.CLARIFIED)), "for the record"));
        assertThat(proposals.of(ARDEN, chronicle.id())).isEmpty();
    }

    @Test
    void noPointAndNoProgrammeIsAdded() {
        var more = new NewMeasure(null, null, "One more point", InstrumentKind.TREATY, "");

        refused(() -> measures.add(OFFICER, chronicle.id(), more));
        refused(() -> measures.split(OFFICER, point.id(), List.of(more, more)));
        refused(() -> programmes.add(OFFICER, chronicle.id(), "A programme", false));
    }

    @Test
    void itsContactsAreNeitherFrozenNorResumed() {
        refused(() -> contacts.change(
                OFFICER,
                chronicle.id(),
                new Contacts.Change(
                        ContactState.Kind.FROZEN,
                        Author.of(ARDEN),
                        null,
                        LocalDate.parse("2020-01-01"),
                        null,
                        "no reason",
                        null)));
        assertThat(contacts.of(ARDEN, chronicle.id())).isEmpty();
    }

    private static void refused(ThrowingCallable write) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(write)
                .extracting(Refusal::code)
                .isEqualTo("read-only-chronicle");
    }
}
