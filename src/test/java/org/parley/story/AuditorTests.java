package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.record.BundleVerifier;
import org.parley.test.Browser;
import org.parley.test.DeskCalendar;
import org.parley.test.ExerciseTest;
import org.parley.test.Wall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An auditor who knows no more than the name of a point finds out what became of it, and why. */
@ExerciseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parley.record.sealing=on",
            "parley.audit.follow-every=PT0.3S",
            "parley.dossier.runner=on",
            "parley.dossier.poll=PT0.5S"
        })
@Import(Wall.class)
@Tag("browser")
class AuditorTests {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String LINES = "Lines between centres and emergency teams";
    private static final String INCIDENTS = "Agreement on preventing incidents";
    private static final String FIRST = "Each Party shall prevent incidents at any hour.";
    private static final String SECOND = "Each Party shall prevent incidents at any hour of the day or night.";
    private static final String DISSENT = "There is no duty officer at night.";

    @Autowired
    private DeskCalendar calendar;

    @LocalServerPort
    private int port;

    private Desk arden;
    private Desk brenn;
    private Browser browser;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void aPointIsRefusedAndComesBack() {
        browser = Browser.open(port);
        calendar.turnTo(LocalDate.of(2025, 10, 6));
        arden = new Desk("xa", "Brenn", port, calendar);
        brenn = new Desk("xb", "Arden", port, calendar);
        arden.opensTalksOn("Information networks");
        arden.opensProgramme("Two points on security in information networks");
        arden.addsPoint(LINES, "AGENCY_ARRANGEMENT");
        arden.addsPoint(INCIDENTS, "TREATY");
        arden.putsForward("Contacts resumed", calendar.today().plusDays(60), LINES, INCIDENTS);
        arden.drafts(
                "Arden proposes two points.", Map.of(LINES, "The centres shall exchange messages.", INCIDENTS, FIRST));
        calendar.daysPass(2);
        arden.objects("defence", INCIDENTS, DISSENT);
        arden.everyAgencyClears();
        calendar.daysPass(1);
        arden.overrules("Deputy Minister for Foreign Affairs", "The offer is worth the risk");
        arden.approves();
        brennDeclines();
        calendar.daysPass(30);
        arden.decidesNext(INCIDENTS, "RESUBMIT");
        arden.sends("Arden proposes the agreement anew.", Map.of(INCIDENTS, SECOND));
        calendar.daysPass(20);
    }

    private void brennDeclines() {
        brenn.registers();
        brenn.findsTalks("Information networks");
        brenn.reads(Map.of(LINES, "PUT_TO_US", INCIDENTS, "PUT_TO_US"));
        brenn.replies(Map.of(LINES, "ACCEPT_AD_REFERENDUM", INCIDENTS, "DECLINE"));
        calendar.daysPass(4);
        brenn.sends("Brenn thanks Arden for its note.", Map.of());
        arden.registers();
        arden.reads(Map.of(LINES, "AGREED_AD_REFERENDUM", INCIDENTS, "DECLINED"));
        arden.leavesUnanswered();
    }

    @AfterEach
    void theDayEnds() {
        if (browser != null) browser.close();
        calendar.hangBack();
    }

