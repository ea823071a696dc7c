package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that Camunda Modeler and the studio offer are the building blocks of the house, and each is sound. */
class ElementTemplateTests {
    /** Where Camunda Modeler looks beside the diagrams. */
    static final Path TEMPLATES = Path.of("processes/.camunda/element-templates/parley.json");

    @Test
    void everyFormOfTheHouseIsOfferedAndNoOther() {
        assertThat(values("camunda:formKey").map(key -> key.replace("parley:", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Vocabulary.OF_THE_HOUSE.forms().keySet());
    }

    @Test
    void everyActOfTheHouseIsOfferedAndNoOther() {
        assertThat(values("camunda:expression").map(expression -> expression.replaceAll("^\\$\\{|}$", "")))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.OF_THE_HOUSE.acts());
    }

    @Test
    void everyProcessThatAnotherCallsIsOfferedAsItIsCalled() {
        var called = new TreeSet<String>();
        for (var file : Shipped.set("yy"))
            if (file.isDiagram())
                model(file).elements("callActivity").forEach(call -> called.add(call.getAttribute("calledElement")));
        assertThat(values("calledElement")).containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    void aStageCanBeSetOnEveryStepAndADueTimeOnEveryTask() {
        for (var template : templates()) {
            var bindings = properties(template)
                    .map(property -> property.path("binding").path("name").asText())
                    .toList();
            assertThat(bindings).as(template.path("id").asText()).contains("stage");
            if (appliesTo(template).contains("bpmn:UserTask"))
                assertThat(bindings).as(template.path("id").asText()).contains("camunda:dueDate");
        }
    }

    static Stream<String> tasks() {
        return templates().stream()
                .filter(template -> appliesTo(template).contains("bpmn:UserTask"))
                .map(template -> template.path("id").asText());
    }

    /** Everything in a task as the template makes it is among what a diagram may use. */
    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskMadeByATemplateIsAllowed(String id) throws Exception {
        var template = templates().stream()
                .filter(other -> other.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        var attributes = properties(template)
                .filter(property ->
                        property.path("binding").path("type").asText().equals("property"))
                .filter(property -> property.hasNonNull("value"))
                .map(property -> "%s=\"%s\""
                        .formatted(
                                property.path("binding").path("name").asText(),
                                property.path("value").asText()))
                .collect(Collectors.joining(" "));
        var file = Drawing.file(
                "trip.bpmn",
                Drawing.of(
                        "trip",
                        "<bpmn:userTask id=\"Step\" camunda:modelerTemplate=\"%s\" %s/>".formatted(id, attributes)));
        assertThat(Allowed.findings(Vocabulary.OF_THE_HOUSE, file, model(file))).isEmpty();
    }

    @Test
    void noTemplateSharesItsIdWithAnother() {
        assertThat(templates().stream().map(template -> template.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    private static Stream<String> values(String binding) {
        return templates().stream()
                .flatMap(ElementTemplateTests::properties)
                .filter(property ->
                        property.path("binding").path("name").asText().equals(binding))
                .map(property -> property.path("value").asText());
    }

    private static Set<String> appliesTo(JsonNode template) {
        var kinds = new TreeSet<String>();
        template.path("appliesTo").forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        var properties = new ArrayList<JsonNode>();
        template.path("properties").forEach(properties::add);
        return properties.stream();
    }

    private static List<JsonNode> templates() {
        try {
            var templates = new ArrayList<JsonNode>();
            Objects.requireNonNull(new ObjectMapper().readTree(TEMPLATES.toFile()))
                    .forEach(templates::add);
            return templates;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Model model(ModelFile file) {
        try {
            return Model.read(file);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
