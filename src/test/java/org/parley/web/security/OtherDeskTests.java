package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Brenn's people look everywhere for what stands at Arden's desk, and find nothing. */
@ExerciseTest
@Import(Arden.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("webapps")
class OtherDeskTests {
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";

    /** Reads by the id of something of Arden's. */
    private static final List<String> READS_BY_ID = List.of(
            "/task/{task}",
            "/task/{task}/form",
            "/task/{task}/form-variables",
            "/task/{task}/rendered-form",
            "/task/{task}/deployed-form",
            "/task/{task}/variables",
            "/task/{task}/variables/note",
            "/task/{task}/localVariables",
            "/task/{task}/identity-links",
            "/task/{task}/comment",
            "/task/{task}/attachment",
            "/process-instance/{instance}",
            "/process-instance/{instance}/variables",
            "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/comment",
            "/execution/{instance}",
            "/execution/{instance}/localVariables",
            "/variable-instance/{variable}",
            "/process-definition/{definition}",
            "/process-definition/{definition}/xml",
            "/process-definition/{definition}/diagram",
            "/process-definition/{definition}/startForm",
            "/process-definition/{definition}/deployed-start-form",
            "/process-definition/{definition}/static-called-process-definitions",
            "/process-definition/key/fixture-review/tenant-id/xa",
            "/process-definition/key/fixture-review/tenant-id/xa/xml",
            "/process-definition/key/fixture-review/tenant-id/xa/statistics",
            "/deployment/{deployment}",
            "/deployment/{deployment}/resources",
            "/deployment/{deployment}/resources/{resource}/data",
            "/job/{job}",
            "/history/process-instance/{instance}",
            "/history/variable-instance/{variable}",
            "/history/process-definition/{definition}/statistics");

    /** Reads of whole lists; each must leave out what is Arden's, whatever the filter. */
    private static final List<String> LISTS = List.of(
            "/task?tenantIdIn=xa",
            "/task?processInstanceBusinessKey={negotiation}",
            "/task?processInstanceId={instance}",
            "/process-instance?tenantIdIn=xa",
            "/process-instance?businessKey={negotiation}",
            "/execution?tenantIdIn=xa",
            "/variable-instance?processInstanceIdIn={instance}",
            "/process-definition?tenantIdIn=xa",
            "/deployment?tenantIdIn=xa",
            "/deployment",
            "/job?tenantIdIn=xa",
            "/job-definition?tenantIdIn=xa",
            "/incident",
            "/event-subscription",
            "/external-task",
            "/filter",
            "/filter?resourceType=Task",
            "/user",
            "/user?memberOfTenant=xa",
            "/group",
            "/tenant",
            "/authorization",
            "/identity/groups?userId=xa.desk",
            "/user/xa.desk/profile",
            "/history/process-instance?tenantIdIn=xa",
            "/history/activity-instance?processInstanceId={instance}",
            "/history/task?tenantIdIn=xa",
            "/history/variable-instance",
            "/history/detail",
            "/history/job-log",
            "/history/user-operation",
            "/history/identity-link-log",
            "/history/decision-instance",
            "/process-definition/statistics",
            "/process-definition/{definition}/statistics",
            "/deployment/registered",
            "/batch");

    private static final List<String> COUNTS = List.of(
            "/task/count?tenantIdIn=xa",
            "/process-instance/count?tenantIdIn=xa",
            "/process-definition/count?tenantIdIn=xa",
            "/deployment/count?tenantIdIn=xa",
            "/job/count?tenantIdIn=xa",
            "/history/process-instance/count?tenantIdIn=xa",
            "/history/task/count?tenantIdIn=xa");

    /** What tells of both desks at once, to nobody. */
    private static final List<String> SHUT = List.of(
            "/metrics",
            "/metrics/activity-instance-start/sum",
            "/metrics/task-workers/sum",
            "/version",
            "/engine",
            "/telemetry/configuration",
            "/schema/log",
            "/history/cleanup/configuration",
            "/history/cleanup/job",
            "/history/process-definition/cleanable-process-instance-report",
            "/history/process-definition/{definition}/statistics",
            "/history/process-instance/report?reportType=duration&periodUnit=month",
            "/history/task/report?reportType=count",
            "/task/report/candidate-group-count?x={task}");

    private static final List<String> WRITES = List.of(
            "POST /task/{task}/claim {\"userId\":\"%s\"}",
            "POST /task/{task}/unclaim {}",
            "POST /task/{task}/assignee {\"userId\":\"%s\"}",
            "POST /task/{task}/complete {}",
            "POST /task/{task}/submit-form {}",
            "POST /task/{task}/resolve {}",
            "POST /task/{task}/bpmnError {\"errorCode\":\"x\"}",
            "POST /task/{task}/comment/create {\"message\":\"found you\"}",
            "PUT /task/{task} {\"name\":\"renamed\"}",
            "PUT /task/{task}/variables/note {\"value\":\"other\",\"type\":\"String\"}",
            "DELETE /task/{task}",
            "PUT /process-instance/{instance}/variables/note {\"value\":\"other\",\"type\":\"String\"}",
            "POST /process-instance/{instance}/modification {\"instructions\":[]}",
            "PUT /process-instance/{instance}/suspended {\"suspended\":true}",
            "DELETE /process-instance/{instance}",
            "POST /process-definition/{definition}/start {}",
            "POST /process-definition/key/fixture-review/tenant-id/xa/start {}",
            "PUT /process-definition/{definition}/suspended {\"suspended\":true}",
            "DELETE /process-definition/{definition}",
            "POST /execution/{instance}/signal {}",
            "POST /signal {\"name\":\"any\",\"tenantId\":\"xa\"}",
            "POST /message {\"messageName\":\"CommunicationReceived\",\"tenantId\":\"xa\",\"businessKey\":\"{negotiation}\"}",
            "POST /message {\"messageName\":\"any\",\"all\":true}",
            "POST /job/{job}/execute {}",
            "PUT /job/{job}/duedate {\"duedate\":null}",
            "DELETE /deployment/{deployment}",
            "DELETE /history/process-instance/{instance}",
            "POST /history/cleanup {}",
            "POST /filter/create {\"resourceType\":\"Task\",\"name\":\"all\",\"query\":{\"tenantIdIn\":[\"xa\"]}}",
            "POST /authorization/create {\"type\":1,\"userId\":\"%s\",\"resourceType\":6,\"resourceId\":\"*\"}",
            "POST /user/create {}",
            "PUT /user/xa.desk/credentials {\"password\":\"stolen\",\"authenticatedUserPassword\":\"parley\"}",
            "PUT /group/xa.desk/members/%s {}",
            "PUT /tenant/xa/user-members/%s {}",
            "POST /migration/generate {\"sourceProcessDefinitionId\":\"{definition}\",\"targetProcessDefinitionId\":\"{definition}\"}",
            "POST /schema/log {}");

    private static final List<String> QUERIES = List.of(
            "POST /task {\"tenantIdIn\":[\"xa\"]}",
            "POST /task {\"processInstanceId\":\"{instance}\"}",
            "POST /task {\"orQueries\":[{\"tenantIdIn\":[\"xa\"]},{\"taskNameLike\":\"%Arden%\"}]}",
            "POST /process-instance {\"tenantIdIn\":[\"xa\"]}",
            "POST /variable-instance {\"processInstanceIdIn\":[\"{instance}\"]}",
            "POST /history/task {\"tenantIdIn\":[\"xa\"]}",
            "POST /history/variable-instance {}",
            "POST /job {}");

    @LocalServerPort
    private int port;

    @Autowired
    private Arden arden;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    private Map<String, String> ids = Map.of();

    @BeforeAll
    void somethingStandsAtArdensDesk() {
        ids = arden.settle();
    }

    /** Without this, all that follows would prove nothing. */
    @Test
    void ardensOwnPeopleFindIt() {
        var desk = Visitor.signedIn(port, "xa.desk");
        assertThat(desk.get(at(WEBAPP + "/task/{task}")).body()).contains("Secret of Arden");
        assertThat(desk.get(at(WEBAPP + "/process-definition/{definition}/xml")).body())
                .contains("Secret of Arden");
        assertThat(desk.basic("xa.desk", "parley", "GET", at(REST + "/process-instance?businessKey={negotiation}"), "")
                        .body())
                .contains(ids.get("instance"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "legal",
                "head",
                "mission",
                "registrar",
                "cert",
                "comms",
                "defence",
                "council",
                "admin",
                "owner",
                "auditor"
            })
    void brennsPeopleFindNothing(String office) {
        var before = arden.state(ids);
        var name = "xb." + office;
        var visitor = Visitor.signedIn(port, name);
        SoftAssertions.assertSoftly(all -> {
            everyPage(visitor, all);
            for (var prefix : List.of(WEBAPP, REST)) {
                var asking = new Asking(visitor, name, prefix);
                READS_BY_ID.forEach(path -> absent(asking, "GET " + path, all));
                LISTS.forEach(path -> silent(asking, "GET " + path, all));
                QUERIES.forEach(query -> silent(asking, query, all));
                COUNTS.forEach(path -> countsNothing(asking, "GET " + path, all));
                SHUT.forEach(path -> refused(asking, "GET " + path, all));
                WRITES.forEach(write -> refused(asking, write, all));
            }
        });
        assertThat(arden.state(ids)).isEqualTo(before);
    }

    private record Asking(Visitor visitor, String name, String prefix) {
        /** @param request method, path and, for a write, a body, in which the asker's own name is put */
        HttpResponse<String> ask(String request) {
            var parts = request.replace("%s", name).split(" ", 3);
            var body = parts.length > 2 ? parts[2] : "";
            return prefix.equals(REST)
                    ? visitor.basic(name, "parley", parts[0], prefix + parts[1], body)
                    : visitor.json(parts[0], prefix + parts[1], body);
        }
    }

    /** Every page there is, those of later days too, with Arden's ids wherever an address has room for one. */
    private void everyPage(Visitor visitor, SoftAssertions all) {
        pages.getHandlerMethods().keySet().stream()
                .filter(OtherDeskTests::isRead)
                .flatMap(page -> page.getPatternValues().stream())
                .filter(path -> !path.equals("/logout"))
                .forEach(path -> {
                    for (var id : new TreeSet<>(ids.values())) {
                        var answer =
                                visitor.get(path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", id.replaceAll(":", "%3A")));
                        saysNothing(path, answer, all);
                        if (path.contains("{"))
                            all.assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
                        else break;
                    }
                });
        saysNothing("search", visitor.get("/search?number=Silent"), all);
    }

    private static boolean isRead(RequestMappingInfo page) {
        var methods = page.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** What is Arden's answers like what does not exist. */
    private void absent(Asking asking, String request, SoftAssertions all) {
        var answer = asking.ask(at(request));
        var unknown = asking.ask(request.replaceAll("\\{[^}]+}", "no-such-id"));
        all.assertThat(answer.statusCode())
                .as("%s %s", asking.prefix(), request)
                .isGreaterThanOrEqualTo(400)
                .isEqualTo(unknown.statusCode());
        saysNothing(request, answer, all);
    }

    private void silent(Asking asking, String request, SoftAssertions all) {
        saysNothing(asking.prefix() + " " + request, asking.ask(at(request)), all);
    }

    private void countsNothing(Asking asking, String request, SoftAssertions all) {
        var answer = asking.ask(at(request));
        if (answer.statusCode() == 200)
            all.assertThat(answer.body()).as("%s %s", asking.prefix(), request).contains("\"count\":0");
    }

    private void refused(Asking asking, String request, SoftAssertions all) {
        var answer = asking.ask(at(request));
        all.assertThat(answer.statusCode())
                .as("%s %s", asking.prefix(), request)
                .isBetween(400, 499);
        saysNothing(request, answer, all);
    }

    private void saysNothing(String request, HttpResponse<String> answer, SoftAssertions all) {
        var words = Stream.concat(Arden.WORDS.stream(), ids.values().stream());
        all.assertThat(answer.body()).as(request).doesNotContain(words.toArray(String[]::new));
    }

    private String at(String path) {
        var full = path;
        for (var id : ids.entrySet()) full = full.replace("{" + id.getKey() + "}", id.getValue());
        return full;
    }
}
