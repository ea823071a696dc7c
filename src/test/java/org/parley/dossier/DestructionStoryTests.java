package org.parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.record.Verification;
import org.parley.road.Fixture;
import org.parley.test.Browser;
import org.parley.test.ExerciseTest;
import org.parley.web.task.Hands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A dossier at its end: taken out in the browser, transferred, acknowledged, asked for and destroyed; what is read after that. */
@ExerciseTest
@Import({Hands.class, Fixture.class, ArdensTalks.class})
@Tag("browser")
class DestructionStoryTests {
    private static final String GAP = "Destroyed on ";
    private static final String WORDS = "Each Party informs the other";

    @LocalServerPort
    private int port;

    @Autowired
    private ArdensTalks arden;

    @Autowired
    private ExportRunner runner;

    @Autowired
    private Verification record;

    @Test
    void theWordsOfTalksLongPastGoToTheArchiveAndLeaveAGap() {
        var talks = arden.longAgo();
        var home = "/negotiations/" + ArdensTalks.id(talks);
        arden.keepFor(talks, 30, Retention.Then.TRANSFER_AND_DESTROY);
        try (var registrar = Browser.open(port);
                var head = registrar.another()) {
            takesOutABundle(registrar, home);
            registrar.open(home + "/keeping");
            registrar.page().click("text=Transfer it");
            registrar.page().fill("#number", "A 12/1");
            registrar.page().fill("#on", "2021-03-01");
            registrar.page().click("text=The archive acknowledged it");
            registrar.picture("destruction-1-transferred");
            registrar.page().click("text=What would be destroyed here");
            registrar.page().fill("#destroyReason", "Records law, section 4");
            registrar.picture("destruction-2-asks");
            registrar.page().click("text=Ask for destruction");

            head.open(home + "/destruction");
            head.signIn("xa.head");
            head.page().fill("#pieces", "7");
            head.page().click("text=Destroy them");
            assertThat(head.page().textContent("main")).contains("Type how many pieces are destroyed");
            head.picture("destruction-3-another-number");
            head.page().fill("#pieces", pieces(head));
            head.page().click("text=Destroy them");
            assertThat(head.page().textContent("main"))
                    .contains("No words are here any more", "xa.registrar", "xa.head");
            head.picture("destruction-4-done");

            readsTheGap(head, home);
            assertThat(head.complaints())
                    .filteredOn(line -> !line.contains("409"))
                    .isEmpty();
        }
        assertThat(record.verifyAll()).isEmpty();
    }

    private void takesOutABundle(Browser registrar, String home) {
        registrar.open(home + "/dossier");
        registrar.signIn("xa.registrar");
        registrar.page().click("text=Make it");
        registrar.picture("export-1-waiting");
        registrar.page().click("text=Cancel");
        registrar.picture("export-2-cancelled");
        registrar.page().click("text=Go on where it stopped");
        while (runner.runNext()) {
            // whatever waits
        }
        registrar.page().waitForSelector("text=Take the file");
        registrar.picture("export-3-ready");
    }

    private static String pieces(Browser head) {
        return head.page().textContent("#what").replaceAll(".*: ([\\d,]+) pieces.*", "$1");
    }

    /** Wherever the words stood: at the points, the papers and the communications. */
    private static void readsTheGap(Browser head, String home) {
        for (var list : Map.of("/measures/", home, "/communications/", home, "/papers/", home + "/papers")
                .entrySet()) {
            head.open(list.getValue());
            var links = head.page().locator("main a[href^='%s']".formatted(list.getKey())).all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            assertThat(links).as(list.getKey()).isNotEmpty();
            for (var link : links) {
                head.open(link);
                assertThat(head.page().textContent("main"))
                        .as(link)
                        .contains(GAP)
                        .doesNotContain(WORDS);
            }
            head.picture("destruction-5-gap" + list.getKey().replace('/', '-'));
        }
    }
}
