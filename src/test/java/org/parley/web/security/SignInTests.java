package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ExerciseTest
@Tag("webapps")
class SignInTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate db;

    private Visitor stranger;

    @BeforeEach
    void aStrangerComes() {
        stranger = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/negotiations", "/tasks/1", "/camunda/app/tasklist/default/", "/camunda/", "/h2-console"})
    void whoeverIsNotSignedInIsShownTheSignInPage(String path) {
        var answer = stranger.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void aScriptThatIsNotSignedInIsToldSo(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void theSignInPageSaysExerciseAndSetsASafeCookie() {
        var page = stranger.get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-exercise=\"yes\"").contains("/sign-in.js");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void oneSignInOpensPagesTasklistAndItsCalls() {
        var desk = Visitor.signedIn(port, "xa.desk");
        assertThat(desk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(desk.get("/camunda/api/admin/auth/user/default").body()).contains("xa.desk", "tasklist");
        assertThat(desk.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void aProcessAdminGetsCockpitButNotTheTasklistsTasks() {
        var admin = Visitor.signedIn(port, "xa.admin");
        assertThat(admin.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(admin.get("/camunda/api/engine/engine/default/process-definition/count")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/camunda/api/admin/auth/user/default").body())
                .contains("cockpit")
                .doesNotContain("\"tasklist\"");
    }

    @Test
    void anAuditorReadsOnTheAuditorsDeskAndNotInTheEngine() {
        var auditor = Visitor.signedIn(port, "xa.auditor");
        assertThat(auditor.get("/audit").statusCode()).isEqualTo(200);
        for (var path : List.of("/process-definition", "/history/task", "/task"))
            assertThat(List.of(
                            auditor.get("/camunda/api/engine/engine/default" + path)
                                    .statusCode(),
                            auditor.basic("xa.auditor", "parley", "GET", "/engine-rest" + path, "")
                                    .statusCode()))
                    .as(path)
                    .containsOnly(403);
    }

    @Test
    void theWebappsHeaderHasNoNonceThatParallelRequestsCouldMixUp() {
        var page = Visitor.signedIn(port, "xa.desk").get("/camunda/app/tasklist/default/");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("nonce", "strict-dynamic"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookAlike() {
        for (var name : new String[] {"xa.registrar", "nobody"}) {
            var answer = stranger.signIn(name, "wrong");
            assertThat(Visitor.location(answer)).endsWith("/login?error");
        }
    }

    @Test
    void aNameIsLockedAfterWrongPasswordsEvenForTheRightOne() {
        for (var attempt = 0; attempt < 3; attempt++) stranger.signIn("xb.treaty", "wrong");
        assertThat(Visitor.location(stranger.signIn("xb.treaty", "parley"))).endsWith("/login?error");
        assertThat(stranger.basic("xb.treaty", "parley", "GET", "/engine-rest/task", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyComingAndGoingIsALeafWithTheNameBesideIt() {
        var legal = Visitor.signedIn(port, "xb.legal");
        legal.get("/logout");
        stranger.signIn("xb.legal", "wrong");
        stranger.signIn("nobody", "wrong");
        assertThat(accesses("xb.legal")).containsExactly("SIGNED_IN", "SIGNED_OUT", "TURNED_AWAY");
        assertThat(accesses("nobody")).as("a name that is nobody's is not kept").isEmpty();
        assertThat(db.queryForList("select content from record_leaf where kind = 'DeskAccessed'", String.class))
                .noneMatch(leaf -> leaf.contains("xb.legal"));
    }

    /** How it went each time that name came or left, as the record keeps it. */
    private List<String> accesses(String name) {
        return db
                .queryForList(
                        """
                        select leaf.content from record_leaf leaf join record_beside beside on beside.party = leaf.party
                        where leaf.kind = 'DeskAccessed' and beside.content like ?
                          and leaf.content like '%' || beside.sha256 || '%' order by leaf.kept""",
                        String.class, "%\n" + name)
                .stream()
                .map(leaf -> leaf.replaceAll(".*\"kind\":\"([A-Z_]+)\".*", "$1"))
                .toList();
    }

    @Test
    void theEngineRestTakesNameAndPasswordAndKeepsNoSession() {
        var answer = stranger.basic("xa.desk", "parley", "GET", "/engine-rest/task", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stranger.cookie("JSESSIONID")).isEmpty();
        assertThat(stranger.basic("xa.desk", "wrong", "GET", "/engine-rest/task", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void camundasOwnSignInAndSetupAreShut() {
        var desk = Visitor.signedIn(port, "xa.desk");
        var door = "/camunda/api/admin/auth/user/default/login/tasklist";
        assertThat(desk.json("POST", door, "username=xb.desk&password=parley").statusCode())
                .isEqualTo(403);
        assertThat(desk.json("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/camunda/api/admin/auth/user/default").body()).contains("xa.desk");
    }

    @Test
    void aPostToAPageNeedsTheTokenOfThePage() {
        var desk = Visitor.signedIn(port, "xa.desk");
        assertThat(desk.post("/tasks/1", "a=b").statusCode()).isEqualTo(403);
        assertThat(desk.get("/camunda/api/admin/auth/user/default").body()).contains("xa.desk");
    }

    @Test
    void signingOutEndsTheWebappsToo() {
        var desk = Visitor.signedIn(port, "xa.desk");
        assertThat(Visitor.location(desk.get("/logout"))).endsWith("/login?left");
        assertThat(desk.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(401);
        assertThat(desk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void anErrorPageTellsNothingOfTheInside() {
        var page = Visitor.signedIn(port, "xa.desk").get("/no/such/page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Nothing here").doesNotContain("org.", "Exception", "Whitelabel");
    }

    @Test
    void onlyTheHealthOfTheDeskIsPublic() {
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Visitor.signedIn(port, "xa.admin").get("/actuator/env").statusCode())
                .isEqualTo(403);
    }
}
