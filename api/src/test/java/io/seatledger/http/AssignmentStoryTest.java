package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.json;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Seats given and taken back. */
@RunningService
class AssignmentStoryTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void an_assigned_seat_is_read_again_listed_and_counted() {
    var one = client.license("{\"total_seats\": 3}");
    var assigned = client.assign(one, "per_02");
    var location = header(assigned, "Location").orElseThrow();

    var read = client.call("GET", location);

    assertThat(read.body()).isEqualTo(assigned.body());
    assertThat(header(read, "ETag")).isEqualTo(header(assigned, "ETag"));
    assertThat(client.get(ASSIGNMENTS).get("data").get(0)).isEqualTo(json(read));
    assertThat(client.get(one).get("used_seats").intValue()).isEqualTo(1);
    assertThat(client.get(one).get("available_seats").intValue()).isEqualTo(2);
  }

  @Test
  void a_time_that_contradicts_the_clock_is_wrong_whatever_it_is_said_of() {
    var past = "\"expires_at\": \"2020-01-01T00:00:00Z\"";
    Answers.names(client.assign("nothing", "per_02", past), 422, "invalid_fields", "expires_at");
    var used = ASSIGNMENTS + "/asg_01J00000000000000000000000/usage";
    var future = "{\"last_used_at\": \"2999-01-01T00:00:00Z\"}";
    Answers.names(client.call("POST", used, future), 422, "invalid_fields", "last_used_at");
  }

  @Test
  void the_answer_has_all_that_is_read_later() {
    var one = client.license("{\"total_seats\": 3}");
    var all =
        """
        "assignee_type": "Group", "asset_id": "ast_1", "assigned_by_id": "per_09", "source": "edm",
        "expires_at": "2999-12-31T23:59:59Z"
        """;
    var key = Map.of("Idempotency-Key", "key of " + Tokens.tenant());

    var assigned = client.assign(one, "grp_02", all);
    var body = "{\"license_id\": \"%s\", \"assignee_id\": \"grp_03\", %s}";
    var keyed = client.call("POST", ASSIGNMENTS, body.formatted(Client.id(one), all), key);

    for (var answer : List.of(assigned, keyed)) {
      resource(answer, 201);
      assertThat(client.call("GET", header(answer, "Location").orElseThrow()).body())
          .isEqualTo(answer.body());
    }
  }

  @Test
  void a_holder_has_one_seat_and_is_told_which() {
    var one = client.license("{\"total_seats\": 1}");
    var seat = client.seat(one, "per_02");

    var refused = problem(client.assign(one, "per_02"), 409, "already_assigned");
    assertThat(text(refused, "assignment_id")).isEqualTo(Client.id(seat));
  }

  @Test
  void another_asset_or_kind_of_holder_is_another_holder() {
    var one = client.license("{}");
    client.seat(one, "per_02");

    resource(client.assign(one, "per_02", "\"asset_id\": \"ast_1\""), 201);
    resource(client.assign(one, "per_02", "\"assignee_type\": \"Group\""), 201);
    assertThat(client.get(one).get("used_seats").intValue()).isEqualTo(3);
  }

  @Test
  void a_full_license_refuses_and_remembers_that_it_did() {
    var one = client.license("{\"total_seats\": 2}");
    client.seat(one, "per_01");
    var seat = client.seat(one, "per_02");

    var refused = problem(client.assign(one, "per_03"), 409, "no_seats_available");
    assertThat(refused.get("total_seats").intValue()).isEqualTo(2);
    assertThat(refused.get("used_seats").intValue()).isEqualTo(2);
    await().until(() -> client.get(one + "/seats").get("refused").intValue() == 1);

    client.call("POST", seat + "/revoke");
    client.seat(one, "per_03");
  }

  @Test
  void revoking_again_changes_nothing() {
    var one = client.license("{\"total_seats\": 1}");
    var seat = client.seat(one, "per_02");
    var first = client.call("POST", seat + "/revoke", "{\"reason\": \"left\"}");
    assertThat(text(resource(first, 200), "status")).isEqualTo("revoked");

    var second = client.call("POST", seat + "/revoke", "{\"reason\": \"again\"}");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(client.get(one).get("available_seats").intValue()).isEqualTo(1);
  }

  @Test
  void a_usage_older_than_the_known_one_changes_nothing() {
    var seat = client.seat(client.license("{}"), "per_02");
    var known =
        client.call("POST", seat + "/usage", "{\"last_used_at\": \"2026-02-01T00:00:00Z\"}");
    assertThat(text(resource(known, 200), "last_used_at")).isEqualTo("2026-02-01T00:00:00Z");

    var older =
        client.call("POST", seat + "/usage", "{\"last_used_at\": \"2026-01-01T00:00:00Z\"}");

    assertThat(older.statusCode()).isEqualTo(200);
    assertThat(older.body()).isEqualTo(known.body());
    assertThat(client.call("GET", seat).body()).isEqualTo(known.body());
  }

  @Test
  void times_that_cannot_be_are_named() {
    var one = client.license("{}");
    var seat = client.seat(one, "per_01");
    var past = "2020-01-01T00:00:00Z";
    var future = "2120-01-01T00:00:00Z";

    names(client.assign(one, "per_02", "\"expires_at\": \"" + past + "\""), "expires_at");
    var over = "\"assigned_at\": \"2019-01-01T00:00:00Z\", \"expires_at\": \"" + past + "\"";
    names(client.assign(one, "per_02", over), "expires_at");
    names(client.assign(one, "per_02", "\"assigned_at\": \"" + future + "\""), "assigned_at");
    var usage = client.call("POST", seat + "/usage", "{\"last_used_at\": \"" + future + "\"}");
    names(usage, "last_used_at");
    names(client.call("POST", ASSIGNMENTS, "{\"license_id\": \"x\"}"), "assignee_id");
  }

  private static void names(HttpResponse<String> answer, String field) {
    Answers.names(answer, 422, "invalid_fields", field);
  }

  @Test
  void a_seat_of_no_license_is_not_found() {
    problem(client.assign("lic_nobodys", "per_02"), 404, "license_not_found");
    var unborn = "lic_01JZ0000000000000000000009";
    problem(client.assign(unborn, "per_02"), 404, "license_not_found");
  }

  @Test
  void a_seat_whose_time_is_up_is_free_by_itself() {
    var one = client.license("{\"total_seats\": 1}");
    var end = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MICROS);
    var first = resource(client.assign(one, "per_01", "\"expires_at\": \"" + end + "\""), 201);
    var seat = ASSIGNMENTS + "/" + text(first, "id");
    problem(client.assign(one, "per_02"), 409, "no_seats_available");

    await().until(() -> client.get(one).get("available_seats").intValue() == 1);

    assertThat(Instant.now()).isAfterOrEqualTo(end);
    assertThat(text(client.get(seat), "status")).isEqualTo("expired");
    client.seat(one, "per_02");
    var revoked = resource(client.call("POST", seat + "/revoke"), 200);
    assertThat(text(revoked, "status")).isEqualTo("expired");
    assertThat(client.get(one).get("used_seats").intValue()).isEqualTo(1);
  }
}
