package io.seatledger.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A browser that is driven by tests. */
final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Playwright playwright;
  private final Browser browser;

  /** The one that is installed; without one, whoever needs it is skipped. */
  static Chromium onPath(Path folder) throws Exception {
    assumeTrue(Programs.isChromiumThere(folder), "chromium is not on the PATH");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    return new Chromium(Programs.path("chromium"));
  }

  private Chromium(Path program) {
    var settings = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** A page in a session of its own. */
  Page page(String home) {
    var session =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(home)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setViewportSize(1440, 900));
    return session.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
