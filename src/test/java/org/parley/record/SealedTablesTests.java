package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** No table of Parley's is forgotten: each is sealed row by row, or its module says why that needs no seal. */
@DatabaseTest
class SealedTablesTests {
    @Autowired
    private List<SealedTables> modules;

    @Autowired
    private RowSeals seals;

    @Autowired
    private JdbcTemplate db;

    @Test
    void everyTableIsSealedOrItsModuleSaysWhyNot() {
        var spokenOf = new ArrayList<>(sealed());
        spokenOf.addAll(unsealed().keySet());
        assertThat(spokenOf).doesNotHaveDuplicates().containsAll(tablesOfParley());
        assertThat(unsealed().values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void whatIsSealedIsThereAndWatched() {
        assertThat(tablesOfParley()).containsAll(sealed());
        assertThat(seals.watched()).containsExactlyInAnyOrderElementsOf(sealed());
    }

    private List<String> sealed() {
        return modules.stream().flatMap(module -> module.tables().stream()).toList();
    }

    private Map<String, String> unsealed() {
        var unsealed = new TreeMap<String, String>();
        for (var module : modules) unsealed.putAll(module.unsealed());
        return unsealed;
    }

    /** Whatever stands in the database, but for the engine's tables and Flyway's. */
    private List<String> tablesOfParley() {
        var tables = db.queryForList(
                """
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""",
                String.class);
        tables.removeIf(table -> table.matches("act_(ge|hi|id|re|ru)_.*|flyway_.*"));
        assertThat(tables).hasSizeGreaterThan(80);
        return tables;
    }
}
