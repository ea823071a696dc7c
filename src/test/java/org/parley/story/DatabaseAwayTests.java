package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.test.DeskCalendar;
import org.parley.test.Wire;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real PostgreSQL goes away in the middle of a form and comes back: it is said plainly, and nothing is lost. */
@Tag("webapps")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parley.sample=exercise",
            "parley.chronicles=none",
            "camunda.bpm.job-execution.enabled=true",
            "spring.datasource.hikari.connection-timeout=700"
        })
@ActiveProfiles("test")
@DirtiesContext
class DatabaseAwayTests {
    private static final EmbeddedPostgres POSTGRES = started();
    private static final Wire WIRE = Wire.to(POSTGRES.getPort());
    private static final String LETTER = "Arden proposes a line between the centres, at length and with care.";
    private static final String LINE = "Line between the centres";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void overTheWire(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(WIRE.port()));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void theWireIsWhole() {
        WIRE.mend();
        itIsBackFor(Person.atTheDoor("xa.desk", port));
    }

    @AfterAll
    static void theDatabaseEnds() throws IOException {
        POSTGRES.close();
    }

    @Test
    void inTheMiddleOfAFormItIsSaidAndGoesOnWithoutARestart() {
        var arden = new Desk("xa", "Brenn", port, new DeskCalendar());
        arden.opensTalksOn("Lines");
        arden.addsPoint(LINE, "AGENCY_ARRANGEMENT");
        arden.putsForward("The centres ask for it", new DeskCalendar().today().plusDays(60), LINE);
        var officer = arden.person("desk");
        var form = officer.task("Draft paper").set("coveringText", LETTER).set("channel", "DESK");
        form.set(form.point(LINE) + ".texts[0].words", "The centres shall exchange messages.");

        WIRE.cut();
        var said = officer.answered(form, 503);
        assertThat(said.text()).contains("The database is away", "Nothing was changed", LETTER);
        for (var page : new String[] {"/", "/negotiations/" + arden.negotiation(), "/login?again"})
            assertThat(officer.status(page)).as(page).isIn(200, 503);
        assertThat(officer.status("/")).isEqualTo(503);
        assertThat(officer.status("/camunda/api/engine/engine/default/task/count"))
                .isEqualTo(503);

        WIRE.mend();
        itIsBackFor(officer);
        assertThat(officer.task("Draft paper").value("coveringText"))
                .as("the draft was not put forward")
                .isNotEqualTo(LETTER);
        officer.submit(form);
        arden.awaitsTasks(1, "legal", "position");
        arden.everyAgencyClears();
        arden.approves();
        assertThat(arden.ledger(LINE).text()).contains("The centres shall exchange messages.");
    }

    @Test
    void whoSignsInMeanwhileIsToldThatItIsNotTheirPassword() {
        var stranger = Person.atTheDoor("xa.legal", port);
        var signIn = stranger.signIn();
        WIRE.cut();
        assertThat(stranger.answered(signIn, 503).text()).contains("The database is away");
        WIRE.mend();
        itIsBackFor(stranger);
        assertThat(Person.signedIn("xa.legal", port).status("/")).isEqualTo(200);
    }

    /** A connection that broke unnoticed is found out by the first who needs it. */
    private static void itIsBackFor(Person person) {
        for (int tries = 0; tries < 100 && person.status("/login") != 200; tries++) Desk.pause();
        assertThat(person.status("/login")).isEqualTo(200);
    }
}
