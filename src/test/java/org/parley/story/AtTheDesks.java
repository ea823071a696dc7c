package org.parley.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.Outcome;
import org.parley.measure.Reading;
import org.parley.measure.Readings;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.party.Party;
import org.parley.party.People;
import org.parley.process.CourseEnds;
import org.parley.process.DueTimers;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.parley.test.Wall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks of a desk of its own for each test, with the people of the exercise, its calendar, and the timers at hand. */
@ExerciseTest
@Import({Wall.class, DueTimers.class, CourseEnds.class})
abstract class AtTheDesks {
    private static final AtomicInteger TALKS = new AtomicInteger();

    @Autowired
    DeskCalendar calendar;

    @Autowired
    DueTimers timers;

    @Autowired
    CourseEnds ends;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desks desks;

    @Autowired
    People people;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Measures measures;

    @Autowired
    Acts acts;

    @Autowired
    Readings readings;

    @LocalServerPort
    int port;

    private final Map<String, Person> signedIn = new HashMap<>();

    @BeforeEach
    void theDeskOpens() {
        calendar.turnTo(LocalDate.of(2025, 10, 6));
    }

    @AfterEach
    void theDayEnds() {
        calendar.hangBack();
    }

    Person person(String name) {
        return signedIn.computeIfAbsent(name, one -> Person.signedIn(one, port));
    }

    Actor actor(String name) {
        return people.actor(name).orElseThrow();
    }

    static PartyCode code(String party) {
        return new PartyCode(party);
    }

    /** Talks that no other test knows, so that its tasks are told apart by their subject. */
    Negotiation talks(String party) {
        var counterpart = party.equals("xa") ? code("xb") : code("xa");
        return negotiations.open(
                actor(party + ".desk"),
                counterpart,
                desks.party(counterpart).name(),
                "Talks no. %d of %s".formatted(1000 + TALKS.incrementAndGet(), party),
                Marking.RESTRICTED);
    }

    Measure point(Negotiation talks, String title, InstrumentKind kind) {
        return measures.add(
                actor(talks.party().value() + ".desk"), talks.id(), new NewMeasure(null, null, title, kind, ""));
    }

    /** The other side's words of that day on a point, and what we read in them. */
    Reading theySay(Negotiation talks, Measure point, Outcome outcome) {
        return transaction.execute(status -> {
            negotiations.lock(Set.of(talks.id()));
            var act = acts.record(NewAct.of(
                            talks,
                            Author.of(talks.counterpart()),
                            ActKind.COMMUNICATED,
                            List.of(point.id()),
                            ActDate.of(calendar.today()),
                            talks.party().value() + ".registrar")
                    .carriedBy(new Act.Passage(
                            null, null, "note verbale", null, null, calendar.today(), null, calendar.today())));
            return readings.give(
                    actor(talks.party().value() + ".desk"), act.id(), point.id(), null, outcome, "As the note says");
        });
    }

    /** A third desk with the default diagrams alone. */
    void cordaOpens() {
        var corda = code("xc");
        if (people.actor("xc.desk").isPresent()) return;
        desks.open(new Party(corda, "Corda", true));
        desks.add(new Agency(
                corda, "legal", "Legal adviser", AgencyKind.LEGAL_ADVISER, true, LocalDate.of(2020, 1, 1), null));
        for (var role : List.of(
                Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER, Role.REGISTRAR))
            people.add(
                    new org.parley.party.Person(
                            "xc." + role.code(),
                            corda,
                            role.label(),
                            Set.of(role),
                            role == Role.LEGAL_ADVISER ? Set.of("legal") : Set.of()),
                    "parley");
    }
}
