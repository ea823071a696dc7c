package org.parley.web;

import static org.parley.web.TwoDesks.ARDEN;
import static org.parley.web.TwoDesks.BRENN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.NewMeasure;
import org.parley.measure.Outcome;
import org.parley.measure.Programme;
import org.parley.measure.Programmes;
import org.parley.measure.Provenance;
import org.parley.measure.Readings;
import org.parley.measure.Stages;
import org.parley.shared.Marking;
import org.parley.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/** Arden's programme of four points to Brenn, with a past of nearly three years on the fourth. */
@TestComponent
public class FourPoints {
    private final Negotiations negotiations;
    private final Programmes programmes;
    private final Measures measures;
    private final Acts acts;
    private final Readings readings;
    private final Stages stages;
    private final TwoDesks desks;

    FourPoints(
            Negotiations negotiations,
            Programmes programmes,
            Measures measures,
            Acts acts,
            Readings readings,
            Stages stages,
            TwoDesks desks) {
        this.negotiations = negotiations;
        this.programmes = programmes;
        this.measures = measures;
        this.acts = acts;
        this.readings = readings;
        this.stages = stages;
        this.desks = desks;
    }

    /** What was set up. */
    public record Set(Negotiation negotiation, Programme programme, List<Measure> points) {
        public Measure point(int number) {
            return points.get(number - 1);
        }
    }

    public Set setUp() {
        var desk = desks.actor(ARDEN, Role.DESK_OFFICER);
        var talks =
                negotiations.open(desk, BRENN, "Brenn", "Arden and Brenn, information networks", Marking.RESTRICTED);
        var programme = programmes.add(desk, talks.id(), "Four points on security in information networks", false);
        var points = new ArrayList<Measure>();
        for (var point : List.of(
                point(programme, "Regular interagency dialogue at high level", InstrumentKind.POLITICAL_STATEMENT),
                point(programme, "Lines between the competent bodies", InstrumentKind.AGENCY_ARRANGEMENT),
                point(programme, "Agreement on the prevention of incidents in networks", InstrumentKind.TREATY),
                point(
                        programme,
                        "Mutual guarantees of non-interference in internal affairs",
                        InstrumentKind.EXCHANGE_OF_LETTERS))) points.add(measures.add(desk, talks.id(), point));
        var set = new Set(talks, programme, points);
        past(set);
        stages(set);
        return set;
    }

    private static NewMeasure point(Programme programme, String title, InstrumentKind kind) {
        return new NewMeasure(programme.id(), null, title, kind, "");
    }

