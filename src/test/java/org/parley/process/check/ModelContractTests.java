package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.check.Model.BPMN;
import static org.parley.process.check.Model.CAMUNDA;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.process.Message;
import org.parley.process.TaskForm;
import org.parley.process.deployment.ModelFiles;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.parley.test.DatabaseTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** Reads every model as it is deployed, and checks that it agrees with the services, forms and messages of the house. */
@DatabaseTest
class ModelContractTests {
    /** What the courses are started with, and the loops hand out. */
    private static final Set<String> IDS =
            Set.of("proposalId", "paperId", "submissionId", "communicationId", "instrumentId", "agency");

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    @Autowired
    private Check check;

    @Autowired
    private ObjectProvider<TaskForm<?>> forms;

    /** Arden, Brenn, and a party that has drawn nothing of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyServiceFormAndProcessThatASetNamesExists(String party) {
        assertThat(check.of(set(party))).extracting(Finding::line).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyGatewayIsToldWhatItAsksByWhatComesBeforeIt(String party) {
        var told = new SoftAssertions();
        for (var course : courses(party).values())
            for (var gateway : course.model.elements("exclusiveGateway"))
                course.asked(gateway).forEach((variable, words) -> told.assertThat(
                                course.told(gateway, variable).orElse(Set.of()))
                        .as("%s, %s: what %s may say", course.id, gateway.getAttribute("id"), variable)
                        .isEqualTo(words));
        told.assertAll();
    }

    @Test
    void everyExpressionReadsOnlyIdsAndWhatTheCourseSets() {
        for (var course : courses("xa").values()) {
            var known = new TreeSet<>(IDS);
            course.model
                    .elements("userTask")
                    .forEach(task -> known.addAll(course.routes(task).keySet()));
            course.model.elements("callActivity").forEach(call -> known.addAll(CourseWords.returns(call)));
            course.model
                    .elements("businessRuleTask")
                    .forEach(task -> known.add(task.getAttributeNS(CAMUNDA, "resultVariable")));
            for (var expression : course.model.expressions())
                assertThat(known)
                        .as("%s, %s: %s", course.id, expression.element(), expression.text())
                        .containsAll(Term.variablesIn(expression.text()));
        }
    }

    @Test
    void everyMessageIsOneThatTheHouseRaisesAndEachIsHeardSomewhere() {
        var drawn =
                all(course -> course.model.elements("message").stream().map(message -> message.getAttribute("name")));
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Message.values()).map(Message::drawn).toList());
    }

    @Test
    void theStagesAreTextInTheDiagrams() {
        assertThat(all(course -> course.model.all().stream()
                        .filter(element -> element.getNamespaceURI().equals(BPMN))
                        .map(element -> Model.properties(element).get("stage"))
                        .filter(stage -> stage != null)))
                .containsExactlyInAnyOrder("drafting", "interagency review", "counterpart response", "ratification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyElementIsNamedInWordsThatANegotiatorReads(String party) {
        for (var course : courses(party).values()) {
            for (var node : nodes(course))
                if (mustBeNamed(course, node))
                    assertThat(node.getAttribute("name")).as(name(course, node)).matches("[A-Z][^_{}]*[^.]");
            for (var gateway : course.model.elements("exclusiveGateway"))
                if (course.leaving(gateway).size() > 1)
                    for (var flow : course.leaving(gateway)) {
                        assertThat(flow.getAttribute("name"))
                                .as(name(course, flow))
                                .matches("[A-Z].*");
                        assertThat(CourseWords.condition(flow))
                                .as(name(course, flow))
                                .isNotEmpty();
                    }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyElementIsDrawnAndKnowsItsFlows(String party) {
        for (var course : courses(party).values()) {
            var drawn = Stream.of("BPMNShape", "BPMNEdge")
                    .flatMap(kind -> course.model.anyNamespace(kind).stream())
                    .map(shape -> shape.getAttribute("bpmnElement"))
                    .toList();
            var ids = Stream.concat(nodes(course).stream(), course.model.elements("sequenceFlow").stream())
                    .map(element -> element.getAttribute("id"))
                    .toList();
            assertThat(drawn).as(course.id).containsExactlyInAnyOrderElementsOf(ids);
            for (var flow : course.model.elements("sequenceFlow")) {
                assertThat(flows(course, flow.getAttribute("sourceRef"), "outgoing"))
                        .contains(flow.getAttribute("id"));
                assertThat(flows(course, flow.getAttribute("targetRef"), "incoming"))
                        .contains(flow.getAttribute("id"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyProcessIsVersionedKeptOnPurposeAndExplained(String party) {
        for (var course : courses(party).values()) {
            var process = course.model.elements("process").get(0);
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
            assertThat(process.getAttributeNS(CAMUNDA, "versionTag"))
                    .as(course.id)
                    .isNotEmpty();
            assertThat(process.getAttributeNS(CAMUNDA, "historyTimeToLive"))
                    .as(course.id)
                    .isEqualTo("P3650D");
            assertThat(process.getAttributeNS(CAMUNDA, "isStartableInTasklist"))
                    .as(course.id)
                    .isEqualTo("false");
            for (var element : Stream.concat(Stream.of(process), course.model.elements("userTask").stream())
                    .toList())
                assertThat(Model.children(element)
                                .filter(child -> child.getLocalName().equals("documentation")))
                        .as(name(course, element))
                        .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa", "xb", "yy"})
    void everyTaskIsOfferedToSomebody(String party) {
        var roles = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
        for (var course : courses(party).values())
            for (var task : course.model.elements("userTask")) {
                var group = task.getAttributeNS(CAMUNDA, "candidateGroups");
                if (group.startsWith("${execution.tenantId}.") && !group.endsWith("}"))
                    assertThat(roles).as(name(course, task)).contains(group.substring(group.lastIndexOf('.') + 1));
                else
                    assertThat(group)
                            .isIn("${reviews.candidates(paperId, agency)}", "${execution.tenantId}.${approvers}");
            }
    }

    @Test
    void theTableOfApproversNamesRoles() throws Exception {
        var table = Model.read(set("xa").stream()
                .filter(file -> file.name().equals("approvers.dmn"))
                .findFirst()
                .orElseThrow());
        for (var entry : table.anyNamespace("outputEntry"))
            for (var text : Model.children(entry).toList())
                assertThat(Role.ofCode(Model.ownText(text).replace("\"", ""))).isNotNull();
    }

    private static List<ModelFile> set(String party) {
        return List.copyOf(new ModelFiles(Path.of("processes")).of(new PartyCode(party)));
    }

    private Map<String, CourseWords> courses(String party) {
        var byKey =
                forms.stream().collect(Collectors.<TaskForm<?>, String, TaskForm<?>>toMap(TaskForm::key, form -> form));
        var courses = new TreeMap<String, CourseWords>();
        Function<String, CourseWords> find = id -> Objects.requireNonNull(courses.get(id), id);
        for (var file : set(party)) if (file.isDiagram()) courses.put(file.id(), new CourseWords(file, byKey, find));
        return courses;
    }

    private Set<String> all(Function<CourseWords, Stream<String>> found) {
        return courses("xa").values().stream().flatMap(found).collect(Collectors.toSet());
    }

    private static List<Element> nodes(CourseWords course) {
        return course.model.all().stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI()) && NODES.contains(element.getLocalName()))
                .toList();
    }

    private static boolean mustBeNamed(CourseWords course, Element node) {
        return switch (node.getLocalName()) {
            case "parallelGateway", "eventBasedGateway" -> false;
            case "exclusiveGateway" -> course.leaving(node).size() > 1;
            default -> true;
        };
    }

    private static List<String> flows(CourseWords course, String node, String direction) {
        return Model.children(course.model.byId(node).orElseThrow())
                .filter(child -> child.getLocalName().equals(direction))
                .map(Model::ownText)
                .toList();
    }

    private static String name(CourseWords course, Element element) {
        return course.id + ", " + element.getAttribute("id");
    }
}
