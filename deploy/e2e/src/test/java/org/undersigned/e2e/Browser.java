package org.undersigned.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A real browser without a window. */
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

    /** Two browsers and seven processes on two cores: what is there in a second may take many. */
    private static final double PATIENCE_MS = 90_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    static boolean isHere() {
        return program().isPresent();
    }

    static Browser open() {
        return new Browser(program().orElseThrow());
    }

    /** A visitor of their own: no cookies, no cache, no history. */
    BrowserContext visitor() {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        var visitor = browser.newContext(options.setLocale("en-GB"));
        visitor.setDefaultTimeout(PATIENCE_MS);
        return visitor;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> program() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var usual = Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(Path.of("/usr/bin")::resolve);
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }
}