    private void past(Set set) {
        var desk = desks.actor(ARDEN, Role.DESK_OFFICER);
        var four = List.of(set.point(4).id());
        record(
                set,
                ActKind.PROPOSED,
                true,
                "2023-06-14",
                four,
                passage("note verbale", "2023-06-15"),
                "Each Party shall refrain from interfering, by means of information networks, in the internal affairs"
                        + " of the other Party, including its electoral processes. <script>alert(1)</script>",
                "en");
        var declined = record(
                set,
                ActKind.COMMUNICATED,
                false,
                "2023-10-24",
                four,
                passage("note verbale", "2023-10-26"),
                "Les autorités compétentes de Brenn ne considèrent pas qu’un échange de lettres distinct soit opportun.",
                "fr");
        readings.give(desk, declined.id(), set.point(4).id(), null, Outcome.NO_POSITION_YET, null);
        readings.give(
                desk,
                declined.id(),
                set.point(4).id(),
                null,
                Outcome.DECLINED_WITHOUT_GROUNDS,
                "“At the present time” leaves the door open to another form.");
        var second = record(
                set,
                ActKind.RESUBMITTED,
                true,
                "2024-02-20",
                four,
                passage("aide-memoire", "2024-02-19"),
                "Each Party does not interfere, by means of information networks, in the internal affairs of the other"
                        + " Party.",
                "en");
        acts.correct(
                desk,
                second.id(),
                act(set, ActKind.RESUBMITTED, true, "2024-02-19", four)
                        .carriedBy(passage("aide-memoire", "2024-02-19"))
                        .saying(new Act.Words(
                                "Each Party does not interfere, by means of information networks, in the internal"
                                        + " affairs of the other Party.",
                                "en",
                                true)),
                "taken from the meeting note");
        var freeze = act(set, ActKind.FROZEN, false, "2024-06-03", List.of());
        acts.record(freeze.saying(new Act.Words("suspendus jusqu’à nouvel ordre", "fr", true)));
        acts.record(act(set, ActKind.FROZEN, true, "2024-06-11", List.of())
                .saying(new Act.Words("not suspended; meetings are put off by the other side", "en", true)));
        var remark = acts.record(act(set, ActKind.COMMUNICATED, false, "2024-11-14", four)
                .asRemark()
                .saying(new Act.Words("Des promesses sur le papier ne remplacent pas une conduite.", "fr", true)));
        readings.give(desk, remark.id(), set.point(4).id(), null, Outcome.REMARK_ONLY, "Does not count.");
        acts.record(act(set, ActKind.RESUMED, false, "2025-09-17", List.of())
                .saying(new Act.Words("agreed minutes of the deputy ministers", "en", false)));
        var all = set.points().stream().map(Measure::id).toList();
        record(
                set,
                ActKind.RESUBMITTED,
                true,
                "2025-10-06",
                all,
                passage("note verbale", "2025-10-08"),
                "The Parties undertake to refrain from interfering in each other’s internal affairs.",
                "en");
        var answer = record(
                set,
                ActKind.COMMUNICATED,
                false,
                "2025-11-21",
                all.subList(0, 3),
                passage("note verbale", "2025-11-24"),
                "Brenn agrees to the dialogue and transmits its own text on incidents.",
                "en");
        readings.give(desk, answer.id(), all.get(0), null, Outcome.AGREED_AD_REFERENDUM, null);
        readings.give(desk, answer.id(), all.get(1), null, Outcome.DECLINED, null);
        readings.give(desk, answer.id(), all.get(2), null, Outcome.COUNTER_TEXT, null);
        readings.give(desk, answer.id(), all.get(3), null, Outcome.PASSED_OVER, "Not an answer; the days go on.");
        var oral = acts.record(act(set, ActKind.COMMUNICATED, false, "2026-01-27", four)
                .carriedBy(passage("oral message", null))
                .known(new Act.Sourcing(Provenance.ORAL, "Chargé d’affaires", null, null, null, null, null, null, null))
                .saying(new Act.Words("The fourth point is with the lawyers.", "en", false)));
        readings.give(
                desk, oral.id(), set.point(4).id(), null, Outcome.NO_POSITION_YET, "Said in a personal capacity.");
    }

    private void stages(Set set) {
        for (var point : set.points()) {
            enter(point, "drafting", "Drafting", "2025-09-18");
            enter(point, "interagency review", "Interagency review", "2025-09-25");
            enter(point, "counterpart response", "Counterpart response", "2025-10-06");
        }
        enter(set.point(1), "ratification", "Ratification", "2026-01-10");
        enter(set.point(3), "drafting", "Drafting", "2025-11-25");
        enter(set.point(3), "scientific opinion", "Scientific opinion", "2026-02-01");
    }

    private void enter(Measure point, String stage, String label, String day) {
        stages.entered(ARDEN, point.id(), stage, label, at(day));
    }

    private Act record(
            Set set,
            ActKind kind,
            boolean ours,
            String day,
            List<MeasureId> points,
            Act.Passage passage,
            String words,
            String language) {
        return acts.record(
                act(set, kind, ours, day, points).carriedBy(passage).saying(new Act.Words(words, language, true)));
    }

    private static NewAct act(Set set, ActKind kind, boolean ours, String day, List<MeasureId> points) {
        return NewAct.of(
                        set.negotiation(),
                        Author.of(ours ? ARDEN : BRENN),
                        kind,
                        points,
                        ActDate.parse(day),
                        "xa.registrar")
                .recorded(at(day));
    }

    private static Act.Passage passage(String form, @Nullable String receivedOn) {
        return new Act.Passage(
                null, null, form, null, null, null, null, receivedOn == null ? null : LocalDate.parse(receivedOn));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
