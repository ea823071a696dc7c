package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.parley.test.Browser;

/**
 * Somebody who opens a list of the Tasklist, takes a task, fills in its form and completes it; or does so on Parley's own
 * page for the task, in a second tab.
 */
final class Negotiator {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final int LOOKS = 60;

    private final Browser browser;
    private final String name;
    private @Nullable Page ownPages;
    private boolean onOwnPages;

    private Negotiator(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
    }

    static Negotiator signedIn(Browser browser, String name) {
        var negotiator = new Negotiator(browser, name);
        browser.page().setViewportSize(1400, 900);
        browser.open("/");
        browser.signIn(name);
        assertThat(browser.page().locator("h1")).isVisible();
        return negotiator;
    }

    /** The tab in which the person is. */
    Page page() {
        return onOwnPages && ownPages != null ? ownPages : browser.page();
    }

    /** Opens one of Parley's own pages beside the Tasklist. */
    Page opens(String path) {
        if (ownPages == null) ownPages = browser.newTab();
        onOwnPages = true;
        browser.open(ownPages, path);
        return ownPages;
    }

    Browser browser() {
        return browser;
    }

    Locator lists() {
        return page().locator(".task-filter h4 a");
    }

    /** Opens the task of that name about those talks, from the list of one's offices, and takes it. */
    Negotiator takes(String task, String about) {
        looksAt(task, about);
        claim();
        return this;
    }

    /** Opens the task of that name about those talks from the worklist among Parley's own pages. */
    Negotiator takesOnItsPage(String task, String about) {
        for (int look = 0; look < LOOKS; look++) {
            opens("/");
            if (onWorklist(task, about).count() > 0) break;
        }
        onWorklist(task, about).locator("a[href*='/tasks/']").first().click();
        page().waitForURL("**/tasks/*"); // the whole form, not what has arrived of it
        return this;
    }

    private Locator onWorklist(String task, String about) {
        var rows = page().locator("main tr").filter(new Locator.FilterOptions().setHasText(task));
        if (!about.startsWith("point ")) return rows.filter(new Locator.FilterOptions().setHasText(about));
        var number = page().locator("td[data-label=Points]").getByText(about.substring(6), exactly());
        return rows.filter(new Locator.FilterOptions().setHas(number));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    void claim() {
        var claim = page().locator("button.claim");
        if (claim.isVisible()) claim.click();
        assertThat(page().locator("li.assignee")).not().containsText("Claim");
        assertThat(form()).isVisible();
    }

    void looksAt(String task, String about) {
        onOwnPages = false;
        for (int look = 0; look < LOOKS; look++) if (offered(task, about)) break;
        line(task, about).locator("h4 a").click();
        assertThat(page().locator("h2.task")).containsText(task);
        assertThat(form()).isVisible();
    }

    /** Whether such a task is offered to one's offices at the moment. */
    boolean offered(String task, String about) {
        looksIn("My agency's");
        try {
            line(task, about).waitFor(new Locator.WaitForOptions().setTimeout(300));
            return true;
        } catch (TimeoutError none) {
            return false;
        }
    }

    /** The line of the list in the middle. */
    Locator line(String task, String about) {
        return page().locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(about))
                .first();
    }

    /** Opens a list anew: the Tasklist fetches it again only when another one was open before. */
    void looksIn(String list) {
        onOwnPages = false;
        if (!page().url().contains(TASKLIST)) browser.open(TASKLIST);
        var active = page().locator(".task-filter.active");
        assertThat(active).isVisible();
        if (active.innerText().contains(list)) fetches(list.equals("Mine") ? "My agency's" : "Mine");
        fetches(list);
    }

    private void fetches(String list) {
        page().waitForResponse(answer -> answer.url().matches(".*/filter/[^/]+/list.*"), () -> lists().filter(
                        new Locator.FilterOptions().setHasText(list))
                .first()
                .click());
        assertThat(page().locator(".task-filter.active")).containsText(list);
    }

    /** Opens a page of those talks beside the Tasklist. */
    Page opensPageOf(String talks, String place) {
        var link = opens("/negotiations")
                .locator("main a[href*='/negotiations/']")
                .filter(new Locator.FilterOptions().setHasText(talks));
        return opens(link.first().getAttribute("href") + place);
    }

    Locator form() {
        return page().locator("form[data-task]");
    }

    Locator field(String name) {
        return form().locator("[name='" + name + "']");
    }

    /** What the style sheet puts before it. */
    String glyphOf(String part) {
        return (String) form().locator(part).first().evaluate("part => getComputedStyle(part, '::before').content");
    }

    Negotiator types(String field, String words) {
        field(field).fill(words);
        return this;
    }

    Negotiator selects(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    Negotiator chooses(String field, String value) {
        form().locator("[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    /** The same choice on every point that the form asks for. */
    Negotiator choosesEverywhere(String ending, String value) {
        var choices = form().locator("[name$='" + ending + "'][value='" + value + "']");
        assertThat(choices).not().hasCount(0);
        for (var choice : choices.all()) choice.check();
        return this;
    }

    Negotiator attaches(String field, String fileName, String media, byte[] content) {
        field(field).setInputFiles(new FilePayload(fileName, media, content));
        return this;
    }

    /** The prefix of the fields of the point with that title, such as {@code points[1]}. */
    String point(String title) {
        var hidden = form().locator(".point")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("[name$='.measure']")
                .first();
        return hidden.getAttribute("name").replace(".measure", "");
    }

    /** Presses the form's own button, and the task leaves. */
    void completes(String button) {
        var task = form().getAttribute("data-task");
        press(button);
        assertThat(page().locator("form[data-task='" + task + "']")).hasCount(0);
    }

    Locator refusedOn(String button) {
        press(button);
        var notice = form().locator("[data-refusal] .notice");
        assertThat(notice).isVisible();
        return notice;
    }

    void press(String button) {
        form().locator("button[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
    }

    /** The Tasklist's columns scroll each for itself: the window is made as long as the form. */
    void picture(String what) {
        var form = form();
        var length = form.count() == 0 ? 0 : form.boundingBox().height;
        page().setViewportSize(1400, (int) Math.max(900, Math.min(length + 420, 6000)));
        browser.picture(page(), (onOwnPages ? "page-" : "tasklist-") + what);
        page().setViewportSize(1400, 900);
    }

    @Override
    public String toString() {
        return name;
    }
}
