package org.parley.web.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.LegalDate;
import org.parley.instrument.LegalDates;
import org.parley.measure.Act;
import org.parley.measure.ActKind;
import org.parley.measure.ContactState;
import org.parley.measure.Contacts;
import org.parley.measure.Measure;
import org.parley.measure.MeasureLink;
import org.parley.measure.MeasureStanding;
import org.parley.measure.MeasureStatus;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Owing;
import org.parley.measure.Stages;
import org.parley.measure.Standing;
import org.parley.process.Worklist;
import org.parley.web.ledger.Material;
import org.parley.web.ledger.Materials;
import org.parley.web.parts.AsOf;
import org.parley.web.parts.Count;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;
import org.springframework.stereotype.Component;

/** Makes the board of some points of a negotiation, as of a day and on either clock. */
@Component
public class Boards {
    private final Materials materials;
    private final Measures measures;
    private final Stages stages;
    private final Letters letters;
    private final LegalDates legalDates;
    private final Contacts contacts;
    private final Worklist worklist;
    private final Clock clock;

    Boards(
            Materials materials,
            Measures measures,
            Stages stages,
            Letters letters,
            LegalDates legalDates,
            Contacts contacts,
            Worklist worklist,
            Clock clock) {
        this.materials = materials;
        this.measures = measures;
        this.stages = stages;
        this.letters = letters;
        this.legalDates = legalDates;
        this.contacts = contacts;
        this.worklist = worklist;
        this.clock = clock;
    }

    /** @param points those of a programme, or all of the negotiation; at least one */
    public Board of(Negotiation negotiation, List<Measure> points, AsOf.Asked asked) {
        var today = LocalDate.now(clock);
        var material = materials.of(negotiation, points.get(0), asked.knownAt(asked.day(today)));
        var day = asked.day(material.latest(today));
        var standing = material.history().standing(day, asked.knownAt(day));
        var put = points.stream()
                .map(Measure::id)
                .filter(point -> standing.of(point).timesPut() > 0)
                .collect(Collectors.toSet());
        var columns = new StageColumns(stages.of(negotiation.party(), negotiation.id()), put, moment(day, today));
        var links = measures.lineage(negotiation.id());
        var lines = points.stream()
                .map(point -> line(point, standing.of(point.id()), material, columns, origin(point, links, material)))
                .toList();
        return new Board(
                material.name(material.left()),
                material.name(material.right()),
                counts(points, standing, material),
                material.axis(day, asked.known(), material.latest(today)),
                columns.labels(),
                lines,
                debts(points, standing, material),
                letters.last(negotiation, material, day),
                negotiation.chronicle() || day.isBefore(today) ? LegalClocks.NONE : clocks(negotiation, today));
    }

    /** The clocks that no freeze stops; what the law wants of our own procedures stands on their open tasks. */
    private LegalClocks clocks(Negotiation negotiation, LocalDate today) {
        var statutory = worklist.dueByLaw(negotiation.party(), negotiation.id()).stream();
        var dates = Stream.concat(legalDates.of(negotiation.party(), negotiation.id()).stream(), statutory)
                .sorted(Comparator.comparing(LegalDate::on))
                .map(date -> LegalClocks.Line.of(date, today))
                .toList();
        var frozen = contacts.of(negotiation.party(), negotiation.id())
                .filter(state -> state.kind() == ContactState.Kind.FROZEN)
                .map(state -> When.of(state.since()))
                .orElse(null);
        return new LegalClocks(frozen, dates);
    }

