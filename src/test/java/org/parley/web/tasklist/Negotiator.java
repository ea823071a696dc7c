package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import org.parley.test.Browser;

/** Somebody who works in the Tasklist alone: opens a list, takes a task, fills in its form and completes it. */
final class Negotiator {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final int LOOKS = 60;

    private final Browser browser;
    private final String name;

    private Negotiator(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
    }

    static Negotiator signedIn(Browser browser, String name) {
        var negotiator = new Negotiator(browser, name);
        browser.page().setViewportSize(1400, 900);
        browser.open(TASKLIST);
        browser.signIn(name);
        assertThat(browser.page().locator(".task-filters").first()).isVisible();
        return negotiator;
    }

    Page page() {
        return browser.page();
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

    void claim() {
        var claim = page().locator("button.claim");
        if (claim.isVisible()) claim.click();
        assertThat(page().locator("li.assignee")).not().containsText("Claim");
        assertThat(form()).isVisible();
    }

    void looksAt(String task, String about) {
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
        if (!page().url().contains(TASKLIST)) browser.open(TASKLIST);
        var active = page().locator(".task-filter.active");
        assertThat(active).isVisible();
        if (active.innerText().contains(list)) opens(list.equals("Mine") ? "My agency's" : "Mine");
        opens(list);
    }

    private void opens(String list) {
        page().waitForResponse(answer -> answer.url().matches(".*/filter/[^/]+/list.*"), () -> lists().filter(
                        new Locator.FilterOptions().setHasText(list))
                .first()
                .click());
        assertThat(page().locator(".task-filter.active")).containsText(list);
    }

    /** Leaves the Tasklist for a page of those talks. */
    void opensPageOf(String talks, String place) {
        browser.open("/negotiations");
        var link =
                page().locator("main a[href*='/negotiations/']").filter(new Locator.FilterOptions().setHasText(talks));
        browser.open(link.first().getAttribute("href") + place);
    }

    Locator form() {
        return page().locator("form.parley[data-task]");
    }

    Locator field(String name) {
        return form().locator("[name='" + name + "']");
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
        assertThat(page().locator("form.parley[data-task='" + task + "']")).hasCount(0);
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
        browser.picture("tasklist-" + what);
        page().setViewportSize(1400, 900);
    }

    @Override
    public String toString() {
        return name;
    }
}
