package io.seatledger.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Pages of the dashboard in a browser. */
final class DashboardPages {

  private DashboardPages() {}

  /** The first that the demo client sees. */
  static Page signedIn(Chromium browser, int port) {
    var page = browser.page("http://localhost:" + port);
    page.navigate("/dashboard");
    page.getByLabel("Client id").fill("demo");
    page.getByLabel("Client secret").fill("right");
    button(page, "Sign in").click();
    assertThat(page.locator("h1")).hasText("Overview");
    return page;
  }

  static Locator button(Page page, String name) {
    var exactly = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.BUTTON, exactly);
  }
}