    private Instant moment(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) : clock.instant();
    }

    private static Board.Line line(
            Measure point, MeasureStanding standing, Material material, StageColumns columns, @Nullable String origin) {
        return new Board.Line(
                "/measures/" + point.id(),
                point.number(),
                point.title(),
                material.chronicle() ? "" : point.kind().label(),
                origin,
                columns.cells(point.id()),
                material.chronicle() ? standing.timesPut() : standing.timesPutBy(material.left()),
                standing.declinedFormally().size(),
                standing.owed().stream().map(owing -> owed(owing, material)).toList(),
                standing.owed().stream()
                        .filter(owing -> owing.since() != null)
                        .map(Owing::days)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                legal(point, standing, material));
    }

    /** Treaty words for a binding kind only; with the day from which it stands so, where an act brought it there. */
    private static String legal(Measure point, MeasureStanding standing, Material material) {
        var status = standing.status();
        if (status == MeasureStatus.NEVER_AGREED) return "None";
        var since = material.acts().stream()
                .filter(act -> act.id().equals(standing.since()))
                .findFirst();
        var word =
                legalWord(point.kind().binding(), status, since.map(Act::kind).orElse(null));
        return since.map(act -> Optional.ofNullable(act.effectiveOn()).orElse(act.happenedOn()))
                .map(day -> "%s since %s".formatted(word, When.of(day).label()))
                .orElse(word);
    }

    private static String legalWord(boolean binding, MeasureStatus status, @Nullable ActKind by) {
        if (!binding && status == MeasureStatus.IN_EFFECT) return "Operational";
        if (!binding && status == MeasureStatus.TERMINATED) return "Discontinued";
        if (status == MeasureStatus.IN_EFFECT && by == ActKind.ENTERED_INTO_FORCE) return "In force";
        return Character.toUpperCase(status.label().charAt(0)) + status.label().substring(1);
    }

    private static @Nullable String origin(Measure point, List<MeasureLink> links, Material material) {
        var from = links.stream()
                .filter(link -> link.later().equals(point.id()))
                .map(link -> "%s %s".formatted(link.relation().label(), material.number(link.earlier())))
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? null : from;
    }

    private static Board.Owed owed(Owing owing, Material material) {
        return new Board.Owed(who(owing, material), what(owing));
    }

    private static String who(Owing owing, Material material) {
        if (material.chronicle()) return material.name(owing.debtor()) + " owes";
        return Side.of(owing.debtor(), material.left()) == Side.OURS ? "We owe" : "They owe";
    }

    private static String what(Owing owing) {
        var what = new StringBuilder("an answer; ");
        var since = owing.since();
        what.append(
                since == null
                        ? "receipt not proved"
                        : "received " + When.of(since).label());
        if (owing.reminders() == 1) what.append(", reminded once");
        if (owing.reminders() > 1) what.append(", reminded %d times".formatted(owing.reminders()));
        return what.toString();
    }

    private static List<Count> counts(List<Measure> points, Standing standing, Material material) {
        var all = points.stream().map(point -> standing.of(point.id())).toList();
        var counts = new ArrayList<Count>();
        counts.add(Count.of("points", points.size()));
        if (material.chronicle())
            counts.add(new Count("stands", standing.agreement().label(), null, false));
        counts.add(Count.owed(
                material.chronicle() ? material.name(material.left()) + " owes" : "we owe",
                all.stream()
                        .filter(one -> one.owedBy(material.left()).isPresent())
                        .count()));
        counts.add(Count.owed(
                material.chronicle() ? material.name(material.right()) + " owes" : "they owe",
                all.stream()
                        .filter(one -> one.owedBy(material.right()).isPresent())
                        .count()));
        counts.add(Count.of(
                material.chronicle() ? "put, all points" : "put to them, all points",
                all.stream()
                        .mapToLong(one -> material.chronicle() ? one.timesPut() : one.timesPutBy(material.left()))
                        .sum()));
        counts.add(Count.of(
                "declined formally",
                all.stream().mapToLong(one -> one.declinedFormally().size()).sum()));
        longest(points, standing).ifPresent(counts::add);
        return counts;
    }

    private static Optional<Count> longest(List<Measure> points, Standing standing) {
        return points.stream()
                .flatMap(point -> standing.of(point.id()).owed().stream()
                        .filter(owing -> owing.since() != null)
                        .map(owing -> new Count(
                                "longest unanswered",
                                Long.toString(owing.days()),
                                "days, point " + point.number(),
                                false)))
                .max(Comparator.comparingLong(count -> Long.parseLong(count.value())));
    }

    private static List<Board.Debt> debts(List<Measure> points, Standing standing, Material material) {
        return points.stream()
                .flatMap(point -> standing.of(point.id()).owedBy(material.left()).stream()
                        .map(owing -> new Board.Debt(
                                material.name(material.right()),
                                "/measures/" + point.id(),
                                point.number() + ". " + point.title(),
                                what(owing),
                                owing.since() == null ? null : owing.days())))
                .toList();
    }

    /** What the counterpart owes us on any point of a live negotiation, as of today. */
    public List<Board.Debt> theyOwe(Negotiation negotiation) {
        var points = measures.of(negotiation.id());
        if (points.isEmpty()) return List.of();
        var material = materials.of(negotiation, points.get(0), null);
        var standing = material.history().standing(LocalDate.now(clock), null);
        var debtor = negotiation.counterpart();
        return points.stream()
                .flatMap(point -> standing.of(point.id()).owedBy(debtor).stream()
                        .map(owing -> new Board.Debt(
                                negotiation.counterpartName(),
                                "/measures/" + point.id(),
                                point.number() + ". " + point.title(),
                                what(owing),
                                owing.since() == null ? null : owing.days())))
                .toList();
    }
}