    @Test
    void whoRefusedWhatWhenAndWhyIsFoundByTheNameAlone() {
        browser.open("/login");
        browser.signIn("xa.auditor");
        var page = browser.page();
        assertThat(page.url()).endsWith("/audit");
        assertThat(words(page)).contains("Left on dissent or silence", "dissent of defence, overruled");
        look("exceptions");

        var point = findsThePoint(page);
        processSaysWhoAndWhenAndNoWord(page);
        theHeadGrantsSubstance();
        page.navigate(point);
        substanceSaysWhy(page);
        theTextOfADay(page, point);
        look("point-as-of");
        thePathIsDrawn(page);
        figuresAndTheRest(page);
        takesABundleThatHolds(page);
        assertThat(faults).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private String findsThePoint(Page page) {
        page.waitForCondition(() -> {
            page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/audit/search?q=preventing+incid"));
            return page.locator("tbody a").count() > 0;
        });
        look("search");
        page.locator("tbody a", new Page.LocatorOptions().setHasText(INCIDENTS)).click();
        return page.url();
    }

    private void processSaysWhoAndWhenAndNoWord(Page page) {
        var words = words(page);
        assertThat(words)
                .contains("defence on paper", "object", "Deputy Minister for Foreign Affairs", "xa.head", "declined")
                .contains("Read as: declined")
                .doesNotContain(FIRST, SECOND, DISSENT, "worth the risk", "proposes");
        assertThat(page.locator("svg.lineage circle.lineage__put.is-ours").count())
                .isEqualTo(2);
        look("point-process");
    }

    private void theHeadGrantsSubstance() {
        var form = arden.person("head")
                .form("/audit/negotiations/" + arden.negotiation() + "/grants", "form[action$=/grants]");
        arden.person("head").submit(form.set("auditor", "xa.auditor").set("reason", "Complaint 7 of the parliament"));
    }

    private void substanceSaysWhy(Page page) {
        assertThat(words(page)).contains(FIRST, DISSENT, "The offer is worth the risk");
        assertThat(page.locator(".trail ins").allInnerTexts()).anyMatch(added -> added.contains("day or night"));
        page.waitForCondition(() -> {
            page.reload();
            return !page.locator(".trail tr:has-text('overruled') .hash")
                    .allInnerTexts()
                    .isEmpty();
        });
        look("point-substance");
    }

    /** After the refusal and before the point came back, the first wording is on the table. */
    private void theTextOfADay(Page page, String point) {
        page.fill("input[name=asOf]", "2025-11-01");
        page.click(".filters button");
        assertThat(page.url()).startsWith(point).contains("asOf=2025-11-01");
        assertThat(words(page)).contains(FIRST).doesNotContain("day or night");
    }

    private void thePathIsDrawn(Page page) {
        page.navigate(page.url().replaceFirst("(/audit/measures/[^?]+).*", "$1/paths"));
        assertThat(words(page)).contains("Approve", "version 1");
        page.waitForCondition(() -> page.locator("[data-drawn]").count()
                == page.locator("[data-diagram]").count());
        var path = page.url().replaceFirst("https?://[^/]+", "");
        assertThat(arden.person("auditor").page(path).text())
                .as("the same in words, for whoever runs no script")
                .contains("Draft paper", "Approve for sending", "it is here");
        look("point-paths");
    }

    private void figuresAndTheRest(Page page) {
        var negotiation = page.url().replaceFirst("/audit/.*", "/audit/negotiations/" + arden.negotiation());
        page.navigate(negotiation + "/figures");
        assertThat(words(page)).contains("Objections by agency", "defence", "They owe");
        look("figures");
        page.navigate(negotiation + "/grants");
        look("grants");
        page.navigate(negotiation.replaceFirst("/negotiations.*", "/people"));
        assertThat(words(page)).contains("xa.head");
        look("people");
    }

    private void takesABundleThatHolds(Page page) {
        page.navigate(page.url().replaceFirst("/audit.*", "/audit/negotiations/" + arden.negotiation()));
        page.click("text=Dossier");
        page.selectOption("#measure", new SelectOption().setLabel("Point 2: " + INCIDENTS));
        page.click("text=Make it");
        page.waitForSelector("text=Take the file");
        look("bundle");
        var bundle =
                page.waitForDownload(() -> page.click("text=Take the file")).path();
        var report = BundleVerifier.verify(bundle, List.of());
        assertThat(report.fault()).as("what was found: %s", report.found()).isNull();
    }

    private static String words(Page page) {
        page.waitForLoadState();
        return page.locator("main").innerText();
    }

    /** Keeps a picture at both widths, and remembers what breaks a rule of access or runs out of the window. */
    private void look(String name) {
        var page = browser.page();
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            browser.picture("audit-%s-%d".formatted(name, width));
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                faults.add(name + " scrolls sideways at " + width);
        }
        for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations())
            faults.add("%s: %s %s".formatted(name, rule.getId(), first(rule.getNodes())));
    }

    private static @Nullable Object first(List<? extends com.deque.html.axecore.results.Node> nodes) {
        return nodes.isEmpty() ? null : nodes.get(0).getHtml();
    }
}
