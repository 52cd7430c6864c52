package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningService
class DiffOverHttpTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void it_says_which_fields_changed_where_and_who_came_and_went() {
    var license = client.license(Samples.LICENSE);
    var kept = client.seat(license, "per_01");
    var lost = client.seat(license, "per_02");
    var before = position(license);
    client.call("PATCH", license, "{\"vendor\": \"Apex\", \"list_price\": 1300.250}");
    client.call("PATCH", license, "{\"total_seats\": 0}");
    client.call("POST", lost + "/revoke", "{}");
    var gained = client.seat(license, "per_03");

    var answer = client.call("GET", license + "/diff?from_position=" + before);
    var diff = Answers.resource(answer, 200);

    var vendor = field(diff, "vendor");
    assertThat(text(vendor, "from")).isEqualTo("Acme");
    assertThat(text(vendor, "to")).isEqualTo("Apex");
    assertThat(vendor.get("changes").size()).isEqualTo(1);
    assertThat(vendor.get("changes").get(0).get("position").longValue()).isGreaterThan(before);
    assertThat(text(vendor.get("changes").get(0), "actor")).isEqualTo("per_01");
    assertThat(answer.body()).contains("\"from\":1200.50,\"to\":1300.250");
    assertThat(diff.get("fields").valueStream().map(one -> text(one, "field")))
        .containsExactlyInAnyOrder("vendor", "list_price", "total_seats");
    assertThat(diff.get("derived").valueStream().map(one -> text(one, "field")))
        .containsExactly("available_seats");
    var seats = diff.get("seats");
    assertThat(seats.get("gained").size()).isEqualTo(1);
    assertThat(text(seats.get("gained").get(0), "assignment_id")).isEqualTo(Client.id(gained));
    assertThat(seats.get("lost").size()).isEqualTo(1);
    assertThat(text(seats.get("lost").get(0), "assignee_id")).isEqualTo("per_02");
    assertThat(text(seats.get("lost").get(0), "how")).isEqualTo("revoked");
    assertThat(seats.toString()).doesNotContain(Client.id(kept));
  }

  @Test
  void differences_one_after_the_other_are_the_whole_difference() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var estate = new RandomEstate(client, random);
    for (int i = 0; i < 60; i++) {
      estate.happen();
    }
    for (var license : estate.licenses()) {
      var last = position(license + "?include_deleted=true");
      var created = firstPosition(license, last);
      for (int i = 0; i < 6; i++) {
        var ends =
            LongStream.generate(() -> created - 2 + random.nextLong(last - created + 3))
                .limit(3)
                .sorted()
                .toArray();
        assertAdds(license, ends[0], ends[1], ends[2], seed);
      }
    }
  }

  private void assertAdds(String license, long a, long b, long c, long seed) {
    var whole = client.call("GET", between(license, a, c));
    var later = client.call("GET", between(license, b, c));
    var earlier = client.call("GET", between(license, a, b));
    if (earlier.statusCode() == 200) {
      assertThat(Diffs.of(Answers.json(earlier)).then(Diffs.of(Answers.resource(later, 200))))
          .as("seed %d: %s from %d over %d to %d", seed, license, a, b, c)
          .isEqualTo(Diffs.of(Answers.resource(whole, 200)));
    } else if (later.statusCode() == 200) { // it was not there at b, and nothing had become of it
      assertThat(Diffs.of(Answers.json(later))).isEqualTo(Diffs.of(Answers.resource(whole, 200)));
    } else {
      problem(whole, 404, "license_not_found");
    }
  }

  private static String between(String license, long from, long to) {
    return license
        + "/diff?include_deleted=true&from_position=%d&to_position=%d"
            .formatted(Math.max(0, from), Math.max(0, to));
  }

  @Test
  void it_goes_from_one_moment_to_a_later_one() {
    var license = client.license("{}");
    var position = position(license);
    var other = client.license("{}");

    names(client.call("GET", license + "/diff"), 400, "invalid_query", "from");
    names(
        client.call("GET", license + "/diff?from=2999-01-01T00:00:00Z"),
        400,
        "invalid_query",
        "from");
    names(
        client.call("GET", license + "/diff?from_position=0&to_position=999999999"),
        400,
        "invalid_query",
        "to_position");
    names(
        client.call(
            "GET",
            license + "/diff?from_position=%d&to_position=%d".formatted(position(other), position)),
        400,
        "invalid_query",
        "from");
    problem(
        client.call("GET", other + "/diff?from_position=0&to_position=" + position),
        404,
        "license_not_found");
    problem(
        client.call("GET", LICENSES + "/lic_none/diff?from_position=0"), 404, "license_not_found");
  }

  private long position(String path) {
    return Long.parseLong(header(client.call("GET", path), "Ledger-Position").orElseThrow());
  }

  /** Where the license began, by which its first event is told. */
  private long firstPosition(String license, long last) {
    var diff =
        client.get(
            license + "/diff?include_deleted=true&from_position=0&to_position=%d".formatted(last));
    var positions = new ArrayList<Long>();
    diff.get("fields")
        .forEach(
            field ->
                field
                    .get("changes")
                    .forEach(change -> positions.add(change.get("position").longValue())));
    return positions.stream().min(Long::compare).orElseThrow();
  }

  private static JsonNode field(JsonNode diff, String name) {
    return diff.get("fields")
        .valueStream()
        .filter(one -> text(one, "field").equals(name))
        .findAny()
        .orElseThrow();
  }
}
