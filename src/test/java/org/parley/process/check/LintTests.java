package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** bpmnlint's recommended rules read every diagram; where there is no Node the build says so and goes on. */
class LintTests {
    private static final Path PACKAGE = Path.of("src/lint");
    private static final Path INSTALLED = Path.of("target/lint");

    private record Run(int exit, String output) {}

    @BeforeAll
    static void bpmnlintIsInstalled() throws IOException, InterruptedException {
        assumeTrue(
                isOnPath("node") && isOnPath("npm"),
                "There is no Node on this machine: the diagrams were not read by bpmnlint. Install Node 18 or later to have them read.");
        Files.createDirectories(INSTALLED);
        var lock = Files.readString(PACKAGE.resolve("package-lock.json"));
        var installed = INSTALLED.resolve("installed-package-lock.json");
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) return;
        Files.copy(
                PACKAGE.resolve("package.json"),
                INSTALLED.resolve("package.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(INSTALLED.resolve("package-lock.json"), lock);
        Files.writeString(INSTALLED.resolve(".bpmnlintrc"), "{\"extends\": \"bpmnlint:recommended\"}");
        var run = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        assertThat(run.exit()).as(run.output()).isZero();
        Files.writeString(installed, lock);
    }

    @Test
    void everyDiagramKeepsTheRecommendedRules() throws IOException, InterruptedException {
        var run = lint(diagrams());
        assertThat(run.output()).doesNotContain("error", "warning");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aDiagramThatBreaksThemIsFound() throws IOException, InterruptedException {
        var broken = INSTALLED.resolve("broken.bpmn");
        Files.writeString(
                broken,
                Drawing.waiting("broken")
                        .replace(" name=\"Begun\"", "")
                        .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
        var run = lint(List.of(broken));
        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("no-bpmndi", "label-required");
    }

    private static List<Path> diagrams() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("processes"))) {
            return paths.filter(path -> path.toString().endsWith(".bpmn")).toList();
        }
    }

    private static Run lint(List<Path> diagrams) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        for (var diagram : diagrams) command.add(diagram.toAbsolutePath().toString());
        return run(command.toArray(String[]::new));
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
