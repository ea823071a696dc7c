package org.parley.web.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.process.Door;
import org.parley.test.Browser;
import org.parley.test.ExerciseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Tasklist as a negotiator meets it in a browser. */
@ExerciseTest
@Tag("browser")
@Tag("webapps")
class TasklistTests {
    private static final String REFUSED_THINGS = "li[class*='create-task'], li.start-process-action, .ce-eol-banner,"
            + " ul.meta.dates.times, ul.meta.actors li.groups, .createCommentLink";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Door door;

    private Browser browser;
    private String task;

    @BeforeEach
    void aTaskWaitsForTheDesk() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser = Browser.open(port);
        task = door.open(() -> {
            var waiting = tasks.newTask();
            waiting.setName("Look at the note");
            waiting.setTenantId("xa");
            tasks.saveTask(waiting);
            tasks.addCandidateGroup(waiting.getId(), "xa.desk");
            return waiting.getId();
        });
    }

    @AfterEach
    void theTaskIsTakenAway() {
        browser.close();
        door.run(() -> tasks.deleteTask(task, true));
    }

    @Test
    void aLinkToATaskSurvivesTheSignInAndOnlyWhatParleyTakesIsOffered() {
        var page = browser.open("/camunda/app/tasklist/default/#/?task=" + task);
        browser.signIn("xa.desk");
        assertThat(page.locator(".parley-marking")).containsText("EXERCISE");
        assertThat(page.locator(".parley-marking")).containsText("Arden only");
        assertThat(page.locator("[cam-tasklist-task]")).containsText("Look at the note", soon());
        assertThat(page.locator(".brand-name")).containsText("Parley");
        for (var refused : page.locator(REFUSED_THINGS).all())
            assertThat(refused).isHidden();
        page.locator("button.claim").click();
        assertThat(page.locator("li.assignee")).containsText("Desk officer", soon());
        browser.picture("tasklist");
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMenuSignsOutOfEverything() {
        var page = browser.open("/camunda/app/tasklist/default/");
        browser.signIn("xa.desk");
        assertThat(page.locator("[data-parley=pages]")).hasText("Parley’s pages");
        page.locator("li.account a.dropdown-toggle").click();
        page.locator("li.logout a[data-parley=logout]").click();
        assertThat(page.locator("#sign-in")).isVisible();
        browser.open("/camunda/app/tasklist/default/");
        assertThat(page.locator("#sign-in")).isVisible();
    }

    @Test
    void aProcessAdminReadsTheDesksProcessesInCockpit() {
        var page = browser.open("/camunda/app/cockpit/default/#/processes");
        browser.signIn("xa.admin");
        assertThat(page.locator(".parley-marking")).containsText("Arden only");
        assertThat(page.locator("[ng-view], [data-ng-view]").first()).containsText("process", soon());
        browser.picture("cockpit");
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    private static ContainsTextOptions soon() {
        return new ContainsTextOptions().setTimeout(30_000);
    }
}
