package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.json;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class LicensesOverHttpTest {

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void a_license_has_every_field_spelled_exactly() {
    var one = client.license(Samples.LICENSE);
    for (var person : List.of("per_1", "per_2", "per_3")) {
      client.seat(one, person);
    }
    var answer = client.call("GET", one);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag").orElseThrow()).matches("\"1\\.[\\w-]{16}\"");
    assertThat(answer.body()).isEqualTo(Samples.licenseAnswer(json(answer)));
    assertThat(text(json(answer), "created_at")).matches(TIME);
    assertThat(text(json(answer), "updated_at"))
        .matches(TIME)
        .isGreaterThan(text(json(answer), "created_at"));
  }

  @Test
  void an_assignment_has_every_field_spelled_exactly() {
    var answer = client.call("GET", client.seat(client.license("{}"), "per_02"));

    assertThat(answer.body()).isEqualTo(Samples.assignmentAnswer(json(answer)));
    assertThat(text(json(answer), "created_at")).matches(TIME);
  }

  @Test
  void seats_and_compliance_are_figures() {
    var one = client.license(Samples.LICENSE);
    client.seat(one, "per_1");
    client.seat(one, "per_2");
    resource(client.assign(one, "grp_1", "\"assignee_type\": \"GROUP\""), 201);
    resource(client.assign(one, "per_3", "\"expires_at\": \"" + Samples.SOON + "\""), 201);

    assertThat(client.call("GET", one + "/seats").body())
        .isIn(seats(one, "\"Person\":3,\"Group\":1"), seats(one, "\"Group\":1,\"Person\":3"));
    assertThat(client.call("GET", LICENSES + "/compliance").body())
        .startsWith(
            """
            {"total":{"key":null,"licenses":1,"total_seats":1,"used_seats":4,\
            "spend":[{"currency":"EUR","amount":1200.50,"licenses":1}]},"unlimited_licenses":0,\
            """);
  }

  private static String seats(String license, String byType) {
    return """
    {"license_id":"%s","total":1,"used":4,"available":-3,"by_assignee_type":{%s},\
    "expiring_in_30_days":1,"expiring_in_60_days":1,"expiring_in_90_days":1,"refused":0}\
    """
        .formatted(Client.id(license), byType);
  }

  @Test
  void an_empty_object_creates_a_license() {
    var answer = client.call("POST", LICENSES, "{}");

    var created = resource(answer, 201);
    assertThat(text(created, "id")).matches("lic_[0-9A-Z]{26}");
    assertThat(header(answer, "Location")).contains(LICENSES + "/" + text(created, "id"));
    assertThat(header(answer, "Consistency-Token")).isPresent();
    assertThat(header(answer, "Preference-Applied")).isEmpty();
    assertThat(text(created, "created_by")).isEqualTo("per_01");
    assertThat(answer.body())
        .isEqualTo(client.call("GET", LICENSES + "/" + text(created, "id")).body());
  }

  @Test
  void what_a_client_read_it_may_send_back() {
    var one = client.license(Samples.LICENSE);
    var read = client.call("GET", one);

    var answer = client.call("PATCH", one, read.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(read.body());
    assertThat(header(answer, "ETag")).isEqualTo(header(read, "ETag"));
  }

  @Test
  void a_merge_patch_names_where_it_comes_from() {
    var one = client.license("{\"vendor\": \"Acme\"}");
    var body = "{\"source_type\": \"frontend\", \"status\": \"cancelled\"}";

    var changed =
        resource(client.call("PATCH", one, "application/merge-patch+json", body, null), 200);

    assertThat(text(changed, "source_type")).isEqualTo("frontend");
    assertThat(text(changed, "status")).isEqualTo("cancelled");
    assertThat(text(changed, "vendor")).isEqualTo("Acme");
  }

  @Test
  void deleting_is_forced_by_name() {
    var one = client.license("{}");
    client.seat(one, "per_02");

    names(client.call("DELETE", one + "?force=yes"), 400, "invalid_query", "force");
    var forced = client.call("DELETE", one + "?force=true");
    assertThat(forced.statusCode()).isEqualTo(204);
    assertThat(forced.body()).isEmpty();
  }

  @Test
  void a_seat_is_assigned_to_a_holder() {
    var one = client.license("{}");
    var answer =
        client.assign(
            one,
            "grp_1",
            """
            "assignee_type": "group", "expires_at": "2132-01-01T00:00:00+01:00",
            "status": "active"\
            """);

    var seat = resource(answer, 201);
    assertThat(text(seat, "assignee_type")).isEqualTo("Group");
    assertThat(text(seat, "assignee_id")).isEqualTo("grp_1");
    assertThat(seat.get("asset_id").isNull()).isTrue();
    assertThat(text(seat, "expires_at")).isEqualTo("2131-12-31T23:00:00Z");
    assertThat(header(answer, "Location")).contains(ASSIGNMENTS + "/" + text(seat, "id"));
  }

  @Test
  void a_refusal_tells_what_the_client_needs_next() {
    var one = client.license("{\"total_seats\": 1}");
    client.seat(one, "per_01");

    var refused = problem(client.assign(one, "per_02"), 409, "no_seats_available");
    assertThat(refused.get("total_seats").intValue()).isEqualTo(1);
    assertThat(refused.get("used_seats").intValue()).isEqualTo(1);
  }

  @Test
  void revoking_and_using_need_no_body() {
    var license = client.license("{}");
    var one = client.seat(license, "per_01");
    var other = client.seat(license, "per_02");

    var used = resource(client.call("POST", one + "/usage"), 200);
    assertThat(text(used, "last_used_at")).matches(TIME);
    var revoked = resource(client.call("POST", one + "/revoke"), 200);
    assertThat(revoked.get("revoke_reason").isNull()).isTrue();
    var left = resource(client.call("POST", other + "/revoke", "{\"reason\": \"left\"}"), 200);
    assertThat(text(left, "revoke_reason")).isEqualTo("left");
    assertThat(text(left, "revoked_by")).isEqualTo("per_01");
    assertThat(text(left, "revoked_at")).matches(TIME);
  }

  @Test
  void a_list_comes_in_pages() {
    client.license("{}");
    var newest = client.license("{}");

    var page = client.get(LICENSES + "?limit=1");
    assertThat(page.get("data").size()).isEqualTo(1);
    assertThat(text(page.get("data").get(0), "id")).isEqualTo(Client.id(newest));
    assertThat(page.get("limit").intValue()).isEqualTo(1);
    assertThat(page.get("has_more").booleanValue()).isTrue();
    assertThat(text(page, "next_cursor")).isNotBlank();

    assertThat(client.call("GET", ASSIGNMENTS).body())
        .isEqualTo("{\"data\":[],\"limit\":50,\"has_more\":false,\"next_cursor\":null}");
  }

  @Test
  void a_list_knows_its_parameters() {
    for (var query : List.of("limit=0", "limit=501", "limit=x", "cursor=x", "colour=red")) {
      var parameter = query.substring(0, query.indexOf('='));
      names(client.call("GET", LICENSES + "?" + query), 400, "invalid_query", parameter);
      names(client.call("GET", ASSIGNMENTS + "?" + query), 400, "invalid_query", parameter);
    }
  }
}
