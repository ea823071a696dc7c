package org.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.shared.Refusal;

class UploadTests {
    private static final int MEGABYTE = 1024 * 1024;

    private static Upload named(String name) {
        return new Upload(name, "text/plain", new byte[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\charts\\chart.pdf, chart.pdf",
        "'chart\0.pdf', chart.pdf",
        "invoice\u202Efdp.exe, invoicefdp.exe",
        "'two\nlines/\r\n.txt', .txt",
        ".., file",
        "'', file",
        "карта 4.pdf, карта 4.pdf"
    })
    void aNameKeepsWhatAReaderSees(String given, String kept) {
        assertThat(named(given).name()).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEndingAndNoHalfOfACharacter() {
        var name = named("x\uD83D\uDE00" + "y".repeat(195) + ".pdf").name();
        assertThat(name).isEqualTo("y".repeat(195) + ".pdf");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() {
        assertThatThrownBy(() -> new Upload("chart.pdf", "application/pdf", new byte[4 * MEGABYTE + 1]))
                .isInstanceOf(Refusal.class)
                .hasMessage("A file may be 4 MB large");
    }

    @Test
    void annexesThatAreTooManyOrTooLargeTogetherAreRefusedInASentence() {
        var large = new Annex("chart.pdf", "application/pdf", 4 * MEGABYTE, "ab".repeat(32));
        Annexes.requireFit(Collections.nCopies(2, large));
        assertThatThrownBy(() -> Annexes.requireFit(Collections.nCopies(3, large)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The annexes of a paper have at most 8 MB together");
        var small = new Annex("chart.pdf", "application/pdf", 1, "ab".repeat(32));
        assertThatThrownBy(() -> Annexes.requireFit(Collections.nCopies(11, small)))
                .isInstanceOf(Refusal.class)
                .hasMessage("A paper has at most 10 annexes");
    }
}
