package org.parley.web.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureStanding;
import org.parley.measure.Owing;
import org.parley.process.Intervention;
import org.parley.shared.PartyCode;
import org.parley.web.ledger.LedgerView.Row;
import org.parley.web.parts.AsOf;
import org.parley.web.parts.Count;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/** Tells a point's ledger from its material; pure, so that a day long past is told as easily as today. */
public final class Telling {
    private final Material material;
    private final LocalDate latest;
    private final LocalDate day;
    private final boolean known;
    private final List<Act> acts;
    private final MeasureStanding standing;
    private final Lineage lineage;
    private final Freezes freezes;
    private final List<Intervention> ownWork;
    private final List<Row> rows = new ArrayList<>();
    private final List<@Nullable ActId> actOf = new ArrayList<>();

    private Telling(Material all, List<Intervention> ownWork, AsOf.Asked asked, LocalDate today) {
        this.ownWork = ownWork;
        latest = all.latest(today);
        day = asked.day(latest);
        known = asked.known();
        var knownAt = asked.knownAt(day);
        material = knownAt == null ? all : all.knownAt(knownAt);
        var history = material.history();
        standing = history.standing(day, knownAt).of(material.measure());
        acts = material.inOrder(knownAt).stream().filter(this::concerns).toList();
        lineage = new Lineage(material, standing);
        freezes = new Freezes(told());
    }

    /**
     * @param ownWork what was decided about the course of our own work on the point, the oldest first
     * @param today the last day of a live desk's ledger; a chronicle ends with its last act
     */
    public static LedgerView tell(Material material, List<Intervention> ownWork, AsOf.Asked asked, LocalDate today) {
        return new Telling(material, ownWork, asked, today).view();
    }

    private LedgerView view() {
        var entries = new Entries(material);
        var ahead = new ArrayDeque<>(ownWork);
        for (var act : told())
            if (!freezes.repeats(act)) {
                ownWork(ahead, act.happenedOn().first());
                row(act, entries);
            }
        ownWork(ahead, day.plusDays(1));
        standing.owed().forEach(this::silence);
        var threads = lineage.threads(actOf);
        var threaded = new ArrayList<Row>();
        for (int at = 0; at < rows.size(); at++) threaded.add(with(threads.get(at), rows.get(at)));
        return new LedgerView(
                column(material.left()),
                column(material.right()),
                standing.status().label(),
                counts(),
                new Axis(material, acts, latest).at(day, known),
                threaded);
    }

    /** What was decided about our own work before that day and is not told yet. */
    private void ownWork(Queue<Intervention> ahead, LocalDate before) {
        while (!ahead.isEmpty() && dayOf(ahead.element()).isBefore(before)) {
            var one = ahead.remove();
            var own = new LedgerView.OwnWork(When.of(dayOf(one)), one.words(), one.why(), one.by());
            add(null, new Row(Thread.NONE, null, null, null, null, null, null, own));
        }
    }

    private static LocalDate dayOf(Intervention one) {
        return LocalDate.ofInstant(one.at(), ZoneOffset.UTC);
    }

    /** The acts as of the day asked. */
    private List<Act> told() {
        return acts.stream()
                .filter(act -> !act.happenedOn().first().isAfter(day))
                .toList();
    }

    private boolean concerns(Act act) {
        return act.measures().isEmpty()
                || act.measures().contains(material.measure())
                || material.readings().stream()
                        .anyMatch(reading -> reading.act().equals(act.id())
                                && reading.measure().equals(material.measure()));
    }

