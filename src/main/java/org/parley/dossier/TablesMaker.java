package org.parley.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Marking;
import org.springframework.stereotype.Component;

/** Acts, positions, communications and tasks as tables, each row under its marking. */
@Component
class TablesMaker implements Maker {
    @Override
    public Part part() {
        return Part.TABLES;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        write(making, "acts.csv", acts(dossier));
        write(making, "positions.csv", positions(dossier));
        write(making, "communications.csv", communications(dossier));
        write(making, "tasks.csv", tasks(dossier));
    }

    private static void write(Making making, String name, Table table) {
        making.write("tables/" + Names.marked(making.dossier().cover(), name), table.csv());
    }

    private static Table acts(Dossier dossier) {
        var table = Table.of(
                "marking",
                "order",
                "happened_on",
                "works_from",
                "author",
                "kind",
                "points",
                "formal",
                "form",
                "channel",
                "communication",
                "sent_on",
                "received_on",
                "provenance",
                "words",
                "recorded_by",
                "recorded_at",
                "corrects",
                "irregular",
                "id");
        for (var act : dossier.acts())
            table.row(
                    marking(dossier, dossier.cover().marking()),
                    act.order(),
                    act.happenedOn(),
                    act.effectiveOn(),
                    act.author(),
                    act.kind(),
                    joined(act.points()),
                    act.formal(),
                    act.form(),
                    act.channel(),
                    act.communication(),
                    act.sentOn(),
                    act.receivedOn(),
                    act.provenance(),
                    line(act.words()),
                    act.recordedBy(),
                    act.recordedAt(),
                    act.corrects(),
                    act.irregular(),
                    act.id());
        return table;
    }

    private static Table positions(Dossier dossier) {
        var table = Table.of(
                "marking",
                "paper",
                "draft",
                "part",
                "agency",
                "position",
                "dissent",
                "words_asked_for",
                "reason",
                "by",
                "at",
                "letter");
        for (var paper : dossier.papers())
            for (var position : paper.positions())
                table.row(
                        marking(dossier, paper.marking()),
                        paper.number(),
                        position.draft(),
                        position.part(),
                        position.agency(),
                        position.position(),
                        position.dissent(),
                        line(position.wordsAskedFor()),
                        line(position.reason()),
                        position.by(),
                        position.at(),
                        position.letter());
        return table;
    }

    private static Table communications(Dossier dossier) {
        var table = Table.of(
                "marking",
                "direction",
                "form",
                "office",
                "ours",
                "theirs",
                "registry",
                "written_on",
                "sent_on",
                "handed_over_on",
                "received_on",
                "provenance",
                "points",
                "series_number",
                "series_head",
                "recorded_by",
                "recorded_at",
                "confirmed_by",
                "id");
        for (var it : dossier.communications())
            table.row(
                    marking(dossier, it.marking()),
                    it.direction(),
                    it.form(),
                    it.office(),
                    it.ours(),
                    it.theirs(),
                    it.registry(),
                    it.writtenOn(),
                    it.sentOn(),
                    it.handedOverOn(),
                    it.receivedOn(),
                    it.provenance(),
                    joined(it.points().stream().map(Dossier.OnPoint::point).toList()),
                    it.series() == null ? null : it.series().number(),
                    it.series() == null ? null : it.series().head(),
                    it.recordedBy(),
                    it.recordedAt(),
                    it.confirmedBy(),
                    it.id());
        return table;
    }

    private static Table tasks(Dossier dossier) {
        var table = Table.of("marking", "process", "task", "held_by", "since", "ended", "how", "id");
        for (var task : dossier.tasks())
            table.row(
                    marking(dossier, dossier.cover().marking()),
                    task.process(),
                    task.name(),
                    task.assignee(),
                    task.since(),
                    task.ended(),
                    task.how(),
                    task.id());
        return table;
    }

    private static String marking(Dossier dossier, Marking marking) {
        return (dossier.cover().exercise() ? "EXERCISE " : "") + marking.label();
    }

    private static String joined(List<String> points) {
        return String.join("; ", points);
    }

    private static @Nullable String line(@Nullable Words words) {
        return Stream.ofNullable(words).map(Words::line).findFirst().orElse(null);
    }
}
