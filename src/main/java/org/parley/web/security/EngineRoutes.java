package org.parley.web.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The engine's REST routes that are open; what is not named here is refused to everybody. Left out on purpose, though
 * they look harmless: {@code history/process-definition/{id}/statistics}, {@code metrics}, {@code version},
 * {@code telemetry}, {@code schema} and {@code engine} tell of both desks at once.
 *
 * <p>Matched as path patterns: a plain string would be taken relative to the engine's own servlet and never match.
 */
final class EngineRoutes {
    private record Route(HttpMethod method, String path) {}

    /** What the Tasklist asks while somebody works in it. */
    private static final List<Route> TASKLIST = List.of(
            get("/filter"),
            get("/filter/count"),
            get("/filter/{id}"),
            get("/filter/{id}/list"),
            get("/filter/{id}/count"),
            get("/task"), // once a task is completed: what the same process has for the same person
            get("/task/{id}"),
            get("/task/{id}/form"),
            get("/task/{id}/form-variables"),
            get("/task/{id}/comment"),
            get("/task/{id}/identity-links"),
            get("/process-definition"),
            get("/process-definition/count"),
            get("/process-definition/{id}"),
            get("/process-definition/{id}/xml"),
            get("/process-instance/{id}"),
            get("/history/task"),
            get("/history/user-operation"),
            get("/history/user-operation/count"),
            get("/identity/groups"),
            get("/authorization/check"),
            get("/user/{id}/profile"),
            get("/tenant"),
            get("/group"),
            post("/filter/{id}/list"),
            post("/filter/{id}/count"),
            post("/task"),
            post("/task/count"),
            post("/task/{id}/claim"),
            post("/task/{id}/unclaim"),
            post("/variable-instance"),
            new Route(PUT, "/user/{id}/credentials"), // one's own password; the engine asks for the old one
            new Route(OPTIONS, "/filter"),
            new Route(OPTIONS, "/filter/{id}"));

    /** What Cockpit asks for whoever looks after the processes of a desk: all of it reading, in that tenant alone. */
    private static final List<Route> COCKPIT = List.of(
            get("/process-definition/**"),
            get("/process-instance/**"),
            get("/decision-definition/**"),
            get("/deployment/**"),
            get("/incident/**"),
            get("/job/**"),
            get("/job-definition/**"),
            get("/execution/**"),
            get("/task/count"),
            get("/task/report/candidate-group-count"),
            get("/history/incident/**"),
            get("/user/count"),
            post("/process-definition/statistics"),
            post("/process-instance"),
            post("/process-instance/count"),
            post("/incident"),
            post("/incident/count"),
            post("/job"),
            post("/job/count"));

    /** What a negotiator's own script may read. */
    private static final List<Route> REST = List.of(
            get("/task"),
            get("/task/count"),
            get("/task/{id}"),
            get("/task/{id}/comment"),
            get("/process-definition"),
            get("/process-definition/count"),
            get("/process-definition/{id}"),
            get("/process-definition/{id}/xml"),
            get("/process-instance"),
            get("/process-instance/count"),
            get("/process-instance/{id}"),
            get("/process-instance/{id}/activity-instances"),
            get("/history/process-instance"),
            get("/history/process-instance/count"),
            get("/history/process-instance/{id}"),
            get("/history/activity-instance"),
            get("/history/task"),
            get("/filter"),
            get("/filter/{id}"),
            get("/filter/{id}/list"),
            get("/filter/{id}/count"),
            post("/task/{id}/claim"),
            post("/task/{id}/unclaim"));

    private EngineRoutes() {}

    static RequestMatcher tasklist() {
        return under("/camunda/api/engine/engine/{engine}", TASKLIST.stream());
    }

    static RequestMatcher cockpit() {
        return under("/camunda/api/engine/engine/{engine}", COCKPIT.stream());
    }

    static RequestMatcher rest() {
        return under("/engine-rest", REST.stream());
    }

    static RequestMatcher restForProcessPeople() {
        return under("/engine-rest", COCKPIT.stream().filter(route -> route.method() == GET));
    }

    private static RequestMatcher under(String prefix, Stream<Route> routes) {
        return new OrRequestMatcher(routes.<RequestMatcher>map(route ->
                        PathPatternRequestMatcher.withDefaults().matcher(route.method(), prefix + route.path()))
                .toList());
    }

    private static Route get(String path) {
        return new Route(GET, path);
    }

    private static Route post(String path) {
        return new Route(POST, path);
    }
}
