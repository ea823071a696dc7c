package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.SmallDesk.ARDEN;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The engine REST with its outer guard taken away: the door alone must hold. */
@EngineTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DoorOverHttpTests.NoOuterGuard.class)
@Tag("webapps")
class DoorOverHttpTests {
    @LocalServerPort
    private int port;

    @Autowired
    private SmallDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Lets every signed-in person call every route of the engine. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoOuterGuard {
        @Bean
        @Order(0)
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
                    .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOtherRoadIsRefused() {
        desk.open();
        var instance = desk.start(ARDEN, "roads", Map.of());
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return roads(instance, task.getId(), task.getExecutionId(), task.getProcessDefinitionId()).entrySet().stream()
                .map(road -> DynamicTest.dynamicTest(road.getKey(), () -> {
                    var answer = send(road.getKey(), road.getValue());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
                    assertThat(answer.body()).contains("A process moves only by the form of its task");
                    assertThat(tasks.createTaskQuery()
                                    .processInstanceId(instance)
                                    .singleResult()
                                    .getId())
                            .isEqualTo(task.getId());
                    assertThat(runtime.getVariable(instance, "decision")).isEqualTo("open");
                }));
    }

    /** The engine's REST answers 400 to whatever keeps a comment out. */
    @Test
    void noCommentIsKept() {
        desk.open();
        var instance = desk.start(ARDEN, "roads", Map.of());
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThat(send("POST /task/" + task + "/comment/create", "{\"message\":\"seen by no record\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @Test
    void aPersonTakesATask() {
        desk.open();
        var instance = desk.start(ARDEN, "roads", Map.of());
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThat(send("POST /task/" + task + "/claim", "{\"userId\":\"xa.desk\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Map<String, String> roads(String instance, String task, String execution, String definition) {
        var answered = "Answered " + runtime.getVariable(instance, "submissionId");
        var timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        var over = "{\"value\":\"over\",\"type\":\"String\"}";
        var cancel = "{\"type\":\"cancel\",\"activityId\":\"Task_Decide\"}";
        var roads = new LinkedHashMap<String, String>();
        roads.put("POST /task/" + task + "/complete", "{}");
        roads.put("POST /task/" + task + "/submit-form", "{}");
        roads.put("POST /task/" + task + "/resolve", "{}");
        roads.put("POST /task/" + task + "/bpmnError", "{\"errorCode\":\"lost\"}");
        roads.put("POST /task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"raised\"}");
        roads.put("PUT /task/" + task + "/variables/decision", over);
        roads.put("POST /execution/" + execution + "/signal", "{}");
        roads.put("POST /message", "{\"messageName\":\"" + answered + "\"}");
        roads.put("POST /signal", "{\"name\":\"Called\"}");
        roads.put("POST /job/" + timer + "/execute", "");
        roads.put("PUT /job/" + timer + "/duedate", "{\"duedate\":null}");
        roads.put("PUT /process-instance/" + instance + "/variables/decision", over);
        roads.put("POST /process-instance/" + instance + "/modification", "{\"instructions\":[" + cancel + "]}");
        roads.put(
                "POST /modification/executeAsync",
                "{\"processDefinitionId\":\"%s\",\"processInstanceIds\":[\"%s\"],\"instructions\":[%s]}"
                        .formatted(definition, instance, cancel));
        roads.put("POST /process-definition/key/roads/tenant-id/xa/start", "{}");
        roads.put("DELETE /process-instance/" + instance, "");
        return roads;
    }

    private HttpResponse<String> send(String road, String body) {
        var credentials = Base64.getEncoder().encodeToString("xa.desk:parley".getBytes(StandardCharsets.UTF_8));
        var blank = road.indexOf(' ');
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/engine-rest" + road.substring(blank + 1)))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(road.substring(0, blank), HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
