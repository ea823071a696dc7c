package org.parley.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/** Chromium as the machine has it, headless; remembers what went wrong in it. Pictures go to {@code target/screenshots}. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final String desk;
    private final boolean first;
    private Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String desk, boolean first) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.desk = desk;
        this.first = first;
        context = chromium.newContext();
        page = newTab();
    }

    /** Opens one more tab with the same sign-in. */
    public Page newTab() {
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** Opens it, or ends the test with a sentence where the machine has none. */
    public static Browser open(int port) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ": this test did not run");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox"));
        return new Browser(playwright, playwright.chromium().launch(options), "http://127.0.0.1:" + port, true);
    }

    /** Another person at the same machine, with a sign-in of their own. */
    public Browser another() {
        return new Browser(playwright, chromium, desk, false);
    }

    /** Closes the tab as a person does, and opens another; the sign-in stays. */
    public Page tabClosedAndOpened() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page = newTab();
        return page;
    }

    public Page page() {
        return page;
    }

    public Page open(String path) {
        page.navigate(desk + path);
        return page;
    }

    public void open(Page tab, String path) {
        tab.navigate(desk + path);
    }

    /** Fills in the sign-in page that the browser shows. */
    public void signIn(String name) {
        page.fill("#username", name);
        page.fill("#password", "parley");
        page.click("#sign-in button[type=submit]");
    }

    /** Errors of scripts, violated policies, and requests that were refused or failed. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public void picture(String name) {
        picture(page, name);
    }

    public void picture(Page tab, String name) {
        tab.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        if (first) playwright.close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
    }
}
