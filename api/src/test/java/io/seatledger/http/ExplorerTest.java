package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The explorer as a browser gets it: all from here, and nothing that its policy forbids. */
@RunningService
class ExplorerTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  @LocalServerPort private int port;

  @Test
  void all_that_the_page_loads_is_here() throws Exception {
    var page = get("/docs").body();

    var loaded = LOADED.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(loaded).contains("/docs/explorer.js", Client.DOCUMENT).hasSizeGreaterThan(4);
    for (var path : loaded) {
      assertThat(get(path).statusCode()).describedAs(path).isEqualTo(200);
    }
    assertThat(page).doesNotContain("://");
  }

  @Test
  void its_policy_lets_no_inline_script_run() throws Exception {
    var answer = get("/docs");

    assertThat(header(answer, "Content-Type").orElseThrow()).startsWith("text/html");
    var policy = header(answer, "Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("default-src 'self'").doesNotContain("script-src", "unsafe-eval");
    assertThat(answer.body()).doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void a_browser_shows_the_contract(@TempDir Path profile) throws Exception {
    assumeTrue(Programs.isChromiumThere(profile), "chromium is not on the PATH");

    var shown =
        Programs.run(
            profile,
            Map.of("HOME", profile.toString()),
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--user-data-dir=" + profile,
            "--virtual-time-budget=30000",
            "--dump-dom",
            "http://localhost:" + port + "/docs");

    assertThat(shown).contains("Authorize", "List licenses", "Assign a seat", "Get a token");
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
