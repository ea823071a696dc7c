package org.parley.dossier;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.Crossed;
import org.parley.dossier.Dossier.FiledAct;
import org.parley.dossier.Dossier.FiledPaper;
import org.parley.dossier.Dossier.Position;
import org.parley.dossier.Dossier.TaskDone;
import org.parley.shared.Marking;
import org.springframework.stereotype.Component;

/** Acts, positions, communications and tasks as tables, each row under its marking. */
@Component
class TablesMaker implements Maker {
    /** A column: what it is called, and what stands in it. */
    private record Column<T>(String name, Function<T, @Nullable Object> cell) {}

    private record OnPaper(FiledPaper paper, Position position) {}

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

    private static <T> Table table(Stream<T> rows, List<Column<T>> columns) {
        var table = Table.of(columns.stream().map(Column::name).toArray(String[]::new));
        rows.forEach(row -> table.row(
                columns.stream().map(column -> column.cell().apply(row)).toArray()));
        return table;
    }

    private static Table acts(Dossier dossier) {
        return table(
                dossier.acts().stream(),
                List.of(
                        new Column<>(
                                "marking",
                                act -> marking(dossier, dossier.cover().marking())),
                        new Column<>("order", FiledAct::order),
                        new Column<>("happened_on", FiledAct::happenedOn),
                        new Column<>("works_from", FiledAct::effectiveOn),
                        new Column<>("author", FiledAct::author),
                        new Column<>("kind", FiledAct::kind),
                        new Column<>("points", act -> joined(act.points())),
                        new Column<>("formal", FiledAct::formal),
                        new Column<>("form", FiledAct::form),
                        new Column<>("channel", FiledAct::channel),
                        new Column<>("communication", FiledAct::communication),
                        new Column<>("sent_on", FiledAct::sentOn),
                        new Column<>("received_on", FiledAct::receivedOn),
                        new Column<>("provenance", FiledAct::provenance),
                        new Column<>("words", act -> line(act.words())),
                        new Column<>("recorded_by", FiledAct::recordedBy),
                        new Column<>("recorded_at", FiledAct::recordedAt),
                        new Column<>("corrects", FiledAct::corrects),
                        new Column<>("irregular", FiledAct::irregular),
                        new Column<>("id", FiledAct::id)));
    }

    private static Table positions(Dossier dossier) {
        return table(
                dossier.papers().stream()
                        .flatMap(paper -> paper.positions().stream().map(position -> new OnPaper(paper, position))),
                List.of(
                        new Column<>(
                                "marking", it -> marking(dossier, it.paper().marking())),
                        new Column<>("paper", it -> it.paper().number()),
                        new Column<>("draft", it -> it.position().draft()),
                        new Column<>("part", it -> it.position().part()),
                        new Column<>("agency", it -> it.position().agency()),
                        new Column<>("position", it -> it.position().position()),
                        new Column<>("dissent", it -> it.position().dissent()),
                        new Column<>("words_asked_for", it -> line(it.position().wordsAskedFor())),
                        new Column<>("reason", it -> line(it.position().reason())),
                        new Column<>("by", it -> it.position().by()),
                        new Column<>("at", it -> it.position().at()),
                        new Column<>("letter", it -> it.position().letter())));
    }

    private static Table communications(Dossier dossier) {
        return table(
                dossier.communications().stream(),
                List.of(
                        new Column<>("marking", it -> marking(dossier, it.marking())),
                        new Column<>("direction", Crossed::direction),
                        new Column<>("form", Crossed::form),
                        new Column<>("office", Crossed::office),
                        new Column<>("ours", Crossed::ours),
                        new Column<>("theirs", Crossed::theirs),
                        new Column<>("registry", Crossed::registry),
                        new Column<>("written_on", Crossed::writtenOn),
                        new Column<>("sent_on", Crossed::sentOn),
                        new Column<>("handed_over_on", Crossed::handedOverOn),
                        new Column<>("received_on", Crossed::receivedOn),
                        new Column<>("provenance", Crossed::provenance),
                        new Column<>(
                                "points",
                                it -> joined(it.points().stream()
                                        .map(Dossier.OnPoint::point)
                                        .toList())),
                        new Column<>(
                                "series_number",
                                it -> it.series() == null ? null : it.series().number()),
                        new Column<>(
                                "series_head",
                                it -> it.series() == null ? null : it.series().head()),
                        new Column<>("recorded_by", Crossed::recordedBy),
                        new Column<>("recorded_at", Crossed::recordedAt),
                        new Column<>("confirmed_by", Crossed::confirmedBy),
                        new Column<>("id", Crossed::id)));
    }

    private static Table tasks(Dossier dossier) {
        return table(
                dossier.tasks().stream(),
                List.of(
                        new Column<>(
                                "marking",
                                it -> marking(dossier, dossier.cover().marking())),
                        new Column<>("process", TaskDone::process),
                        new Column<>("task", TaskDone::name),
                        new Column<>("about", TaskDone::about),
                        new Column<>("held_by", TaskDone::assignee),
                        new Column<>("since", TaskDone::since),
                        new Column<>("ended", TaskDone::ended),
                        new Column<>("how", TaskDone::how),
                        new Column<>("id", TaskDone::id)));
    }

    private static String marking(Dossier dossier, Marking marking) {
        return (dossier.cover().exercise() ? "EXERCISE " : "") + marking.label();
    }

    private static String joined(List<String> points) {
        return String.join("; ", points);
    }

    private static @Nullable String line(@Nullable Words words) {
        return words == null ? null : words.line();
    }
}
