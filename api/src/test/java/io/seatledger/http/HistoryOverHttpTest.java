package io.seatledger.http;

import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

@RunningService
class HistoryOverHttpTest {

  private static final String CREATED =
      """
      {"vendor": "Acme", "total_seats": 1, "list_price": 1200.50,
       "cost": {"amount": 0.10, "note": null}}
      """;

  private static final List<String> PATCHES =
      List.of(
          "\"vendor\": null",
          "\"vendor\": \"Other\", \"total_seats\": null",
          "\"total_seats\": 7, \"tags\": [\"a\"]",
          "\"tags\": []",
          "\"cost\": null, \"list_price\": 1.5",
          "\"cost\": {\"amount\": 2.50, \"note\": [1, true]}, \"list_price\": null",
          "\"negotiated_discount\": 12.5, \"contract_id\": \"con_1\"",
          "\"negotiated_discount\": null, \"contract_id\": null",
          "\"expiry_date\": \"2099-01-01T00:00:00Z\", \"auto_renew\": true",
          "\"expiry_date\": null, \"auto_renew\": false",
          "\"status\": \"cancelled\"",
          "\"status\": \"active\"",
          "\"seat_policy\": \"allow_over_allocation\"",
          "\"seat_policy\": \"strict\", \"source_type\": \"frontend\"");

  @LocalServerPort private int port;

  private Client admin;
  private String license;

  @BeforeEach
  void start() {
    admin = Client.administrator(port);
    license = admin.license(CREATED);
  }

  @Test
  void the_life_of_a_license_is_told_with_what_changed_from_what_to_what() {
    var seat = admin.seat(license, "per_02");
    problem(admin.assign(license, "per_03"), 409, "no_seats_available");
    admin.call("PATCH", license, "{\"total_seats\": 5, \"vendor\": null}");
    admin.call("POST", seat + "/revoke", "{\"reason\": \"left the team\"}");
    admin.call("DELETE", license);
    var told = data(license + "/history");
    assertThat(told)
        .extracting(entry -> text(entry, "action"))
        .containsExactly(
            "license.deleted",
            "license.assignment_revoked",
            "license.total_seats_changed",
            "license.details_changed",
            "license.seat_refused",
            "license.seat_assigned",
            "license.created");
    assertThat(told.get(0).get("changes")).hasToString(change("is_deleted", "false", "true"));
    assertThat(text(told.get(1), "reason")).isEqualTo("left the team");
    assertThat(text(told.get(1), "assignee_id")).isEqualTo("per_02");
    assertThat(told.get(2).get("changes")).hasToString(change("total_seats", "1", "5"));
    assertThat(told.get(3).get("changes")).hasToString(change("vendor", "\"Acme\"", "null"));
    assertThat(told.get(4).get("changes").isEmpty()).isTrue();
    assertThat(text(told.get(4), "reason")).isEqualTo("no_seats_available");
    assertThat(text(told.get(4), "assignee_id")).isEqualTo("per_03");
    assertThat(text(told.get(4), "actor_type")).isEqualTo("user");
    assertThat(admin.call("GET", license + "/history").body())
        .contains(
            "{\"field\":\"list_price\",\"from\":null,\"to\":1200.50}",
            "{\"field\":\"cost\",\"from\":null,\"to\":{\"amount\":0.10,\"note\":null}}",
            "{\"field\":\"seat_policy\",\"from\":null,\"to\":\"strict\"}",
            "{\"field\":\"auto_renew\",\"from\":null,\"to\":false}");
    assertThat(text(told.get(6), "recorded_at")).endsWith("Z");
    assertThat(text(told.get(6), "correlation_id")).hasSize(26);
  }

  private static String change(String field, String from, String to) {
    return "[{\"field\":\"%s\",\"from\":%s,\"to\":%s}]".formatted(field, from, to);
  }

  /** Whatever is changed in whatever order: each change begins where the one before it ended. */
  @Test
  void all_changes_add_up_to_the_license() {
    var seed = System.nanoTime();
    System.out.println("The seed of the changes is " + seed);
    var random = new Random(seed);
    for (var patch : eachAtLeastOnce(random)) {
      assertThat(admin.call("PATCH", license, "{" + patch + "}").statusCode()).isEqualTo(200);
    }
    var folded = new HashMap<String, JsonNode>(Map.of("status", StringNode.valueOf("active")));
    for (var entry : data(license + "/history?sort=position&limit=500")) {
      for (var change : entry.get("changes")) {
        var field = text(change, "field");
        assertThat(change.get("from"))
            .describedAs(field)
            .isEqualTo(folded.getOrDefault(field, NullNode.getInstance()));
        folded.put(field, change.get("to"));
      }
    }
    var answer = admin.get(license);
    assertThat(folded).hasSizeGreaterThan(10);
    folded.forEach(
        (field, value) -> assertThat(answer.get(field)).describedAs(field).isEqualTo(value));
  }

