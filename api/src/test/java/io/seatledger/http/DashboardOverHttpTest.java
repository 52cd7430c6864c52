package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/** Who gets into the dashboard by signing in elsewhere, and sees what there. */
@RunningServiceOfIssuer
class DashboardOverHttpTest {

  private static final String ESTATE = "/dashboard/estate";
  private static final String LIST = "/dashboard/estate/licenses";
  private static final String LOGIN = "/dashboard/login";
  private static final Pattern LOADED =
      Pattern.compile("<(?:script|link)[^>]*(?:src|href)=\"([^\"]+)\"");

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/dashboard", ESTATE, LIST, "/dashboard/overview", "/dashboard/nothing"})
  void who_has_not_signed_in_is_led_to_where_one_does(String path) {
    var visitor = new Visitor(port);

    assertThat(visitor.led(visitor.get(path))).isEqualTo(LOGIN);
  }

  @Test
  void what_a_page_fetches_by_itself_is_refused_and_the_page_led_away() {
    var answer = new Visitor(port).get("/dashboard/live/estate");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "HX-Redirect")).contains(LOGIN + "?ended");
  }

  @Test
  void the_way_in_leads_to_the_issuer_and_starts_no_session() {
    var answer = new Visitor(port).get(LOGIN);

    assertThat(answer.body())
        .contains("/oauth2/authorization/sso", "Company")
        .doesNotContain("client_secret\"");
    assertThat(cookies(answer)).noneMatch(cookie -> cookie.startsWith("seatledger_session"));
  }

  @Test
  void who_signs_in_has_a_session_that_scripts_and_other_pages_cannot_use() {
    var visitor = new Visitor(port);
    var entered = visitor.signIn(token("tenant_admin"));

    assertThat(visitor.led(entered)).isEqualTo("/dashboard");
    assertThat(cookies(entered))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("seatledger_session=")
                    .contains("HttpOnly", "SameSite=Lax"));
    assertThat(visitor.led(visitor.get(LOGIN))).isEqualTo("/dashboard");
    assertThat(visitor.led(visitor.get("/dashboard"))).isEqualTo(ESTATE);
  }

  @Test
  void a_session_from_before_is_not_that_after_signing_in() {
    var visitor = new Visitor(port);
    var before = sessions(visitor.signIn(token("user")));
    var after = sessions(visitor.signIn(token("user")));

    assertThat(before).hasSize(1);
    assertThat(after).hasSize(1).doesNotContainAnyElementsOf(before);
  }

  @Test
  void who_goes_to_the_issuer_and_comes_back_without_a_code_has_no_session() {
    var visitor = new Visitor(port);
    var there = cookies(visitor.get("/oauth2/authorization/sso"));

    assertThat(there)
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
    for (var back : List.of("", "?state=guess&code=none", "?state=guess&error=access_denied")) {
      var refused = visitor.get("/login/oauth2/code/sso" + back);
      assertThat(visitor.led(refused)).isEqualTo(LOGIN + "?refused");
      assertThat(sessions(refused)).isEmpty();
    }
  }

  @Test
  void who_was_led_to_come_back_in_place_of_another_does_not_get_in() {
    var other =
        header(new Visitor(port).get("/oauth2/authorization/sso"), "Location").orElseThrow();
    var state =
        UriComponentsBuilder.fromUriString(other).build().getQueryParams().getFirst("state");
    var visitor = new Visitor(port);
    visitor.get("/oauth2/authorization/sso");

    var back = visitor.get("/login/oauth2/code/sso?code=of-another&state=" + state);
    assertThat(visitor.led(back)).isEqualTo(LOGIN + "?refused");
  }

  @Test
  void whom_the_api_would_refuse_does_not_get_in() {
    var others =
        List.of(
            OtherIssuer.token(c -> c.claim("tenant_id", null)),
            OtherIssuer.token(c -> c.audience("another")),
            Tokens.of(tenant, "global_admin"));
    for (var token : others) {
      var visitor = new Visitor(port);
      assertThat(visitor.led(visitor.signIn(token))).isEqualTo(LOGIN + "?refused");
      assertThat(visitor.led(visitor.get(ESTATE))).isEqualTo(LOGIN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant_admin", "user", "service"})
  void who_does_not_operate_sees_the_estate_alone(String role) {
    var visitor = visitor(role);

    assertThat(visitor.get(ESTATE).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/dashboard/live/estate").statusCode()).isEqualTo(200);
    for (var path : List.of("/dashboard/overview", "/dashboard/nothing")) {
      var refused = visitor.get(path);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("This page is not for you", "global_admin");
    }
  }

  @Test
  void who_has_no_role_or_another_scope_sees_nothing() {
    assertThat(visitor("visitor").get(ESTATE).statusCode()).isEqualTo(403);
    var writes = OtherIssuer.token(c -> c.claim("scope", "licenses.write"));
    assertThat(Visitor.of(port, writes).get(ESTATE).statusCode()).isEqualTo(403);
  }

  @Test
  void tokens_open_no_page_and_sessions_no_api() throws Exception {
    var answer = new Client(port, token("global_admin")).bytes(ESTATE);
    assertThat(answer.statusCode()).isEqualTo(302);

    problem(visitor("global_admin").get(Client.LICENSES), 401, "unauthenticated");
  }

  @Test
  void a_form_of_another_page_does_nothing() {
    var visitor = visitor("user");

    var forged = visitor.post("/dashboard/logout", "");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("This page was too old");
    assertThat(visitor.post("/dashboard/logout", "_csrf=guess").statusCode()).isEqualTo(403);
    assertThat(visitor.get(ESTATE).statusCode()).isEqualTo(200);

    var ended = visitor.send(ESTATE, "/dashboard/logout", Map.of());
    assertThat(visitor.led(ended)).isEqualTo(LOGIN + "?ended");
    assertThat(visitor.get(ESTATE).statusCode()).isEqualTo(302);
  }

  @Test
  void all_that_a_page_loads_is_here_and_nothing_is_inside_it() {
    var page = visitor("user").get(ESTATE);

    assertThat(header(page, "Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "script-src", "style-src");
    assertThat(header(page, "Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
    var loaded = LOADED.matcher(page.body()).results().map(found -> found.group(1)).toList();
    assertThat(loaded).contains("/dashboard/assets/dashboard.css").hasSizeGreaterThan(3);
    for (var path : loaded) {
      assertThat(new Visitor(port).get(path).statusCode()).describedAs(path).isEqualTo(200);
    }
  }

  @Test
  void the_estate_is_that_of_the_own_tenant() {
    var owner = new Client(port, token("tenant_admin"));
    var license =
        owner.license(
            "{\"vendor\": \"<b>Own & Co\", \"product_name\": \"Suite\", \"total_seats\": 1234567}");
    owner.seat(license, "per_02");
    var other = new Client(port, OtherIssuer.token(c -> c));
    other.license("{\"vendor\": \"Somebody else\", \"total_seats\": 7654321}");

    var estate = visitor("user").get(ESTATE).body();
    assertThat(estate)
        .contains("1,234,567", "1,234,566", "&lt;b&gt;Own &amp; Co")
        .doesNotContain("Somebody else", "7,654,321", "<b>Own", "No licenses yet");
    var list = visitor("user").get(LIST).body();
    assertThat(list).contains(Client.id(license), "1,234,567").doesNotContain("Somebody else");
  }

  @Test
  void an_application_sees_its_own_licenses_alone() {
    new Client(port, token("tenant_admin")).license("{\"vendor\": \"Of a person\"}");
    var app = OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("app_id", "app_1"));

    assertThat(Visitor.of(port, app).get(ESTATE).body())
        .contains("No licenses yet", "the application <span class=\"long\">app_1</span> in");
    assertThat(Visitor.of(port, app).get(LIST).body()).doesNotContain("Of a person");
  }

  @Test
  void who_owns_nothing_is_told_how_to_begin() {
    assertThat(visitor("user").get(ESTATE).body()).contains("No licenses yet", "curl");
  }

  @Test
  void the_list_is_asked_as_that_of_the_api_is() {
    var owner = new Client(port, token("tenant_admin"));
    for (var name : List.of("One", "Two", "Three")) {
      owner.license("{\"product_name\": \"%s\", \"vendor\": \"Odd, name\"}".formatted(name));
    }
    var visitor = visitor("user");

    var first = visitor.get(LIST + "?sort=product_name&limit=2").body();
    assertThat(first)
        .contains("GET /api/v1/licenses?sort=product_name&amp;limit=2", "One", "Three")
        .doesNotContain("Two");
    assertThat(visitor.get(next(first)).body())
        .contains("Two")
        .doesNotContain("Three", "Next page");

    var vendor =
        Pattern.compile("href=\"([^\"]+vendor=[^\"]+)\"").matcher(visitor.get(ESTATE).body());
    assertThat(vendor.find()).isTrue();
    assertThat(visitor.get(vendor.group(1).replace("&amp;", "&")).body())
        .contains("One", "Two", "Three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Red%20Hat%20%26%20Co", "Red+Hat+%26+Co", "a=b", "1%2B1", "%7Bname%7D"})
  void the_next_page_is_of_the_same_filter_however_it_is_written(String vendor) {
    var owner = new Client(port, token("tenant_admin"));
    for (var name : List.of("One", "Two")) {
      owner.license(
          "{\"product_name\": \"%s\", \"vendor\": \"%s\"}"
              .formatted(name, URLDecoder.decode(vendor, UTF_8)));
    }
    var visitor = visitor("user");

    var first = visitor.get(LIST + "?sort=product_name&limit=1&vendor=" + vendor).body();
    assertThat(first).contains("One", "Next page").doesNotContain("Two");
    assertThat(visitor.get(next(first)).body()).contains("Two").doesNotContain("One", "Next page");
  }

  private static String next(String page) {
    var link = Pattern.compile("href=\"([^\"]+cursor[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&").replaceFirst("http://[^/]+", "");
  }

  @Test
  void a_question_that_means_nothing_is_told_on_a_page() {
    var answer = visitor("user").get(LIST + "?colour=red");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>This cannot be shown</h1>", "colour");
    assertThat(visitor("user").get(LIST + "?include_deleted=true").statusCode()).isEqualTo(403);
    var letters = visitor("global_admin").get("/dashboard/dead-letters?cursor=%00");
    assertThat(letters.statusCode()).isEqualTo(400);
    assertThat(letters.body()).contains("cursor");
  }

  private Visitor visitor(String role) {
    return Visitor.of(port, token(role));
  }

  private String token(String role) {
    return OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("roles", List.of(role)));
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  private static List<String> sessions(HttpResponse<String> answer) {
    return cookies(answer).stream()
        .filter(cookie -> cookie.startsWith("seatledger_session="))
        .flatMap(cookie -> Stream.of(cookie.split(";")[0]))
        .toList();
  }
}
