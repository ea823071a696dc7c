package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessCommandTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void whatIsShippedHasNoFindings() {
        assertThat(run("check", "processes")).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void aFileThatLiesAloneIsReadWithWhatParleyBrings() throws IOException {
        var file = Files.writeString(
                folder.resolve("paper.bpmn"),
                Files.readString(Path.of("processes/paper.bpmn"))
                        .replace(
                                "sourceRef=\"Gateway_Cleared\" targetRef=\"Gateway_BackToDraft\"",
                                "sourceRef=\"Gateway_Cleared\" targetRef=\"Gateway_ToApprove\""));
        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(said().lines())
                .contains(
                        file
                                + ", Task_SendPaper, gate-review: The paper leaves without an interagency review of its last wording",
                        file
                                + ", Task_HandOver, gate-review: The paper leaves without an interagency review of its last wording");
    }

    @Test
    void aPartysOwnFileIsReadOverThoseForAll() throws IOException {
        copy("");
        copy("xa");
        var track = folder.resolve("xa/ratification.bpmn");
        Files.writeString(track, Files.readString(track).replace("value=\"consent\"", "value=\"voted\""));
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said().lines()).singleElement().asString().startsWith(track + ", EndEvent_Ratified, gate-consent: ");
    }

    @Test
    void aWrongCallIsToldHowItIsMeant() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("draw", "processes")).isEqualTo(2);
        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage: process check FILE|FOLDER...", "nothing is no diagram");
    }

    private void copy(String party) throws IOException {
        Files.createDirectories(folder.resolve(party));
        try (var files = Files.list(Path.of("processes", party))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, folder.resolve(party).resolve(file.getFileName()));
        }
    }

    private int run(String... words) {
        var args = new String[words.length + 1];
        args[0] = "process";
        System.arraycopy(words, 0, args, 1, words.length);
        return ProcessCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
