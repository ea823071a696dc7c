package org.parley.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.web.FourPoints;
import org.parley.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in a real browser, wide and narrow: handsome is for people to judge, the rest is checked here. */
@PageTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInTheBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private FourPoints fourPoints;

    private Pictures pictures;
    private final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeAll
    void theProgrammeStands() {
        pictures = new Pictures(port);
        var set = fourPoints.setUp();
        paths.put("worklist", "/");
        paths.put("owed", "/owed");
        paths.put("negotiations", "/negotiations");
        paths.put("board", "/negotiations/" + set.negotiation().id());
        paths.put("programme", "/programmes/" + set.programme().id());
        paths.put("ledger", "/measures/" + set.point(4).id());
        paths.put("ledger-in-2024", "/measures/" + set.point(4).id() + "?asOf=2024-07-01&clock=known");
        paths.put("chronicles", "/chronicles");
        paths.put("search", "/search?number=");
        paths.put("nothing-here", "/nowhere");
    }

    @AfterAll
    void close() {
        if (pictures != null) pictures.close();
    }

    @Test
    void pagesFitAWideWindowAndBreakNoRuleOfAccess() {
        walk(1280);
    }

    @Test
    void pagesFitAPhoneAndBreakNoRuleOfAccess() {
        walk(390);
    }

    private String path(String name) {
        return Objects.requireNonNull(paths.get(name));
    }

    private void walk(int width) {
        var page = pictures.signedIn("xa.desk", width, true);
        var faults = new ArrayList<String>();
        paths.forEach((name, path) -> {
            pictures.open(page, path);
            page.waitForLoadState();
            pictures.keep(page, name + "-" + width);
            if (Pictures.scrollsSideways(page)) faults.add(name + " scrolls sideways");
            Pictures.violations(page).forEach(fault -> faults.add(name + ": " + fault));
        });
        page.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void theLandingsOfAuditorAndAdminBreakNoRuleOfAccess() {
        for (var who : List.of("xa.auditor", "xa.admin")) {
            var page = pictures.signedIn(who, 1280, true);
            pictures.open(page, "/");
            pictures.keep(page, who);
            assertThat(Pictures.violations(page)).as(who).isEmpty();
            page.context().close();
        }
    }

    @Test
    void theKeyboardMeetsTheSkipLinkFirstAndThenThePageInOrder() {
        var page = pictures.signedIn("xa.desk", 1280, true);
        pictures.open(page, path("ledger"));
        var met = new ArrayList<String>();
        for (int at = 0; at < 24; at++) {
            page.keyboard().press("Tab");
            met.add(
                    (String)
                            page.evaluate(
                                    "document.activeElement.className || document.activeElement.id || document.activeElement.textContent.trim()"));
        }
        assertThat(met.get(0)).isEqualTo("skip");
        assertThat(met.indexOf("masthead__name")).isLessThan(met.indexOf("find"));
        assertThat(met).contains("find", "slide");
        page.context().close();
    }

    @Test
    void theSliderFetchesTheLedgerOfThatDay() {
        var page = pictures.signedIn("xa.desk", 1280, true);
        pictures.open(page, path("ledger"));
        assertThat(page.locator(".entry").count()).isGreaterThan(5);
        page.fill("#asOf", "2023-07-01");
        page.waitForURL(url -> url.contains("asOf=2023-07-01"));
        page.waitForCondition(() -> page.locator(".entry:not(.silence)").count() == 1);
        assertThat(page.locator(".counts").innerText()).contains("submitted");
        page.context().close();
    }

    @Test
    void withoutAScriptTheSamePageIsAskedByAButton() {
        var page = pictures.signedIn("xa.desk", 1280, false);
        pictures.open(page, path("ledger"));
        page.fill("#asOf", "2023-07-01");
        page.click(".asof button");
        assertThat(page.url()).contains("asOf=2023-07-01");
        assertThat(page.locator(".entry:not(.silence)").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void whatTheyWroteNeverRuns() {
        var page = pictures.signedIn("xa.desk", 1280, true);
        var spoke = new ArrayList<String>();
        page.onDialog(dialog -> {
            spoke.add(dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) spoke.add(message.text());
        });
        paths.values().forEach(path -> pictures.open(page, path));
        assertThat(spoke).isEmpty();
        page.context().close();
    }

    @Test
    void onPaperTheSameWordsStandInGrey() {
        var page = pictures.signedIn("xa.desk", 1120, true);
        for (var name : List.of("ledger", "board")) {
            pictures.open(page, path(name));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            pictures.keep(page, name + "-print");
            assertThat(page.locator("nav[aria-label=Main]").isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
        page.context().close();
    }
}
