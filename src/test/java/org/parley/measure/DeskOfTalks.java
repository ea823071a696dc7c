package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Two desks, Corda and Delm, and Corda's talks with Delm about two points. */
@DatabaseTest
@Transactional
@RecordApplicationEvents
abstract class DeskOfTalks {
    static final PartyCode CORDA = new PartyCode("xc");
    static final PartyCode DELM = new PartyCode("xd");
    static final Actor OFFICER = new Actor(CORDA, "xc.desk", Set.of(Role.DESK_OFFICER), Set.of());
    static final Actor THEIR_OFFICER = new Actor(DELM, "xd.desk", Set.of(Role.DESK_OFFICER), Set.of());
    static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);

    @Autowired
    private Desks desks;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Measures measures;

    @Autowired
    Acts acts;

    @Autowired
    Readings readings;

    @Autowired
    Proposals proposals;

    @Autowired
    Submissions submissions;

    @Autowired
    ApplicationEvents events;

    Negotiation talks = corda();
    Measure hotline = point("hotline");
    Measure incidents = point("incidents at sea");

    @BeforeEach
    void twoDesksOpenAndTalk() {
        desks.open(new Party(CORDA, "Corda", true));
        desks.open(new Party(DELM, "Delm", true));
        talks = negotiations.open(OFFICER, DELM, "Delm", "Security in the use of networks", Marking.RESTRICTED);
        hotline = measures.add(OFFICER, talks.id(), point("Hotline", InstrumentKind.TREATY));
        incidents = measures.add(OFFICER, talks.id(), point("Incidents at sea", InstrumentKind.POLITICAL_STATEMENT));
    }

    static NewMeasure point(String title, InstrumentKind kind) {
        return new NewMeasure(null, null, title, kind, "");
    }

    /** The submissions of points that Corda put in one paper, received the day after. */
    List<Submission> put(Measure... points) {
        var proposal = opened(points);
        var act = acts.perform(NewAct.of(
                        talks,
                        Author.of(CORDA),
                        ActKind.PROPOSED,
                        List.of(points).stream().map(Measure::id).toList(),
                        ActDate.of(TODAY.minusDays(10)),
                        "xc.desk")
                .carriedBy(new Act.Passage(
                        null,
                        proposal.value(),
                        "note verbale",
                        "desk",
                        null,
                        TODAY.minusDays(10),
                        null,
                        TODAY.minusDays(9))));
        proposals.put(CORDA, proposal, act.id());
        return submissions.of(CORDA, proposal);
    }

    ProposalId opened(Measure... points) {
        return proposals.open(
                OFFICER,
                talks.id(),
                List.of(points).stream().map(m -> PointPut.first(m.id())).toList(),
                null,
                "the summit is near");
    }

    /** Words of Delm on a point, as Corda reads them. */
    Reading theySay(Measure point, Outcome outcome) {
        return readings.give(OFFICER, words(point).id(), point.id(), null, outcome, null);
    }

    Act words(Measure point) {
        return acts.record(NewAct.of(
                talks, Author.of(DELM), ActKind.COMMUNICATED, List.of(point.id()), ActDate.of(TODAY), "xc.desk"));
    }

    Submission decide(Submission submission, NextStep step, @Nullable LocalDate until, Reading... seen) {
        var ids = List.of(seen).stream().map(Reading::id).collect(java.util.stream.Collectors.toSet());
        return submissions.decide(OFFICER, submission.id(), ids, step, "as instructed", until);
    }

    static void refused(String code, Runnable use) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(use::run).satisfies(no -> assertThat(no.code())
                .isEqualTo(code));
    }

    private static Negotiation corda() {
        return new Negotiation(
                NegotiationId.next(), CORDA, DELM, "Delm", "none yet", "none", Marking.PUBLIC, true, false);
    }

    private Measure point(String title) {
        return new Measure(MeasureId.next(), talks.id(), null, "0", title, InstrumentKind.TREATY, "none", null, "");
    }
}
