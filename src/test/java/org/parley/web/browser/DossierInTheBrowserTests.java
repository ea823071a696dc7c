package org.parley.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.dossier.Exports;
import org.parley.dossier.Kind;
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

    private Pictures pictures;
    private final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeAll
    void theProgrammeStands() {
        pictures = new Pictures(port);
        var id = fourPoints.setUp().negotiation().id();
        var head = desks.actor(TwoDesks.ARDEN, Role.HEAD_OF_DELEGATION);
        var export = exports.ask(head, id, null, Kind.EVIDENCE);
        exports.cancel(head, export.id());
        paths.put("dossier", "/negotiations/" + id + "/dossier");
        paths.put("export", "/exports/" + export.id());
        paths.put("completeness", "/negotiations/" + id + "/completeness");
        paths.put("keeping", "/negotiations/" + id + "/keeping");
    }

    @AfterAll
    void close() {
        pictures.close();
    }

    @Test
    void eachPageIsReadableWideAndNarrow() {
        for (int width : new int[] {1280, 390}) {
            var page = pictures.signedIn("xa.head", width, true);
            paths.forEach((name, path) -> {
                pictures.open(page, path);
                pictures.keep(page, "dossier-%s-%d".formatted(name, width));
                assertThat(Pictures.violations(page))
                        .as("%s at %d".formatted(name, width))
                        .isEmpty();
                assertThat(Pictures.scrollsSideways(page))
                        .as("%s at %d".formatted(name, width))
                        .isFalse();
            });
            page.context().close();
        }
    }
}
