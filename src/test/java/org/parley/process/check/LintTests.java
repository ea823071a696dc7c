package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.process.check.Edits.flow;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** bpmnlint's recommended rules read every diagram; where there is no Node the build says so and goes on. */
class LintTests {
    private static final Path PACKAGE = Path.of("src/lint");
    private static final Path INSTALLED = Path.of("target/lint");

    private static final Pattern RULE = Pattern.compile("(?m)(?:error|warning) .* ([a-z-]+) *$");

    private static final Pattern FLOW =
            Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\" sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\"");

    private static final Map<String, String> BROKEN = Map.of(
            "undrawn",
                    Drawing.waiting("x").replaceAll("(?s)<bpmndi:BPMNShape id=\"Step_di\".*?</bpmndi:BPMNShape>", ""),
            "unnamed", Drawing.waiting("x").replace(" name=\"Begun\"", ""),
            "endless",
                    Drawing.waiting("x")
                            .replaceAll("<bpmn:endEvent[^>]*/>|<bpmn:sequenceFlow id=\"Flow_2\"[^>]*/>", ""),
            "joining",
                    Drawing.waiting("x").replace("<bpmn:endEvent", flow("Flow_3", "Start", "Step") + "<bpmn:endEvent"),
            "superfluous", Drawing.of("x", "<bpmn:exclusiveGateway id=\"Step\" name=\"Why?\"/>"),
            "inclusive", Drawing.of("x", "<bpmn:inclusiveGateway id=\"Step\" name=\"Why?\"/>"),
            "unused",
                    Drawing.calling("x", "${a.b()}")
                            .replace(
                                    "<bpmndi:BPMNDiagram", "<bpmn:message id=\"M\" name=\"Came\"/><bpmndi:BPMNDiagram"),
            "alone",
                    Drawing.waiting("x")
                            .replace("<bpmn:endEvent", "<bpmn:userTask id=\"Alone\" name=\"Alone\"/><bpmn:endEvent"),
            "started-twice",
                    Drawing.waiting("x")
                            .replace("<bpmn:endEvent", "<bpmn:startEvent id=\"Again\" name=\"Again\"/><bpmn:endEvent"),
            "terminated",
                    Drawing.waiting("x")
                            .replace(
                                    "<bpmn:endEvent id=\"End\" name=\"Over\"/>",
                                    "<bpmn:endEvent id=\"End\" name=\"Over\"><bpmn:terminateEventDefinition/></bpmn:endEvent>"));

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

    /** What is checked without Node says the same of the course as bpmnlint does. */
    @Test
    void theCheckKeepsTheSameRulesWhereThereIsNoNode() throws IOException, InterruptedException, SAXException {
        for (var drawn : BROKEN.entrySet()) {
            var file = Files.writeString(INSTALLED.resolve(drawn.getKey() + ".bpmn"), connected(drawn.getValue()));
            var said = lint(List.of(file)).output();
            var theirs =
                    RULE.matcher(said).results().map(match -> match.group(1)).collect(Collectors.toSet());
            theirs.removeAll(Set.of("no-overlapping-elements", "superfluous-label"));
            var model = Model.read(Drawing.file(drawn.getKey() + ".bpmn", drawn.getValue()));
            var diagram = new Diagram(
                    Drawing.file("x.bpmn", drawn.getValue()),
                    model,
                    model.elements("process").get(0));
            assertThat(Lint.findings(diagram).stream().map(Finding::rule).collect(Collectors.toSet()))
                    .as(drawn.getKey() + ": " + said)
                    .isEqualTo(theirs)
                    .isNotEmpty();
        }
    }

    /** bpmnlint believes an element's own account of its ways. */
    private static String connected(String drawing) {
        var connected = drawing;
        for (var flow : FLOW.matcher(drawing).results().toList()) {
            connected = connected(connected, flow.group(2), "outgoing", flow.group(1));
            connected = connected(connected, flow.group(3), "incoming", flow.group(1));
        }
        return connected;
    }

    private static String connected(String drawing, String element, String way, String flow) {
        return Pattern.compile("<bpmn:(\\w+) id=\"%s\"([^>]*?)(/>|>)".formatted(element))
                .matcher(drawing)
                .replaceFirst(found -> "<bpmn:%s id=\"%s\"%s><bpmn:%s>%s</bpmn:%4$s>%s"
                        .formatted(
                                found.group(1),
                                element,
                                found.group(2),
                                way,
                                flow,
                                found.group(3).equals("/>") ? "</bpmn:" + found.group(1) + ">" : "")
                        .replace("$", "\\$"));
    }

    @Test
    void theElementTemplatesKeepTheirPublishedSchema() throws IOException, InterruptedException {
        var run = validate(ElementTemplateTests.TEMPLATES.toAbsolutePath());
        assertThat(run.exit()).as(run.output()).isZero();
        var broken = INSTALLED.resolve("broken.json");
        Files.writeString(
                broken,
                Files.readString(ElementTemplateTests.TEMPLATES)
                        .replace("\"type\": \"Dropdown\"", "\"type\": \"Choice\""));
        assertThat(validate(broken.toAbsolutePath()).exit()).isEqualTo(1);
    }

    private static Run validate(Path templates) throws IOException, InterruptedException {
        Files.copy(
                PACKAGE.resolve("templates.mjs"),
                INSTALLED.resolve("templates.mjs"),
                StandardCopyOption.REPLACE_EXISTING);
        return run("node", "templates.mjs", templates.toString());
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