    private void row(Act act, Entries entries) {
        var freeze = freezes.begunBy(act);
        if (freeze.isPresent()) {
            add(act.id(), freezeRow(Freezes.view(freeze.get(), material, standing, told(), day)));
            return;
        }
        if (endsAFreeze(act)) {
            var words = act.words();
            var how = words == null ? "" : ", " + words.text();
            add(
                    act.id(),
                    new Row(
                            Thread.NONE,
                            null,
                            null,
                            null,
                            null,
                            "Contacts resumed %s%s"
                                    .formatted(When.of(act.happenedOn()).label(), how),
                            null,
                            null));
            return;
        }
        var label = lineage.name(act.id()).orElse(null);
        var name = label == null ? "the entry of " + When.of(act.happenedOn()).label() : label;
        var entry = entries.of(act, lowerFirst(name), freezes.holds(act));
        add(act.id(), new Row(Thread.NONE, label, lineage.note(act), entry, null, null, null, null));
    }

    private boolean endsAFreeze(Act act) {
        return act.kind() == ActKind.RESUMED
                && freezes.all().stream()
                        .anyMatch(freeze -> act.happenedOn().first().equals(freeze.to()));
    }

    private static Row freezeRow(FreezeView freeze) {
        return new Row(Thread.NONE, null, null, null, freeze, null, null, null);
    }

    private void silence(Owing owing) {
        var side = Side.of(owing.debtor(), material.left());
        var put = lineage.name(owing.putBy()).map(Telling::lowerFirst).orElse("what was put");
        var words = new StringBuilder("No answer to ").append(put);
        lineage.latestBy(owing.debtor())
                .filter(last -> !last.equals(put))
                .ifPresent(last -> words.append(", put again since as ").append(last));
        words.append(". ");
        var since = owing.since();
        if (since == null) words.append("Receipt is not proved, so no day counts. ");
        else
            words.append("Computed from receipt on ")
                    .append(When.of(since).label())
                    .append("; stored nowhere. ");
        if (owing.frozenDays() > 0) words.append(owing.frozenDays()).append(" days of a freeze are left out. ");
        words.append("Silence is neither a refusal nor consent.");
        var silence = new LedgerView.Silence(
                side,
                material.name(owing.debtor()),
                When.of(day),
                since == null ? null : owing.days(),
                words.toString());
        add(null, new Row(Thread.NONE, null, null, null, null, null, silence, null));
    }

    private void add(@Nullable ActId act, Row row) {
        rows.add(row);
        actOf.add(act);
    }

    private static Row with(Thread thread, Row row) {
        return new Row(
                thread, row.label(), row.note(), row.entry(), row.freeze(), row.thaw(), row.silence(), row.own());
    }

    private LedgerView.Column column(PartyCode party) {
        return new LedgerView.Column(party.label(), material.name(party));
    }

    private List<Count> counts() {
        var counts = new ArrayList<Count>();
        var byLeft = standing.timesPutBy(material.left());
        var byRight = standing.timesPutBy(material.right());
        if (material.chronicle()) {
            counts.add(Count.of("put by " + material.name(material.left()), byLeft));
            counts.add(Count.of("put by " + material.name(material.right()), byRight));
        } else {
            counts.add(Count.of("submitted", byLeft));
            if (byRight > 0) counts.add(Count.of("put to us", byRight));
        }
        counts.add(Count.of("declined formally", standing.declinedFormally().size()));
        if (!standing.passedOver().isEmpty())
            counts.add(
                    Count.of("passed over in an answer", standing.passedOver().size()));
        counts.add(
                Count.of("remarks, not counted as answers", standing.remarks().size()));
        for (var owing : standing.owed()) counts.add(owed(owing));
        if (standing.owed().isEmpty()) counts.add(new Count("owe an answer", "nobody", null, false));
        return counts;
    }

    private Count owed(Owing owing) {
        var who = material.chronicle()
                ? material.name(owing.debtor()) + " owes"
                : Side.of(owing.debtor(), material.left()) == Side.OURS ? "we owe" : "they owe";
        var since = owing.since();
        return since == null
                ? new Count(who + " an answer; receipt not proved", "—", null, true)
                : Count.days("unanswered since %s; %s".formatted(When.of(since).label(), who), owing.days());
    }

    private static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
