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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was answered once is answered again, whatever has happened since. */
@RunningService
class TimeTravelTest {

  private static final String SEED = "seed %d: %s";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  private record Seen(String path, HttpResponse<String> answer) {}

  @Test
  void every_answer_is_given_again_as_of_its_instant_and_position() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var estate = new RandomEstate(client, random);
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < 60; i++) {
      estate.happen();
      for (int look = random.nextInt(4); look > 0; look--) {
        seen.add(see(estate.path()));
      }
    }
    var found = seen.stream().filter(one -> one.answer.statusCode() == 200).toList();
    assertThat(found).hasSizeGreaterThan(seen.size() / 2);
    found.forEach(one -> assertAgain(one, seed));
  }

  @Test
  void so_it_is_while_others_write() throws Exception {
    var seed = new Random().nextLong();
    var writing = new AtomicBoolean(true);
    var seen = new ArrayList<Seen>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, 3)
              .mapToObj(
                  writer ->
                      threads.submit(
                          () -> {
                            var estate = new RandomEstate(client, new Random(seed + writer));
                            while (writing.get()) {
                              estate.happen();
                            }
                            return true;
                          }))
              .toList();
      for (int i = 0; i < 40; i++) {
        seen.add(see(List.of(LICENSES, ASSIGNMENTS, LICENSES + "/compliance").get(i % 3)));
      }
      writing.set(false);
      for (var writer : writers) {
        assertThat(writer.get()).isTrue();
      }
    }
    var exact = seen.stream().filter(one -> position(one.answer).isPresent()).toList();
    assertThat(exact).hasSizeGreaterThan(seen.size() / 2);
    exact.forEach(one -> assertAgain(one, seed));
  }

  private Seen see(String path) {
    return new Seen(path, client.call("GET", path));
  }

  private void assertAgain(Seen seen, long seed) {
    var first = seen.answer;
    var again = client.call("GET", then(seen.path, first));
    assertThat(body(again)).as(SEED, seed, seen.path).isEqualTo(body(first));
    assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(position(again)).isEqualTo(position(first));
    assertThat(header(again, "Ledger-Instant")).isEqualTo(header(first, "Ledger-Instant"));
  }

  private static String then(String path, HttpResponse<String> first) {
    return at(
        path,
        "as_of=%s&at_position=%s"
            .formatted(
                header(first, "Ledger-Instant").orElseThrow(), position(first).orElseThrow()));
  }

  private static String at(String path, String moment) {
    return path + (path.contains("?") ? "&" : "?") + moment;
  }

  private static Optional<String> position(HttpResponse<String> answer) {
    return header(answer, "Ledger-Position");
  }

  private static JsonNode body(HttpResponse<String> answer) {
    var body = resource(answer, 200);
    if (body instanceof ObjectNode object) {
      object.remove("next_cursor");
    }
    return body;
  }

  @Test
  void yesterday_is_what_was_recorded_by_then() {
    var license = client.license("{\"vendor\": \"Acme\", \"total_seats\": 2}");
    var created = client.get(license);
    var seat = client.seat(license, "per_01");
    client.call("PATCH", license, "{\"vendor\": \"Apex\", \"total_seats\": 0}");
    client.call("POST", seat + "/revoke", "{}");
    var assigned = Instant.parse(text(client.get(seat), "created_at"));

    var before = client.get(at(license, "as_of=" + text(created, "created_at")));
    var with = client.get(at(license, "as_of=" + assigned));
    var gone = client.call("GET", at(license, "as_of=" + assigned.minus(1, ChronoUnit.DAYS)));

    assertThat(before).isEqualTo(created);
    assertThat(text(with, "vendor")).isEqualTo("Acme");
    assertThat(with.get("used_seats").intValue()).isEqualTo(1);
    assertThat(text(client.get(at(seat, "as_of=" + assigned)), "status")).isEqualTo("active");
    problem(gone, 404, "license_not_found");
  }

  @Test
  void a_position_alone_is_as_of_the_time_of_its_event() {
    var license = client.license("{\"total_seats\": 2}");
    var first = client.call("GET", license);
    client.call("PATCH", license, "{\"total_seats\": 3}");

    var then = client.call("GET", at(license, "at_position=" + position(first).orElseThrow()));

    assertThat(then.body()).isEqualTo(first.body());
    assertThat(header(then, "Ledger-Instant")).contains(text(resource(first, 200), "created_at"));
  }

  @Test
  void pages_of_then_go_on_as_of_then() {
    var first = client.license("{\"vendor\": \"One\"}");
    client.license("{\"vendor\": \"Two\"}");
    var last = client.call("GET", LICENSES);
    client.license("{\"vendor\": \"Three\"}");
    client.call("DELETE", first);

    var page = client.get(then(LICENSES + "?limit=1", last));
    var next =
        client.get(LICENSES + "?limit=1&cursor=" + text(page, "next_cursor")).get("data").get(0);

    assertThat(text(page.get("data").get(0), "vendor")).isEqualTo("Two");
    assertThat(text(next, "vendor")).isEqualTo("One");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_page_goes_on_where_another_node_whose_clock_is_ahead_began(boolean ofThen) {
    client.license("{}");
    client.license("{}");
    var path = LICENSES + "?limit=1";
    var first = ofThen ? then(path, client.call("GET", LICENSES)) : path;
    var cursor = text(client.get(first), "next_cursor");

    var soon = path + "&cursor=" + ahead(cursor, Duration.ofSeconds(30));
    assertThat(client.get(soon).get("data").size()).isEqualTo(1);
    var later = path + "&cursor=" + ahead(cursor, Duration.ofMinutes(2));
    names(client.call("GET", later), 400, "invalid_query", "cursor");
  }

  /** The cursor with a later moment. */
  private static String ahead(String cursor, Duration by) {
    var json = JsonMapper.shared();
    var parts = json.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
    parts[1] = Instant.parse(parts[1]).plus(by).toString();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(parts));
  }

  @Test
  void a_tag_of_then_is_known_again() {
    var license = client.license("{\"total_seats\": 2}");
    var first = client.call("GET", license);
    client.call("PATCH", license, "{\"total_seats\": 3}");
    var tag = Map.of("If-None-Match", header(first, "ETag").orElseThrow());

    assertThat(client.call("GET", then(license, first), "", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/seats", "list", "seats", "compliance"})
  void what_is_not_yet_cannot_be_known(String form) {
    var license = client.license("{}");
    var path =
        switch (form) {
          case "list" -> LICENSES;
          case "seats" -> ASSIGNMENTS;
          case "compliance" -> LICENSES + "/compliance";
          default -> license + form;
        };
    var tomorrow = "as_of=" + Instant.now().plus(1, ChronoUnit.DAYS);

    names(client.call("GET", at(path, tomorrow)), 400, "invalid_query", "as_of");
    names(client.call("GET", at(path, "as_of=soon")), 400, "invalid_query", "as_of");
    names(
        client.call("GET", at(path, "at_position=999999999")), 400, "invalid_query", "at_position");
    names(client.call("GET", at(path, "at_position=-1")), 400, "invalid_query", "at_position");
  }

  @Test
  void this_very_instant_is_waited_for() {
    var license = client.license("{\"vendor\": \"Acme\"}");
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    var first = client.call("GET", at(license, "as_of=" + now));
    client.call("PATCH", license, "{\"vendor\": \"Apex\"}");

    assertThat(client.call("GET", at(license, "as_of=" + now)).body()).isEqualTo(first.body());
  }
}
