package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.shared.Marking;

class TableTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", " =cmd|' /C calc'!A0", "\uFF1Dsum", "\r=1", "\u200B=1"})
    void aCellThatASpreadsheetWouldRunIsShownInstead(String cell) {
        assertThat(Table.harmless(cell)).startsWith("'").endsWith(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Point 4", "2026-01-01", "5", "", "a=b"})
    void whatIsHarmlessStaysAsItIs(String cell) {
        assertThat(Table.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void quotesCommasAndLinesAreWrittenAsTheStandardHasThem() {
        var table = Table.of("one", "other");
        table.row("a \"word\", said", "first\nsecond");
        table.row(null, 5);
        assertThat(table.csv()).isEqualTo("one,other\r\n\"a \"\"word\"\", said\",\"first\nsecond\"\r\n\"\",5\r\n");
    }

    @Test
    void aRowThatDoesNotFitIsAFault() {
        assertThatThrownBy(() -> Table.of("one").row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChecklistThatAsksForAnUnknownThingSaysWhatItMayAskFor() {
        assertThatThrownBy(() -> Checklists.read(
                        "{title: T, source: S, items: [{id: a, title: A, asks: B, evidence: [rumours]}]}", "xa.yaml"))
                .hasMessageContaining("xa.yaml")
                .hasMessageContaining("working-papers");
    }

    @Test
    void namesOfFilesBearTheMarkingAndNothingThatAFileSystemRefuses() {
        assertThat(Names.marked(true, Marking.SECRET, Names.plain("../État: «4/б».pdf")))
                .isEqualTo("EXERCISE-SECRET-Etat-4-.pdf");
    }
}
