package org.parley.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.dossier.Exports;
import org.parley.dossier.Holds;
import org.parley.dossier.Keeping;
import org.parley.dossier.KeptBack;
import org.parley.dossier.Kind;
import org.parley.dossier.Retention;
import org.parley.shared.Role;
import org.parley.web.FourPoints;
import org.parley.web.PageTest;
import org.parley.web.TwoDesks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which dossiers are taken away and kept, wide and narrow. */
@PageTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierInTheBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private FourPoints fourPoints;

    @Autowired
    private TwoDesks desks;

    @Autowired
    private Exports exports;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Holds holds;

    @Autowired
    private KeptBack keptBack;

    private Pictures pictures;
    private final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeAll
    void theProgrammeStands() {
        pictures = new Pictures(port);
        var id = fourPoints.setUp().negotiation().id();
        var head = desks.actor(TwoDesks.ARDEN, Role.HEAD_OF_DELEGATION);
        var export = exports.ask(head, id, null, Kind.EVIDENCE);
        exports.cancel(head, export.id());
        keeping.decide(head, id, 30, Retention.Then.TRANSFER_AND_DESTROY, "Records law, section 4");
        var lifted = holds.place(head, id, "The court of Arden", "Case 11: the file is asked for");
        holds.lift(head, id, lifted.id(), "The case is closed");
        holds.place(head, id, "The parliamentary commission on information networks", "Its inquiry goes on");
        paths.put("dossier", "/negotiations/" + id + "/dossier");
        paths.put("export", "/exports/" + export.id());
        paths.put("completeness", "/negotiations/" + id + "/completeness");
        paths.put("keeping", "/negotiations/" + id + "/keeping");
        paths.put("access", "/access");
        paths.put("destruction", "/negotiations/" + id + "/destruction");
        var words = keptBack.of(TwoDesks.ARDEN, id, "").get(0).hash();
        keptBack.withhold(head, id, words, "The words of a third party, given in confidence");
        paths.put("withheld", "/negotiations/" + id + "/withheld");
    }

    @AfterAll
    void close() {
        pictures.close();
    }

    @Test
    void eachPageIsReadableWideAndNarrow() {
        for (int width : new int[] {1280, 390}) {
            for (var person : List.of("registrar", "auditor")) {
                var page = pictures.signedIn("xa." + person, width, true);
                paths.forEach((name, path) -> {
                    if (name.equals("export") && person.equals("auditor")) return; // an auditor sees his own alone
                    if (name.equals("access") && !person.equals("auditor")) return;
                    if (name.equals("withheld") && person.equals("auditor"))
                        return; // who answers for the talks decides
                    reads(page, path, "dossier-%s-%s-%d".formatted(name, person, width));
                });
                page.context().close();
            }
            var page = pictures.signedIn("xa.owner", width, true);
            reads(page, "/access?before=2040-01-01", "dossier-access-owner-" + width);
            page.context().close();
        }
    }

    private void reads(Page page, String path, String name) {
        pictures.open(page, path);
        pictures.keep(page, name);
        assertThat(Pictures.violations(page)).as(name).isEmpty();
        assertThat(Pictures.scrollsSideways(page)).as(name).isFalse();
        if (name.contains("auditor-"))
            assertThat(page.locator("main form").count())
                    .as("an auditor decides nothing at " + path)
                    .isEqualTo(path.endsWith("/dossier") ? 1 : 0);
    }
}
