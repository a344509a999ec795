package org.undersigned.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import org.junit.jupiter.api.Assumptions;

/** A real browser without a window. Where the machine has none, tests that need it are skipped and say so. */
final class Browser implements AutoCloseable {

    // What keeps it from calling home, and what a root user's Chromium needs.
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    static Browser open() {
        var program = programs().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                program.isPresent(), "skipped: no Chromium on this machine (Debian: apt-get install chromium)");
        return new Browser(program.orElseThrow());
    }

    /** A visitor of their own: no cookies, no cache, no history. */
    BrowserContext visitor() {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        var visitor = browser.newContext(options.setLocale("en-GB"));
        visitor.setDefaultTimeout(30_000);
        return visitor;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Stream<Path> programs() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of);
        return Stream.concat(named, usual);
    }
}
