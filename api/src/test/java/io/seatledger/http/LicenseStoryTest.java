package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of a license, from the first request to the last. */
@RunningService
class LicenseStoryTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void what_is_created_is_read_again_and_listed() {
    var created = client.call("POST", LICENSES, Samples.LICENSE);
    var location = header(created, "Location").orElseThrow();

    var read = client.call("GET", location);

    assertThat(read.body()).isEqualTo(created.body());
    assertThat(header(read, "ETag")).isEqualTo(header(created, "ETag"));
    assertThat(client.get(LICENSES).get("data").get(0).toString())
        .isEqualTo(client.get(location).toString());
  }

  @Test
  void null_clears_and_a_field_left_out_stays() {
    var one =
        client.license(
            """
            {"vendor": "Acme", "product_name": "CAD", "total_seats": 5, "tags": ["a"],
             "auto_renew": true, "seat_policy": "allow_over_allocation"}\
            """);
    var cleared =
        """
        {"vendor": null, "total_seats": null, "tags": null, "auto_renew": null,
         "seat_policy": null}\
        """;

    var changed = resource(client.call("PATCH", one, cleared), 200);

    assertThat(changed.get("vendor").isNull()).isTrue();
    assertThat(changed.get("total_seats").isNull()).isTrue();
    assertThat(changed.get("available_seats").isNull()).isTrue();
    assertThat(changed.get("tags").isEmpty()).isTrue();
    assertThat(changed.get("auto_renew").booleanValue()).isFalse();
    assertThat(text(changed, "seat_policy")).isEqualTo("strict");
    assertThat(text(changed, "product_name")).isEqualTo("CAD");
    assertThat(client.get(one)).isEqualTo(changed);
  }

  @Test
  void a_change_moves_the_version_and_an_empty_one_does_not() {
    var one = client.license("{\"vendor\": \"Acme\"}");
    var before = client.call("GET", one);

    assertThat(header(client.call("PATCH", one, "{}"), "ETag")).isEqualTo(header(before, "ETag"));
    var changed = client.call("PATCH", one, "{\"vendor\": \"Apex\"}");
    assertThat(header(changed, "ETag").orElseThrow()).startsWith("\"2.");
  }

  @Test
  void fields_of_the_server_are_ignored() {
    var owned =
        """
        {"id": "lic_1", "tenant_id": "other", "app_id": "app", "created_at": 7, "updated_at": {},
         "created_by": "x", "updated_by": "x", "is_deleted": true, "deleted_at": "x",
         "deleted_by": "x", "schema_version": 9, "used_seats": 3, "available_seats": 3,
         "compliance_status": "over_allocated", "status": "expired"}\
        """;
    var one = client.license(owned);
    var created = client.call("GET", one).body();

    assertThat(client.call("PATCH", one, owned).body()).isEqualTo(created);
    assertThat(created)
        .contains("\"used_seats\":0", "\"is_deleted\":false", "\"status\":\"active\"")
        .doesNotContain("lic_1\"", "other", "over_allocated");
  }

  @Test
  void a_field_that_is_not_known_is_named() {
    var one = client.license("{}");
    var unknown = "{\"vendor\": \"Acme\", \"colour\": \"red\"}";

    names(client.call("POST", LICENSES, unknown), 422, "invalid_fields", "colour");
    names(client.call("PATCH", one, unknown), 422, "invalid_fields", "colour");
    assertThat(client.get(one).get("vendor").isNull()).isTrue();
    assertThat(client.get(LICENSES).get("data").size()).isEqualTo(1);
  }

  @Test
  void a_license_in_use_is_deleted_by_force_alone() {
    var one = client.license("{}");
    var seat = client.seat(one, "per_02");

    var refused = problem(client.call("DELETE", one), 409, "license_in_use");
    assertThat(refused.get("used_seats").intValue()).isEqualTo(1);
    assertThat(text(client.get(seat), "status")).isEqualTo("active");

    assertThat(client.call("DELETE", one + "?force=true").statusCode()).isEqualTo(204);
    assertThat(text(client.get(seat), "status")).isEqualTo("revoked");
  }

  @Test
  void a_deleted_license_is_gone() {
    var one = client.license("{}");
    assertThat(client.call("DELETE", one).statusCode()).isEqualTo(204);

    problem(client.call("GET", one), 404, "license_not_found");
    problem(client.call("GET", one + "/seats"), 404, "license_not_found");
    problem(client.call("PATCH", one, "{\"vendor\": \"Acme\"}"), 404, "license_not_found");
    problem(client.call("DELETE", one), 404, "license_not_found");
    var refused = problem(client.assign(one, "per_02"), 409, "license_not_assignable");
    assertThat(text(refused, "because")).isEqualTo("deleted");
    assertThat(client.get(LICENSES).get("data").isEmpty()).isTrue();
  }

  @Test
  void a_restored_license_is_back_without_its_seats() {
    var one = client.license(Samples.LICENSE);
    client.seat(one, "per_02");
    problem(client.call("POST", one + "/restore"), 409, "license_not_deleted");
    client.call("DELETE", one + "?force=true");

    var restored = resource(client.call("POST", one + "/restore"), 200);

    assertThat(restored.get("used_seats").intValue()).isZero();
    assertThat(restored.get("is_deleted").booleanValue()).isFalse();
    assertThat(restored.get("deleted_at").isNull()).isTrue();
    assertThat(restored.get("deleted_by").isNull()).isTrue();
    assertThat(text(restored, "vendor")).isEqualTo("Acme");
    assertThat(client.get(one)).isEqualTo(restored);
    client.seat(one, "per_02");
    problem(client.call("POST", one + "/restore"), 409, "license_not_deleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"status\": \"cancelled\"}", "{\"expiry_date\": \"2020-01-01T00:00:00Z\"}"})
  void a_license_that_is_over_takes_no_new_holders_and_lets_the_old_ones_go(String over) {
    var one = client.license("{}");
    var seat = client.seat(one, "per_02");
    resource(client.call("PATCH", one, over), 200);

    problem(client.assign(one, "per_03"), 409, "license_not_assignable");
    problem(client.assign(one, "per_02"), 409, "license_not_assignable");
    resource(client.call("POST", seat + "/revoke"), 200);
  }

  @Test
  void put_is_not_a_method_of_anything() {
    var one = client.license("{}");
    var seat = client.seat(one, "per_02");

    assertThat(allowed(one)).containsExactlyInAnyOrder("GET", "PATCH", "DELETE");
    assertThat(allowed(LICENSES)).containsExactlyInAnyOrder("GET", "POST");
    assertThat(allowed(seat)).containsExactly("GET");
  }

  private String[] allowed(String path) {
    var answer = client.call("PUT", path, "{}");
    problem(answer, 405, "method_not_allowed");
    return header(answer, "Allow").orElseThrow().split(", ?");
  }
}
