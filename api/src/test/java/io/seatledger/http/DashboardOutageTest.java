package io.seatledger.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an open dashboard does while the service does not answer, and afterwards. */
@RunningServiceOfDemo
class DashboardOutageTest {

  private static final String EVENTS = "**/dashboard/live/events";
  private static final String FIGURES = "**/dashboard/live/overview";
  private static final String COUNT_HIDINGS =
      """
      const shown = document.getElementById("lost");
      window.hidings = 0;
      new MutationObserver(() => { hidings += shown.hidden; }).observe(shown, { attributes: true });
      """;
  private static final Consumer<Route> UNAVAILABLE =
      route -> route.fulfill(new Route.FulfillOptions().setStatus(503));

  private static Chromium browser;

  @Autowired private DataSource database;
  @LocalServerPort private int port;
  private Page page;

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

  @BeforeEach
  void signIn() {
    page = DashboardPages.signedIn(browser, port);
  }

  @Test
  void events_are_followed_again_once_they_can_be() {
    page.route(EVENTS, UNAVAILABLE);
    page.navigate("/dashboard/overview");
    assertThat(page.locator("#broken")).isVisible();

    page.unroute(EVENTS);
    var license = DemoEstate.client(port).license("{\"vendor\": \"Acme\"}");
    assertThat(page.locator("#events tr").first()).containsText(Client.id(license));
    assertThat(page.locator("#broken")).isHidden();
  }

  @Test
  void a_part_is_said_to_be_lost_though_others_are_renewed() {
    var lost = page.locator("#lost");
    page.route(FIGURES, UNAVAILABLE);
    assertThat(lost).isVisible();
    page.evaluate(COUNT_HIDINGS);
    page.waitForResponse("**/dashboard/live/refusals", () -> {});
    page.waitForResponse(FIGURES, () -> {});
    assertEquals(0, page.evaluate("hidings"));

    page.unroute(FIGURES);
    assertThat(lost).isHidden();
  }

  @Test
  void a_service_that_hangs_is_noticed() {
    page.route(FIGURES, _ -> {});
    assertThat(page.locator("#lost")).isVisible();
  }

  @Test
  void what_was_known_last_is_not_said_to_be_now() {
    var idle = "{\"at\": \"2026-03-31T12:00:05Z\", \"median\": null, \"slowest\": null}";
    var samples = "[%s, %s]".formatted(idle.replace("null", "7"), idle);
    page.route(
        "**/dashboard/live/samples",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(samples)));
    assertThat(page.locator("canvas").nth(1))
        .hasAttribute("aria-label", Pattern.compile("p50 now –, highest 7; p99 now –"));
  }

  @Test
  void a_page_waits_for_the_database_and_shows_itself_then() throws Exception {
    try (var _ = new TakenConnections(database)) {
      page.navigate("/dashboard/estate");
      assertThat(page.locator("h1")).hasText("Not now");
    }
    assertThat(page.locator("h1")).hasText("Estate");
  }
}
