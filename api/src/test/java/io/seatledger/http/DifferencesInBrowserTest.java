package io.seatledger.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Which rows differ can be read while the page around them renews itself. */
@RunningServiceOfDemo
class DifferencesInBrowserTest {

  private static Chromium browser;

  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    browser = Chromium.onPath(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void what_differs_stays_open() {
    var license = Client.id(DemoEstate.client(port).license("{}"));
    var rows = new LostRows(database, transactions);
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/processors");
    rows.lose(license);
    try {
      DashboardPages.button(page, "Self-check").click();
      page.locator("#confirm-yes").click();
      assertThat(page.locator("#list-replays")).containsText("Done, rows differ");
    } finally {
      rows.putBack(license);
    }
    page.getByText("Which").click();
    for (var renewed = 0; renewed < 2; renewed++) {
      page.waitForResponse("**/dashboard/live/processors", () -> {});
    }
    assertThat(page.getByText("license " + license + " is missing")).isVisible();
  }
}
