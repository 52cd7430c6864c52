package io.seatledger.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.seatledger.http.DashboardPages.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** The dashboard as people use it. */
@RunningServiceOfDemo
class DashboardInBrowserTest {

  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Map<String, String> PAGES =
      Map.of(
          "estate", "Estate",
          "estate/licenses", "Licenses",
          "overview", "Overview",
          "processors", "Processors",
          "dead-letters", "Dead letters",
          "denied", "This page is not for you");

  private static Chromium browser;

  private static final Map<String, String> ASYNC = Map.of("Prefer", "respond-async");

  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Client client;
  private LostRows rows;

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
  void token() {
    client = DemoEstate.client(port);
    rows = new LostRows(database, transactions);
  }

  @Test
  void an_event_is_seen_as_it_happens_until_somebody_wants_to_read() {
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/overview");
    var newest = page.locator("#events tr").first();

    var first = client.license("{\"vendor\": \"Acme\"}");
    assertThat(newest).containsText("license created");
    assertThat(newest).containsText(Client.id(first));
    assertThat(newest).containsText("vendor Acme");
    assertThat(newest).containsText(LocalDate.now(ZoneOffset.UTC).toString().substring(0, 8));

    button(page, "Pause").click();
    var second = client.license("{\"vendor\": \"Other\"}");
    assertThat(page.locator("#figures")).containsText(head()); // which comes later than an event
    assertThat(newest).containsText(Client.id(first));
    button(page, "Go on").click();
    assertThat(newest).containsText(Client.id(second));
  }

  @Test
  void a_processor_is_paused_falls_behind_and_goes_on() {
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/processors");
    var lag = page.locator(".lag");
    confirm(page, "Pause", "an upgrade");
    assertThat(page.locator(".badge")).hasText("Paused");
    client.call("POST", Client.LICENSES, "{\"vendor\": \"Late\"}", ASYNC);
    assertThat(lag).not().hasText("0");
    assertThat(page.locator("#processors")).containsText("an upgrade");

    confirm(page, "Resume", "");
    assertThat(page.locator(".badge")).hasText("Running");
    assertThat(lag).hasText("0");
  }

  @Test
  void a_reset_is_seen_to_come_to_its_end() {
    client.license("{\"vendor\": \"Acme\"}");
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/processors");
    confirm(page, "Reset", "");
    assertThat(page.locator(".notice.good")).containsText("reset licenses");
    assertThat(page.locator(".outcome")).hasText("done");
    assertThat(page.locator(".percent")).hasText("100 %");
    assertThat(page.locator(".lag")).hasText("0");
  }

  @Test
  void what_cannot_be_done_is_told_and_a_dialog_can_be_left() {
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/processors");
    button(page, "Reset").click();
    assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).isHidden();
    assertThat(button(page, "Reset")).isFocused();

    button(page, "Reset").click();
    page.evaluate(
        "document.querySelector('dialog form').action = '/dashboard/processors/none/reset'");
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".notice.bad[role=alert]:visible"))
        .hasText("No rows are filled by a processor of that name.");

    button(page, "Merge segment 0").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".outcome")).hasText("done");
    button(page, "Split segment 0").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator("tbody tr th[scope=row]").first()).hasText("0 of 2");
  }

  @Test
  void a_dead_letter_is_tried_again_when_its_cause_is_gone() {
    var license = client.license("{\"vendor\": \"Acme\", \"total_seats\": 2}");
    var id = Client.id(license);
    rows.lose(id);
    client.call("PATCH", license, "{\"total_seats\": 5}", ASYNC);
    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/dead-letters");
    var letter = page.locator("article").filter(new Locator.FilterOptions().setHasText(id));
    assertThat(letter).containsText("TotalSeatsChanged cannot have happened");
    assertThat(letter).containsText("\"after\"");
    judge(page, "dead-letters-one");

    letter.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again")).click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".notice.good")).containsText("Of " + id + " wait 1 still");
    rows.putBack(id);
    button(page, "Try all of processor licenses again").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".notice.good")).containsText("Nothing of licenses waits any more");
    assertThat(page.locator("#letters")).containsText("Nothing waits");
    assertThat(client.get(license).get("total_seats").intValue()).isEqualTo(5);
  }

  /** Says yes to what a button asks. */
  private static void confirm(Page page, String name, String reason) {
    button(page, name).click();
    page.getByLabel("Reason").fill(reason);
    page.locator("#confirm-yes").click();
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    var way = browser.page("http://localhost:" + port);
    way.navigate("/dashboard/login");
    judge(way, "login");

    var page = DashboardPages.signedIn(browser, port);
    page.navigate("/dashboard/estate");
    DemoEstate.fill(client);
    PAGES.forEach(
        (path, title) -> {
          page.navigate("/dashboard/" + path);
          assertThat(page.locator("h1")).hasText(title);
          assertThat(page.locator(".notice:visible")).hasCount(0);
          settled(page, path);
          judge(page, path.replace('/', '-'));
        });
  }

  /** What comes a moment later is there. */
  private static void settled(Page page, String path) {
    switch (path) {
      case "overview" -> {
        assertThat(page.locator("#events tr.waiting")).hasCount(0);
        assertThat(page.locator(".canvas .waiting:visible")).hasCount(0);
      }
      default -> {}
    }
  }

  private static void judge(Page page, String name) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : List.of(1440, 390)) {
        page.setViewportSize(width, 900);
        var file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(file)));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).describedAs("width of " + name).isLessThanOrEqualTo(width);
      }
      var checker = new AxeBuilder(page);
      if (scheme == ColorScheme.DARK) {
        checker.withRules(List.of("color-contrast")); // nothing else is different
      }
      assertThat(seriousOf(checker)).describedAs("%s %s", name, scheme).isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static List<String> seriousOf(AxeBuilder checker) {
    return checker.analyze().getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + rule.getNodes())
        .toList();
  }

  private JsonNode status() {
    return client.get("/api/v1/operations/processors/licenses");
  }

  private String head() {
    return String.format(Locale.ROOT, "%,d", status().get("head").longValue());
  }
}
