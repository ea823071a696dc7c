package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.measure.NegotiationId;
import org.parley.measure.Stages;
import org.parley.measure.Stay;
import org.parley.process.studio.ChangeRehearsals;
import org.parley.process.studio.Changes;
import org.parley.record.Leaf;
import org.parley.record.Leaves;
import org.parley.test.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A process admin draws a step of Arden's own before approval, and two points that are on their way take it. Has the
 * application to itself, since the other stories go on with the set that they know.
 */
@Tag("browser")
@TestPropertySource(properties = {"parley.migration.background=true", "parley.processes.trust-folder=false"})
@DirtiesContext
class StudioStoryTests extends AtTheDesks {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @Autowired
    private Changes changes;

    @Autowired
    private ChangeRehearsals rehearsals;

    @Autowired
    private Stages stages;

    @Autowired
    private Leaves leaves;

    @SuppressWarnings("NullAway.Init") // there before each test
    private Desk arden;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void twoPointsAreOnTheirWay() {
        arden = new Desk("xa", "Brenn", port, calendar);
        arden.opensTalksOn("Scrubbed talks");
        for (var point : List.of("Cables", "Harbours")) {
            arden.addsPoint(point, "AGENCY_ARRANGEMENT");
            arden.putsForward("It is time", calendar.today().plusDays(60), point);
        }
    }

    @Test
    void aStepDrawnInTheStudioReachesTwoPointsThatAreOnTheirWay() {
        try (var admin = Browser.open(port);
                var owner = admin.another()) {
            var change = theAdminDraws(admin);
            theReviewCannotBeBypassed(admin);
            itIsMendedAndRehearsedAndProposed(admin, change);
            theOwnerApproves(owner, change);
            assertThat(admin.complaints()).isEmpty();
            assertThat(owner.complaints()).isEmpty();
        }
        theyTakeTheNewStep();
        assertThat(faults).isEmpty();
    }

    private String theAdminDraws(Browser admin) {
        admin.open("/studio");
        admin.signIn("xa.admin");
        var page = admin.open("/studio");
        looks(admin, "studio");
        page.fill("#title", "Legal scrubbing before approval");
        page.selectOption("#file", "paper.bpmn");
        page.click("main form.pane button");
        page.waitForSelector("#studio[data-drawn=yes]");
        page.click("g[data-element-id=Gateway_ToApprove] .djs-hit", new Page.ClickOptions().setForce(true));
        page.click(".djs-context-pad .entry[data-action='append.append-task']");
        page.waitForSelector(".djs-direct-editing-content");
        page.keyboard().type("Legal scrubbing");
        page.keyboard().press("Enter");
        var group = "[data-group-id='group-CamundaPlatform__ExtensionProperties']";
        page.click(group + " .bio-properties-panel-add-entry");
        page.fill(group + " input[name$='0-name']", "stage");
        page.fill(group + " input[name$='0-value']", "scrubbing");
        page.keyboard().press("Tab");
        admin.picture("studio-modeler");
        var drawn = page.url();
        page.waitForCondition(() -> drawing(drawn).contains("value=\"scrubbing\""));
        assertThat(drawing(drawn)).contains("name=\"Legal scrubbing\"");
        return drawn.replaceFirst("^.*(/studio/changes/[^/]+)/.*$", "$1");
    }

    private String drawing(String address) {
        var id = address.replaceFirst("^.*/studio/changes/([^/]+)/.*$", "$1");
        return changes.get(code("xa"), id).file("paper.bpmn").orElseThrow().content();
    }

    private void theReviewCannotBeBypassed(Browser admin) {
        var page = puts(admin, Scrubbing.aroundTheReview(), "[data-check] [data-finding=Task_SendPaper]");
        page.waitForSelector("#studio[data-path*='Task_Draft']");
        assertThat(page.locator(".mark-path").count()).isGreaterThan(3);
        looks(admin, "studio-bypassed");
    }

    private void itIsMendedAndRehearsedAndProposed(Browser admin, String change) {
        var page = puts(admin, Scrubbing.beforeApproval(), "[data-check] [data-sound]");
        looks(admin, "studio-mended");
        admin.open(change + "/paper.bpmn/compare").waitForSelector("[data-drawn=yes] .mark-added");
        looks(admin, "studio-compare");
        admin.open(change);
        page.click("#rehearsal button");
        page.waitForSelector("#rehearsal table");
        looks(admin, "studio-rehearsal");
        page.fill("#reason", "Lawyers read the words before anybody approves them");
        page.check("input[name=moves][value=PICKED]");
        for (var box : page.locator("input[name=picked]").all()) if (isOurs(change, box.inputValue())) box.check();
        assertThat(page.locator("input[name=picked]:checked").count()).isEqualTo(2);
        page.click("text=Put it to the owner");
        page.waitForSelector("text=with the process owner");
    }

