package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTests {
    private final Inspection inspection = new Inspection(
            name -> name.equals("couriers") ? Couriers.class : name.equals("hidden") ? Hidden.class : null,
            Set.of("visit"));

    /** What a diagram may call. */
    public static class Couriers {
        public void send(String paperId) {}

        public void send(String paperId, String bag) {}

        public boolean back() {
            return true;
        }

        void burn(String paperId) {}
    }

    static class Hidden {
        public void see() {}
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${courier.send(paperId)} | there is no service called courier (in ${courier.send(paperId)})",
                "${couriers.carry(paperId)} | couriers offers no carry (in ${couriers.carry(paperId)})",
                "${couriers.burn(paperId)} | couriers offers no burn (in ${couriers.burn(paperId)})",
                "${couriers.send()} | couriers.send takes 1 or 2 arguments, not 0 (in ${couriers.send()})",
                "${couriers.back(true)} | couriers.back takes no argument, not 1 (in ${couriers.back(true)})",
                "${couriers.back} | couriers.back calls no method; write couriers.back(…) (in ${couriers.back})",
                "${hidden.see()} | the service hidden cannot be called from a diagram: its class is not public",
                "${couriers.send(paperId} | the expression ${couriers.send(paperId} cannot be read: expected ')' at position 23, found '}'",
                "${couriers.send(spies.name())} | there is no service called spies (in ${couriers.send(spies.name())})"
            })
    void aWrongCallIsNamedWithItsElement(String expression, String reason) {
        assertThat(inspection.of(List.of(Drawing.file("trip.bpmn", Drawing.calling("trip", expression)))))
                .extracting(Finding::line)
                .containsExactly("processes/trip.bpmn, Step: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${couriers.send(paperId)}",
                "${couriers.send(paperId, bag)}",
                "${!couriers.back() and sent == 'yes'}",
                "${execution.setVariable('sent', 'yes')}",
                "${execution.tenantId}.desk"
            })
    void aRightCallIsLeftAlone(String expression) {
        assertThat(inspection.of(List.of(Drawing.file("trip.bpmn", Drawing.calling("trip", expression)))))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotXmlIsNamedWithItsLine() {
        var broken = Drawing.waiting("trip").replace("</bpmn:process>", "</bpmn:proces>");
        assertThat(inspection.of(List.of(Drawing.file("trip.bpmn", broken))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.line()).startsWith("processes/trip.bpmn, line 14: this is not XML: "));
    }

    @Test
    void aFileCannotReachOutsideItself() {
        var hostile = Drawing.waiting("trip")
                .replace("?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>");
        assertThat(inspection.of(List.of(Drawing.file("trip.bpmn", hostile))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("DOCTYPE"));
    }

    @Test
    void aFileBearsTheIdOfItsProcess() {
        assertThat(inspection.of(List.of(Drawing.file("trip.bpmn", Drawing.waiting("journey")))))
                .extracting(Finding::line)
                .containsExactly(
                        "processes/trip.bpmn, trip.bpmn: the process in it must have the id trip, as the file is called; found journey");
    }

    @Test
    void aTaskNeedsAFormThatExists() {
        assertThat(inspection.of(List.of(
                        Drawing.file("a.bpmn", Drawing.of("a", "<bpmn:userTask id=\"Step\"/>")),
                        Drawing.file(
                                "b.bpmn",
                                Drawing.of("b", "<bpmn:userTask id=\"Step\" camunda:formKey=\"parley:visti\"/>")),
                        Drawing.file(
                                "c.bpmn",
                                Drawing.of("c", "<bpmn:userTask id=\"Step\" camunda:formKey=\"parley:visit\"/>")))))
                .extracting(Finding::line)
                .containsExactly(
                        "processes/a.bpmn, Step: has no form, so nobody could ever complete it",
                        "processes/b.bpmn, Step: there is no form called parley:visti");
    }

    @Test
    void aCallIsBoundToItsDeploymentPassesTheBusinessKeyAndHasItsProcess() {
        assertThat(inspection.of(List.of(
                        Drawing.file("trip.bpmn", Drawing.calledBy("trip", "calledElement=\"night\"", "")),
                        Drawing.file("tour.bpmn", Drawing.calledBy("tour", "trip")))))
                .extracting(Finding::line)
                .containsExactly(
                        "processes/trip.bpmn, Step: calls night, but there is no night.bpmn in this set",
                        "processes/trip.bpmn, Step: must be bound to its deployment, so that running negotiations keep what they began with",
                        "processes/trip.bpmn, Step: does not pass the business key on");
    }

    @Test
    void aDiagramRunsNoCodeOfItsOwn() {
        assertThat(
                        inspection.of(
                                List.of(
                                        Drawing.file(
                                                "a.bpmn",
                                                Drawing.of(
                                                        "a",
                                                        "<bpmn:serviceTask id=\"Step\" camunda:class=\"java.lang.Runtime\"/>")),
                                        Drawing.file(
                                                "b.bpmn",
                                                Drawing.of(
                                                        "b",
                                                        "<bpmn:scriptTask id=\"Step\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>")))))
                .extracting(Finding::line)
                .contains(
                        "processes/a.bpmn, Step: names a class; a diagram calls services only",
                        "processes/b.bpmn, Step: carries a script or connector; a diagram calls services only");
    }
}
