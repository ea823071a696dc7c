package org.parley.dossier;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A table in comma-separated values (RFC 4180, UTF-8). A cell that a spreadsheet would run as a formula gets an apostrophe
 * in front: what somebody wrote is shown, never run.
 */
final class Table {
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20|%]|^[\\t\\r\\n]");

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> columns) {
        this.columns = columns;
    }

    static Table of(String... columns) {
        return new Table(List.of(columns));
    }

    void row(@Nullable Object... cells) {
        if (cells.length != columns.size())
            throw new IllegalArgumentException("A row has %d cells".formatted(columns.size()));
        var row = new ArrayList<String>();
        for (var cell : cells) row.add(cell == null ? "" : harmless(cell.toString()));
        rows.add(row);
    }

    String csv() {
        var out = new StringWriter();
        try (var printer = CSVFormat.RFC4180.print(out)) {
            printer.printRecord(columns);
            for (var row : rows) printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
