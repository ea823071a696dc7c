package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in src/docs are those of the diagrams as they are; {@code npm run draw} in src/lint draws them anew. */
class PictureTests {
    private static final Path PROCESSES = Path.of("processes");

    @ParameterizedTest
    @MethodSource("diagrams")
    void aPictureIsDrawnFromTheDiagramAsItIs(Path diagram) throws IOException {
        var name = PROCESSES
                .relativize(diagram)
                .toString()
                .replace(diagram.getFileSystem().getSeparator(), "-");
        var picture = Files.readString(Path.of("src/docs", name.replace(".bpmn", ".svg")));
        var file = new ModelFile(name, diagram.toString(), Files.readAllBytes(diagram));
        assertThat(picture.contains("sha256:" + file.hash()))
                .as("%s has changed since its picture was drawn: npm ci && npm run draw in src/lint", diagram)
                .isTrue();
    }

    static Stream<Path> diagrams() throws IOException {
        try (var paths = Files.walk(PROCESSES)) {
            return paths.filter(path -> path.toString().endsWith(".bpmn")).toList().stream();
        }
    }
}