    private void theOwnerApproves(Browser owner, String change) {
        owner.open(change);
        owner.signIn("xa.owner");
        var page = owner.open(change);
        if (page.locator("#rehearsal table").count() == 0) page.click("#rehearsal button");
        page.waitForSelector("#rehearsal table");
        page.fill("#reason", "Agreed with the legal adviser");
        looks(owner, "studio-approval");
        page.click("text=Approve, and put it to use");
        page.waitForSelector("text=in use as");
        page.click("main a[href*='/studio/sets/']");
        looks(owner, "studio-set");
        page.click("main a[href*='/studio/migrations/']");
        page.waitForSelector("text=All are accounted for");
        assertThat(page.locator("td b:text-is('moved')").count()).isEqualTo(2);
        looks(owner, "studio-migration");
        owner.open("/studio");
        assertThat(page.locator("main").innerText())
                .contains("2 on set 2", "Lawyers read the words", "approved by xa.owner");
        looks(owner, "studio-history");
    }

    private void theyTakeTheNewStep() {
        for (var point : List.of("Cables", "Harbours")) drafts(point);
        arden.everyAgencyClears();
        assertThat(arden.tasks("head", "Approve")).isZero();
        assertThat(arden.tasks("legal", "Legal scrubbing")).isEqualTo(2);
        try (var browser = Browser.open(port)) {
            browser.open("/");
            browser.signIn("xa.desk");
            browser.open("/negotiations/" + arden.negotiation());
            browser.picture("studio-board");
            assertThat(browser.page().locator("main").innerText()).contains("Scrubbing");
        }
        var talks = new NegotiationId(arden.negotiation());
        assertThat(stages.of(code("xa"), talks)).extracting(Stay::stage).contains("scrubbing");
        assertThat(leaves.of(code("xa"), talks.value())).extracting(Leaf::kind).contains("CourseMigrated");
        scrubs("Cables", "true", "Both languages agree");
        scrubs("Harbours", "false", "The word for quay is wrong");
        assertThat(arden.tasks("head", "Approve")).isOne();
        assertThat(arden.openTaskOn("desk", "Harbours", "Draft paper").text()).contains("The word for quay is wrong");
        assertThat(leaves.of(code("xa"), talks.value())).extracting(Leaf::kind).contains("OwnStepTaken");
    }

    private void scrubs(String point, String done, String why) {
        var form = arden.openTaskOn("legal", point, "Legal scrubbing");
        arden.person("legal").submit(form.set("done", done).set("inwardReason", why));
    }

    private void drafts(String point) {
        var form = arden.openTaskOn("desk", point, "Draft paper");
        form.set("coveringText", "The Ministry presents its compliments.").set("channel", "DESK");
        var text = form.point(point) + ".texts[0].";
        arden.person("desk").submit(form.set(text + "words", "Words on it.").set(text + "language", "en"));
    }

    /** Puts in the diagram as it was drawn in Camunda Modeler, and waits for what the check says of it. */
    private static Page puts(Browser admin, String drawing, String said) {
        var page = admin.page();
        page.setInputFiles(
                "#file", new FilePayload("paper.bpmn", "application/xml", drawing.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Put it in");
        page.waitForSelector(said);
        page.waitForSelector("#studio[data-drawn=yes]");
        return page;
    }

    private boolean isOurs(String change, String course) {
        var drawn = changes.get(code("xa"), change.replaceFirst("^.*/", ""));
        var rehearsal = rehearsals.result(actor("xa.admin"), drawn).orElseThrow();
        return rehearsal.running(course).orElseThrow().negotiation().equals(arden.negotiation());
    }

    /** Keeps a picture, wide and narrow, and asks axe about the page around the editors, which are other people's work. */
    private void looks(Browser browser, String name) {
        var page = browser.page();
        browser.picture(name);
        var violations = new AxeBuilder(page)
                .withTags(RULES)
                .exclude(List.of(".djs-container"))
                .exclude(List.of(".bio-properties-panel"))
                .analyze()
                .getViolations();
        for (var rule : violations)
            faults.add("%s: %s %s"
                    .formatted(name, rule.getId(), rule.getNodes().get(0).getHtml()));
        page.setViewportSize(390, 844);
        browser.picture(name + "-390");
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
            faults.add(name + ": scrolls sideways");
        page.setViewportSize(1280, 900);
    }
}
