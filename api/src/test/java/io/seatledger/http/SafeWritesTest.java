package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that names what it saw changes nothing else, and one that is in doubt asks again. */
@RunningService
class SafeWritesTest {

  @LocalServerPort private int port;
  private Client client;
  private String license;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
    license = client.license("{\"vendor\": \"Acme\", \"total_seats\": 3}");
  }

  @ParameterizedTest
  @CsvSource({"PATCH, '{\"vendor\": \"Other\"}', 200", "DELETE, '', 204"})
  void a_stale_license_is_neither_changed_nor_deleted(String method, String body, int done) {
    var seen = tag(license);
    resource(client.call("PATCH", license, "{\"total_seats\": 5}"), 200);
    var before = client.call("GET", license).body();

    var stale = problem(client.call(method, license, body, ifMatch(seen)), 412, "stale_version");
    assertThat(stale.get("version").intValue()).isEqualTo(2);
    assertThat(client.call("GET", license).body()).isEqualTo(before);
    problem(client.call(method, license, body, ifMatch("W/" + tag(license))), 412, "stale_version");

    var both = seen + ", " + tag(license);
    assertThat(client.call(method, license, body, ifMatch(both)).statusCode()).isEqualTo(done);
  }

  @Test
  void seats_do_not_make_a_license_stale() {
    var seen = tag(license);
    client.seat(license, "per_02");
    assertThat(tag(license)).isNotEqualTo(seen);
    resource(client.call("PATCH", license, "{\"vendor\": \"B\"}", ifMatch(seen)), 200);
    resource(client.call("PATCH", license, "{\"vendor\": \"C\"}", ifMatch("*")), 200);
  }

  @Test
  void a_stale_assignment_is_not_revoked() {
    var seat = client.seat(license, "per_02");
    var seen = tag(seat);
    var revoke = seat + "/revoke";
    problem(client.call("POST", revoke, "", ifMatch("\"2.x\"")), 412, "stale_version");
    assertThat(text(client.get(seat), "status")).isEqualTo("active");
    resource(client.call("POST", seat + "/usage"), 200);

    var revoked = client.call("POST", revoke, "", ifMatch(seen));
    assertThat(text(resource(revoked, 200), "status")).isEqualTo("revoked");
    assertThat(header(revoked, "ETag").orElseThrow()).startsWith("\"2.");
    problem(client.call("POST", revoke, "", ifMatch(seen)), 412, "stale_version");
    var again = client.call("POST", revoke, "", ifMatch(tag(seat)));
    assertThat(again.body()).isEqualTo(revoked.body());
  }

  @Test
  void a_stale_license_is_not_restored() {
    var seen = tag(license);
    client.call("DELETE", license);
    problem(client.call("POST", license + "/restore", "", ifMatch(seen)), 412, "stale_version");
    problem(client.call("GET", license), 404, "license_not_found");
    resource(client.call("POST", license + "/restore", "", ifMatch("\"2.any\"")), 200);
  }

  @Test
  void what_is_not_there_is_not_stale() {
    client.call("DELETE", license);
    var answer = client.call("PATCH", license, "{}", ifMatch("\"1.x\""));
    problem(answer, 404, "license_not_found");
  }

  @ParameterizedTest
  @CsvSource({"If-Match, 1.abc", "Idempotency-Key, a\tb", "If-Match, '\"1.a\", \"'"})
  void a_header_that_means_nothing_is_named(String header, String value) {
    var answer = client.call("PATCH", license, "{\"vendor\": \"B\"}", Map.of(header, value));
    names(answer, 400, "invalid_header", header);
    assertThat(text(client.get(license), "vendor")).isEqualTo("Acme");
  }

  @Test
  void what_is_known_is_not_sent_again() {
    var seat = client.seat(license, "per_02");
    for (var path : new String[] {license, seat}) {
      var tag = tag(path);
      var same = client.call("GET", path, "", Map.of("If-None-Match", "\"x\", W/" + tag));
      assertThat(same.statusCode()).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(header(same, "ETag")).contains(tag);
      var other = client.call("GET", path, "", Map.of("If-None-Match", "\"1.x\""));
      assertThat(resource(other, 200)).isEqualTo(client.get(path));
    }
  }

  @Test
  void a_repeated_create_creates_nothing_and_is_answered_alike() {
    var first = client.call("POST", LICENSES, "{\"vendor\": \"Acme\"}", key("k"));
    resource(first, 201);
    var path = header(first, "Location").orElseThrow();
    resource(client.call("PATCH", path, "{\"vendor\": \"Other\"}"), 200);
    client.seat(path, "per_02");

    assertReplayed(client.call("POST", LICENSES, "{\"vendor\": \"Acme\"}", key("k")), first);
    assertThat(client.get(LICENSES).get("data").size()).isEqualTo(2);
  }

  @Test
  void a_repeated_change_is_answered_as_it_was_after_the_first() {
    client.call("POST", ASSIGNMENTS, assign("per_02"), key("seat"));
    var first = client.call("PATCH", license, "{\"vendor\": \"Other\"}", key("k"));
    resource(first, 200);
    client.seat(license, "per_03");
    client.call("PATCH", license, "{\"vendor\": \"Third\"}");

    assertReplayed(client.call("PATCH", license, "{\"vendor\": \"Other\"}", key("k")), first);
    assertThat(text(client.get(license), "vendor")).isEqualTo("Third");
  }

  @Test
  void a_repeated_assign_and_revoke_are_answered_as_it_was_then() {
    var first = client.call("POST", ASSIGNMENTS, assign("per_02"), key("assign"));
    var seat = header(first, "Location").orElseThrow();
    var used = client.call("POST", seat + "/usage", "", key("use"));
    var usedAgain =
        client.call(
            "POST", seat + "/usage", "{\"last_used_at\": \"2020-01-01T00:00:00Z\"}", key("old"));
    var revoked = client.call("POST", seat + "/revoke", "{\"reason\": \"left\"}", key("revoke"));
    resource(revoked, 200);
    var revokedAgain = client.call("POST", seat + "/revoke", "", key("again"));
    assertThat(revokedAgain.body()).isEqualTo(revoked.body());

    assertReplayed(client.call("POST", ASSIGNMENTS, assign("per_02"), key("assign")), first);
    assertReplayed(client.call("POST", seat + "/usage", "", key("use")), used);
    assertReplayed(
        client.call(
            "POST", seat + "/usage", "{\"last_used_at\": \"2020-01-01T00:00:00Z\"}", key("old")),
        usedAgain);
    assertReplayed(
        client.call("POST", seat + "/revoke", "{\"reason\": \"left\"}", key("revoke")), revoked);
    assertReplayed(client.call("POST", seat + "/revoke", "", key("again")), revokedAgain);
    assertThat(client.get(license).get("used_seats").intValue()).isZero();
  }

  @Test
  void a_change_of_nothing_is_answered_as_it_was_then() {
    var first = client.call("PATCH", license, "{}", key("k"));
    resource(first, 200);
    client.call("PATCH", license, "{\"vendor\": \"Other\"}");
    assertReplayed(client.call("PATCH", license, "{}", key("k")), first);
  }

  @Test
  void a_repeated_delete_deletes_once() {
    var first = client.call("DELETE", license, "", key("k"));
    assertThat(first.statusCode()).isEqualTo(204);
    client.call("POST", license + "/restore");
    assertReplayed(client.call("DELETE", license, "", key("k")), first);
    client.get(license);
  }

  @Test
  void refusals_are_answered_again_though_the_reason_is_gone() {
    var nobodys = LICENSES + "/lic_01JZ0000000000000000000009";
    var full = client.license("{\"total_seats\": 0}");
    var noSeat = client.call("POST", ASSIGNMENTS, assign(full, "per_02"), key("409"));
    problem(noSeat, 409, "no_seats_available");
    var missing = client.call("PATCH", nobodys, "{}", key("404"));
    problem(missing, 404, "license_not_found");
    var odd = client.call("POST", ASSIGNMENTS + "/odd/revoke", "", key("odd"));
    problem(odd, 404, "assignment_not_found");
    var headers = Map.of("Idempotency-Key", "412", "If-Match", "\"9.x\"");
    var stale = client.call("PATCH", license, "{\"vendor\": \"B\"}", headers);
    problem(stale, 412, "stale_version");
    client.call("PATCH", full, "{\"total_seats\": 1}");

    assertRefusedAgain(
        client.call("POST", ASSIGNMENTS, assign(full, "per_02"), key("409")), noSeat);
    assertRefusedAgain(client.call("PATCH", nobodys, "{}", key("404")), missing);
    assertRefusedAgain(client.call("POST", ASSIGNMENTS + "/odd/revoke", "", key("odd")), odd);
    assertRefusedAgain(client.call("PATCH", license, "{\"vendor\": \"B\"}", headers), stale);
    resource(client.call("POST", ASSIGNMENTS, assign(full, "per_02"), key("new")), 201);
  }

  @Test
  void a_key_is_for_one_request() {
    resource(client.call("POST", LICENSES, "{}", key("k")), 201);
    for (var other :
        new HttpResponse<?>[] {
          client.call("POST", LICENSES, "{ }", key("k")),
          client.call("POST", ASSIGNMENTS, assign("per_02"), key("k")),
          client.call("DELETE", license, "", key("k")),
          client.call("DELETE", license + "?force=true", "", key("k"))
        }) {
      @SuppressWarnings("unchecked")
      var answer = (HttpResponse<String>) other;
      names(answer, 422, "idempotency_key_reused", "Idempotency-Key");
    }
    client.get(license);
  }

  @Test
  void a_key_is_one_callers_own() {
    var first = client.call("POST", LICENSES, "{}", key("k"));
    var other = Client.administrator(port).call("POST", LICENSES, "{}", key("k"));
    assertThat(header(other, "Idempotent-Replayed")).isEmpty();
    assertThat(text(resource(other, 201), "id")).isNotEqualTo(text(resource(first, 201), "id"));
  }

  @Test
  void a_wrong_request_leaves_the_key_free() {
    problem(client.call("POST", LICENSES, "{\"colour\": 1}", key("k")), 422, "invalid_fields");
    problem(client.call("POST", LICENSES, "{", key("k")), 400, "malformed_json");
    var ended = assign("per_02").replace("}", ", \"expires_at\": \"2020-01-01T00:00:00Z\"}");
    problem(client.call("POST", ASSIGNMENTS, ended, key("k")), 422, "invalid_fields");
    resource(client.call("POST", LICENSES, "{}", key("k")), 201);
  }

  @Test
  void a_wrong_request_is_told_before_a_kept_answer() {
    resource(client.call("POST", LICENSES, "{}", key("k")), 201);
    problem(client.call("POST", LICENSES, "{\"colour\": 1}", key("k")), 422, "invalid_fields");
    problem(new Client(port, null).call("POST", LICENSES, "{}", key("k")), 401, "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"respond-async", "wait=1, respond-async; x"})
  void who_will_not_wait_is_told_so(String preference) {
    var answer = client.call("PATCH", license, "{\"vendor\": \"B\"}", Map.of("Prefer", preference));
    assertThat(text(resource(answer, 200), "vendor")).isEqualTo("B");
    assertThat(header(answer, "Preference-Applied")).contains("respond-async");
    var token = header(answer, "Consistency-Token").orElseThrow();
    var read = client.call("GET", license, "", Map.of("Consistency-Token", token));
    assertThat(read.body()).isEqualTo(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {LICENSES, ASSIGNMENTS, LICENSES + "/compliance", LICENSES + "/lic_1/seats"})
  void a_token_that_nobody_gave_out_is_named(String path) {
    var answer = client.call("GET", path, "", Map.of("Consistency-Token", "x"));
    names(answer, 400, "invalid_header", "Consistency-Token");
  }

  @Test
  void the_token_of_another_tenant_is_none() {
    var token = header(client.call("PATCH", license, "{}"), "Consistency-Token").orElseThrow();
    var answer =
        Client.administrator(port).call("GET", LICENSES, "", Map.of("Consistency-Token", token));
    names(answer, 400, "invalid_header", "Consistency-Token");
    resource(client.call("GET", LICENSES, "", Map.of("Consistency-Token", token)), 200);
  }

  private String assign(String assignee) {
    return assign(license, assignee);
  }

  private static String assign(String license, String assignee) {
    return "{\"license_id\": \"%s\", \"assignee_id\": \"%s\"}"
        .formatted(Client.id(license), assignee);
  }

  private String tag(String path) {
    return header(client.call("GET", path), "ETag").orElseThrow();
  }

  private static Map<String, String> ifMatch(String tags) {
    return Map.of("If-Match", tags);
  }

  private static Map<String, String> key(String key) {
    return Map.of("Idempotency-Key", key);
  }

  private static void assertReplayed(HttpResponse<String> again, HttpResponse<String> first) {
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.body()).isEqualTo(first.body());
    for (var name : new String[] {"Location", "ETag", "Consistency-Token", "Content-Type"}) {
      assertThat(header(again, name)).describedAs(name).isEqualTo(header(first, name));
    }
    assertThat(header(first, "Idempotent-Replayed")).isEmpty();
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
  }

  private static void assertRefusedAgain(HttpResponse<String> again, HttpResponse<String> first) {
    var trace = "\"trace_id\":\"[^\"]*\"";
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.body().replaceAll(trace, "")).isEqualTo(first.body().replaceAll(trace, ""));
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
  }
}
