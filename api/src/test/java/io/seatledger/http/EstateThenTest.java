package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The estate and its licenses as they were, and as somebody looks for them. */
@RunningServiceOfIssuer
class EstateThenTest {

  private static final String ESTATE = "/dashboard/estate";
  private static final String LIST = "/dashboard/estate/licenses";

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;
  private Client owner;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    var token =
        OtherIssuer.token(
            c -> c.claim("tenant_id", tenant).claim("roles", List.of("tenant_admin")));
    owner = new Client(port, token);
    visitor = Visitor.of(port, token);
  }

  @Test
  void an_auditor_sees_what_was_owned_then() {
    var license = owner.license("{\"vendor\": \"Acme\", \"total_seats\": 4321}");
    var then = header(owner.call("GET", license), "Ledger-Instant").orElseThrow();
    owner.call("PATCH", license, "{\"vendor\": \"Other\", \"total_seats\": 5432}");

    var estate = visitor.get(ESTATE + "?as_of=" + then).body();
    assertThat(estate)
        .contains("4,321", "Acme", "datetime=\"" + then, "as_of=" + encoded(then))
        .doesNotContain("5,432", "hx-get=\"/dashboard/live/estate\"");
    assertThat(visitor.get(linked(estate, "vendor=Acme")).body())
        .contains("4,321", "Acme", "datetime=\"" + then, "GET /api/v1/licenses?as_of=")
        .doesNotContain("Other");
    assertThat(visitor.get(ESTATE).body()).contains("5,432", "Other", "hx-get=");
    assertThat(visitor.get(LIST).body()).contains("5,432", "As of <time");
  }

  @Test
  void the_next_page_is_of_then_too() {
    var last = owner.license("{\"product_name\": \"One\"}");
    owner.license("{\"product_name\": \"Two\"}");
    var then = header(owner.call("GET", last), "Ledger-Instant").orElseThrow();
    owner.call("PATCH", last, "{\"product_name\": \"Three\"}");

    var first = visitor.get(LIST + "?limit=1&as_of=" + then).body();
    assertThat(first).contains("Two").doesNotContain("One");
    assertThat(visitor.get(linked(first, "cursor=")).body()).contains("One");
  }

  @Test
  void a_day_is_asked_about_at_its_end_and_today_is_now() {
    var asked = visitor.get(LIST + "/on?vendor=a%2Cb&search=&day=2026-03-31&status=active");
    assertThat(visitor.led(asked))
        .isEqualTo(LIST + "?vendor=a%2Cb&status=active&as_of=2026-03-31T23%3A59%3A59.999999Z");
    assertThat(visitor.led(visitor.get(ESTATE + "/on?day=2026-03-31")))
        .isEqualTo(ESTATE + "?as_of=2026-03-31T23%3A59%3A59.999999Z");
    assertThat(visitor.led(visitor.get(LIST + "/on?vendor=&day="))).isEqualTo(LIST);
    var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    assertThat(visitor.led(visitor.get(ESTATE + "/on?day=" + today))).startsWith(ESTATE);
  }

  @Test
  void the_form_keeps_what_was_asked() {
    var page = visitor.get(LIST + "?vendor=Acme&sort=vendor&as_of=2026-01-31T12:00:00Z").body();

    assertThat(page)
        .contains("name=\"vendor\" value=\"Acme\"", "name=\"day\" value=\"2026-01-31\"")
        .contains("name=\"sort\" value=\"vendor\"", "No license is like this.")
        .doesNotContain("type=\"hidden\" name=\"vendor\"", "type=\"hidden\" name=\"as_of\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/on?day=soon, day",
    "?as_of=soon, as_of",
    "?as_of=9999-01-01T00:00:00Z, as_of",
    "?day=2026-03-31, day",
  })
  void what_is_no_day_is_named(String query, String parameter) {
    for (var page : List.of(ESTATE, LIST)) {
      var answer = visitor.get(page + query);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("<h1>This cannot be shown</h1>", parameter + ": ");
    }
  }

  @Test
  void what_is_deleted_is_marked() {
    var gone = owner.license("{\"vendor\": \"Acme\"}");
    owner.call("DELETE", gone);

    assertThat(visitor.get(LIST).body()).doesNotContain(Client.id(gone));
    assertThat(visitor.get(LIST + "?include_deleted=true").body())
        .contains(Client.id(gone), "Deleted")
        .doesNotContain("Compliant");
  }

  private static String linked(String page, String asked) {
    var link = Pattern.compile("href=\"([^\"]*" + asked + "[^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