  private static List<String> eachAtLeastOnce(Random random) {
    var patches = new ArrayList<>(PATCHES);
    random.ints(40, 0, PATCHES.size()).mapToObj(PATCHES::get).forEach(patches::add);
    Collections.shuffle(patches, random);
    return patches;
  }

  @Test
  void a_history_is_paged_both_ways() {
    for (var seats = 2; seats < 7; seats++) {
      admin.call("PATCH", license, "{\"total_seats\": %d}".formatted(seats));
    }
    var forward = walked("position");
    assertThat(forward).hasSize(6).isSorted();
    assertThat(walked("-position")).isEqualTo(forward.reversed());
  }

  private List<Long> walked(String sort) {
    var seen = new ArrayList<Long>();
    var more = "";
    do {
      var page = admin.get(license + "/history?limit=4&sort=" + sort + more);
      page.get("data").forEach(entry -> seen.add(entry.get("position").longValue()));
      more = page.get("has_more").booleanValue() ? "&cursor=" + text(page, "next_cursor") : "";
    } while (!more.isEmpty());
    return seen;
  }

  @Test
  void a_cursor_is_good_for_one_history_alone() {
    admin.call("PATCH", license, "{\"total_seats\": 3}");
    var cursor = text(admin.get(license + "/history?limit=1"), "next_cursor");
    var other = admin.license("{}");
    names(
        admin.call("GET", other + "/history?limit=1&cursor=" + cursor),
        400,
        "invalid_query",
        "cursor");
  }

  @Test
  void a_seat_and_its_holder_have_histories_with_every_use() {
    var seat = admin.seat(license, "per_02");
    admin.call("POST", seat + "/usage", "{\"last_used_at\": \"2026-01-01T00:00:00Z\"}");
    admin.call("POST", seat + "/usage", "{\"last_used_at\": \"2026-02-01T00:00:00Z\"}");
    var told = data(seat + "/history");
    assertThat(told)
        .extracting(entry -> text(entry, "action"))
        .containsExactly("assignment.used", "assignment.used", "license.seat_assigned");
    assertThat(told.getFirst().get("changes"))
        .hasToString(
            change("last_used_at", "\"2026-01-01T00:00:00Z\"", "\"2026-02-01T00:00:00Z\""));
    assertThat(text(told.getLast(), "assignee_type")).isEqualTo("Person");
    assertThat(data(Client.LICENSES + "/history?assignee_id=per_02")).isEqualTo(told);
    assertThat(data(Client.LICENSES + "/history?assignee_id=per_02&assignee_type=person"))
        .isEqualTo(told);
    assertThat(data(Client.LICENSES + "/history?assignee_id=per_02&assignee_type=Group")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/history, assignee_id",
    "/history?assignee_id=, assignee_id",
    "/history?assignee_id=%00, assignee_id",
    "/history?assignee_id=per_01&assignee_type=robot, assignee_type",
    "/history?assignee_id=per_01&search=x, search",
    "/history?assignee_id=per_01&sort=action, sort",
    "/history?assignee_id=per_01&action=license.nothing, action",
    "/history?assignee_id=per_01&from=yesterday, from",
    "/history?assignee_id=per_01&include_deleted=true, include_deleted",
  })
  void what_cannot_be_asked_is_named(String query, String parameter) {
    names(admin.call("GET", Client.LICENSES + query), 400, "invalid_query", parameter);
  }

  @Test
  void the_history_of_what_is_not_there_is_not_found() {
    var nobody = "/01JZ3Y8G5N4D2V7Q6R9T0W1X2Y".replace("/", "/lic_") + "/history";
    problem(admin.call("GET", Client.LICENSES + nobody), 404, "license_not_found");
    problem(admin.call("GET", Client.LICENSES + "/x/history"), 404, "license_not_found");
    problem(
        admin.call("GET", Client.ASSIGNMENTS + nobody.replace("lic", "asg")),
        404,
        "assignment_not_found");
    problem(admin.call("GET", Client.ASSIGNMENTS + "/x/history"), 404, "assignment_not_found");
    problem(
        admin.call("GET", Client.LICENSES + "/assignments/history"), 404, "assignment_not_found");
  }

  private List<JsonNode> data(String path) {
    return admin.get(path).get("data").valueStream().toList();
  }
}
