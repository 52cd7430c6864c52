package io.seatledger.http;

import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What clients ask of lists, and what they are told when it means nothing. */
@RunningService
class ListsOverHttpTest {

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = new Client(port, Tokens.of(tenant, "tenant_admin"));
  }

  @Test
  void the_example_of_the_contract_is_answered() {
    var small = client.license("{\"vendor\": \"Adobe\", \"total_seats\": 99}");
    var older =
        client.license(
            "{\"vendor\": \"Adobe\", \"total_seats\": 100, \"product_name\": \"Creative Cloud\"}");
    var newer =
        client.license(
            "{\"vendor\": \"Adobe\", \"total_seats\": 500, \"contract_reference\":"
                + " \"reCREATIVE\"}");
    client.license("{\"vendor\": \"adobe\", \"total_seats\": 100, \"product_name\": \"Creative\"}");
    client.license(
        "{\"vendor\": \"Adobe\", \"total_seats\": 100, \"product_name\": \"Creative\", \"status\":"
            + " \"cancelled\"}");

    var query =
        "vendor=Adobe&status=active,expiring_soon&total_seats_gte=100&search=creative&sort=-updated_at&limit=100";
    assertThat(ids(LICENSES + "?" + query)).containsExactly(Client.id(newer), Client.id(older));
    assertThat(ids(LICENSES + "?total_seats_lt=100")).containsExactly(Client.id(small));
  }

  @Test
  void values_are_escaped_as_the_contract_says() {
    var comma = client.license("{\"vendor\": \"a,b\", \"tags\": [\"x,y\", \"z\"]}");
    var backslash = client.license("{\"vendor\": \"a\\\\b\"}");
    var word = client.license("{\"vendor\": \"null\"}");
    var sql = client.license("{\"vendor\": \"' or 1=1; drop table views.license; --\"}");
    var none = client.license("{}");

    assertThat(found("vendor", "a\\,b")).containsExactly(Client.id(comma));
    assertThat(found("vendor", "a\\\\b,a\\,b"))
        .containsExactly(Client.id(backslash), Client.id(comma));
    assertThat(found("vendor", "\\null")).containsExactly(Client.id(word));
    assertThat(found("vendor", "null")).containsExactly(Client.id(none));
    assertThat(found("vendor", "!null")).hasSize(4);
    assertThat(found("vendor_ne", "\\null,null")).hasSize(3);
    assertThat(found("vendor", "' or 1=1; drop table views.license; --"))
        .containsExactly(Client.id(sql));
    assertThat(found("tags", "x\\,y")).containsExactly(Client.id(comma));
    assertThat(found("search", "%")).isEmpty();
  }

  @Test
  void what_the_clock_decides_filters_like_what_is_stored() {
    var soon =
        client.license(
            "{\"total_seats\": 1, \"seat_policy\": \"allow_over_allocation\", \"expiry_date\": \""
                + Samples.SOON
                + "\"}");
    client.license("{\"total_seats\": 5}");
    client.seat(soon, "per_1");
    var second = client.seat(soon, "per_2");
    client.call("POST", second + "/revoke");
    client.seat(soon, "per_3");

    assertThat(ids(LICENSES + "?status=expiring_soon")).containsExactly(Client.id(soon));
    assertThat(ids(LICENSES + "?compliance_status=over_allocated"))
        .containsExactly(Client.id(soon));
    assertThat(
            ids(LICENSES + "?used_seats=2&available_seats_lt=0&is_deleted=false&schema_version=1"))
        .containsExactly(Client.id(soon));
    assertThat(
            ids(ASSIGNMENTS + "?status=revoked&assignee_type=PERSON&license_id=" + Client.id(soon)))
        .containsExactly(Client.id(second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour=red | colour",
        "vendor=a&vendor=b | vendor",
        "vendor_gt=a | vendor_gt",
        "vendor=%00 | vendor",
        "vendor=a%5Cb | vendor",
        "total_seats=many | total_seats",
        "total_seats=99999999999 | total_seats",
        "total_seats_gte=1,2 | total_seats_gte",
        "total_seats_lt=null | total_seats_lt",
        "total_seats= | total_seats",
        "list_price=0x10 | list_price",
        "list_price=1e99 | list_price",
        "expiry_date_lt=2030-02-30T00:00:00Z | expiry_date_lt",
        "expiry_date_lt=2030-01-01 | expiry_date_lt",
        "auto_renew=yes | auto_renew",
        "status=gone | status",
        "status=Active | status",
        "cost=1 | cost",
        "tags_gt=a | tags_gt",
        "sort=cost | sort",
        "sort=tags | sort",
        "sort=colour | sort",
        "sort= | sort",
        "sort=vendor,-vendor | sort",
        "search=%00 | search",
        "limit=0 | limit",
        "limit=501 | limit",
        "include_total=1 | include_total",
        "include_deleted=maybe | include_deleted",
        "cursor=x | cursor",
        "cursor= | cursor",
      })
  void what_means_nothing_is_named(String query, String parameter) {
    names(client.call("GET", LICENSES + "?" + query), 400, "invalid_query", parameter);
  }

  /** As programs print them that count nanoseconds. */
  @Test
  void a_time_is_cut_to_microseconds() {
    client.license("{\"expiry_date\": \"2031-01-31T12:00:00.123456789Z\"}");
    var asked = LICENSES + "?expiry_date=2031-01-31T12:00:00.123456999Z";
    assertThat(ids(asked)).hasSize(1);
    assertThat(ids(LICENSES + "?as_of=2020-01-31T12:00:00.123456999Z")).isEmpty();
  }

  @Test
  void a_filter_has_at_most_200_values() {
    assertThat(ids(LICENSES + "?vendor=" + String.join(",", Collections.nCopies(200, "a"))))
        .isEmpty();
    var tooMany = String.join(",", Collections.nCopies(201, "a"));
    names(client.call("GET", LICENSES + "?vendor=" + tooMany), 400, "invalid_query", "vendor");
  }

  @Test
  void a_total_is_of_all_pages_and_given_on_request() {
    for (var i = 0; i < 3; i++) {
      client.license("{\"vendor\": \"Acme\"}");
    }
    client.license("{}");

    var page = client.get(LICENSES + "?vendor=Acme&limit=2&include_total=true");
    assertThat(page.get("total").intValue()).isEqualTo(3);
    var last =
        client.get(
            LICENSES
                + "?vendor=Acme&limit=2&include_total=true&cursor="
                + text(page, "next_cursor"));
    assertThat(last.get("data").size()).isEqualTo(1);
    assertThat(last.get("total").intValue()).isEqualTo(3);
    assertThat(client.get(LICENSES).has("total")).isFalse();
  }

  @Test
  void deleted_licenses_are_shown_to_administrators_who_ask() {
    var kept = client.license("{}");
    var gone = client.license("{}");
    assertThat(client.call("DELETE", gone).statusCode()).isEqualTo(204);
    problem(client.call("GET", gone), 404, "license_not_found");

    assertThat(ids(LICENSES)).containsExactly(Client.id(kept));
    assertThat(ids(LICENSES + "?is_deleted=true")).isEmpty();
    assertThat(ids(LICENSES + "?include_deleted=true"))
        .containsExactly(Client.id(gone), Client.id(kept));
    assertThat(ids(LICENSES + "?include_deleted=true&is_deleted=true"))
        .containsExactly(Client.id(gone));
    assertThat(client.get(gone + "?include_deleted=true").get("is_deleted").booleanValue())
        .isTrue();
    problem(client.call("GET", gone + "?include_deleted=false"), 404, "license_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "service", "app_service_account"})
  void nobody_else_may_ask_for_what_is_deleted(String role) {
    var other = new Client(port, Tokens.of(tenant, role));

    for (var path : List.of(LICENSES, ASSIGNMENTS, other.license("{}"))) {
      problem(other.call("GET", path + "?include_deleted=true"), 403, "forbidden");
      problem(other.call("GET", path + "?colour=red&include_deleted=true"), 403, "forbidden");
      resource(other.call("GET", path + "?include_deleted=false"), 200);
    }
  }

  @Test
  void a_cursor_goes_with_its_query_and_no_other() {
    for (var i = 0; i < 3; i++) {
      client.license("{\"vendor\": \"Acme\"}");
    }
    var query = LICENSES + "?vendor=Acme&sort=vendor&search=a&limit=1";
    var cursor = text(client.get(query), "next_cursor");

    resource(
        client.call(
            "GET",
            LICENSES
                + "?search=a&limit=2&sort=vendor&include_total=true&vendor=Acme&cursor="
                + cursor),
        200);
    for (var other :
        List.of(
            LICENSES + "?sort=vendor&search=a",
            LICENSES + "?vendor=Acme&vendor_ne=x&sort=vendor&search=a",
            LICENSES + "?vendor=Acme&sort=-vendor&search=a",
            LICENSES + "?vendor=Acme&sort=vendor&search=b",
            LICENSES + "?vendor=Acme&sort=vendor&search=a&include_deleted=true",
            ASSIGNMENTS + "?limit=1")) {
      names(client.call("GET", other + "&cursor=" + cursor), 400, "invalid_query", "cursor");
    }
  }

  @Test
  void a_cursor_that_was_tampered_with_is_refused_and_opens_no_other_books() {
    client.license("{}");
    client.license("{}");
    var cursor = text(client.get(LICENSES + "?limit=1"), "next_cursor");

    for (var garbled :
        List.of(
            cursor.substring(3),
            cursor.substring(0, cursor.length() - 9),
            cursor + "AAAA",
            "bnVsbA",
            "W10")) {
      names(client.call("GET", LICENSES + "?cursor=" + garbled), 400, "invalid_query", "cursor");
    }
    var stranger = Client.administrator(port);
    assertThat(stranger.get(LICENSES + "?cursor=" + cursor).get("data").isEmpty()).isTrue();
  }

  private List<String> found(String parameter, String value) {
    return ids(LICENSES + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private List<String> ids(String path) {
    return client.get(path).get("data").valueStream().map(row -> text(row, "id")).toList();
  }
}
