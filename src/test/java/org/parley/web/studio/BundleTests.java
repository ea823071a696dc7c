package org.parley.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The build bundles what draws diagrams, wherever the machine has Node. */
class BundleTests {

    @BeforeAll
    static void theMachineHasNode() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "node"))
                        .anyMatch(Files::isExecutable),
                "There is no Node on this machine: the studio was built without its editors.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "modeler", "table"})
    void theBundleIsOnTheClassPathWithItsStyle(String name) {
        assertThat(new ClassPathResource("static/studio/%s.js".formatted(name)).exists())
                .isTrue();
        assertThat(new ClassPathResource("static/studio/%s.css".formatted(name)).exists())
                .isTrue();
    }

    @Test
    void theMarkOfThoseWhoMadeTheViewerStaysOnTheDiagram() throws IOException {
        assertThat(new ClassPathResource("static/studio/viewer.js").getContentAsString(StandardCharsets.UTF_8))
                .contains("bjs-powered-by", "https://bpmn.io");
        assertThat(Files.readString(Path.of("src/studio/diagram.css"))).doesNotContain("bjs-powered-by");
    }

    @Test
    void theLockRecordsNoPlaceToDownloadFrom() throws IOException {
        assertThat(Files.readString(Path.of("src/studio/package-lock.json"))).doesNotContain("\"resolved\"");
    }
}
