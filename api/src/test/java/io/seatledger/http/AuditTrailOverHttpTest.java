package io.seatledger.http;

import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningService
class AuditTrailOverHttpTest {

  private static final String EVENTS = "/api/v1/audit-events";

  @LocalServerPort private int port;

  private final String tenant = Tokens.tenant();
  private Client auditor;
  private String license;

  @BeforeEach
  void start() {
    auditor = new Client(port, Tokens.of(tenant, "tenant_admin"));
    license = auditor.license("{\"vendor\": \"Acme\", \"total_seats\": 1}");
  }

  @Test
  void a_change_is_in_the_trail_with_before_and_after() {
    auditor.call("PATCH", license, "{\"total_seats\": 3}");
    var event = trail("?action=license.total_seats_changed").getFirst();
    assertThat(event.get("before")).hasToString("{\"total_seats\":1}");
    assertThat(event.get("after")).hasToString("{\"total_seats\":3}");
    assertThat(text(event, "resource_type")).isEqualTo("license");
    assertThat(text(event, "resource_id")).isEqualTo(Client.id(license));
    assertThat(text(event, "outcome")).isEqualTo("success");
    assertThat(text(event, "actor_type")).isEqualTo("user");
    assertThat(text(event, "actor_id")).isEqualTo("per_01");
    var created = trail("?action=license.created").getFirst();
    assertThat(created.get("before").isNull()).isTrue();
    assertThat(text(event, "previous_hash")).isEqualTo(text(created, "record_hash"));
    assertThat(auditor.get(EVENTS + "/" + text(event, "id"))).isEqualTo(event);
  }

  @Test
  void the_hashes_are_those_that_proofs_are_about() {
    var event = trail("").getFirst();
    var proof = auditor.get(EVENTS + "/" + text(event, "id") + "/proof");
    assertThat(text(proof, "chain_hash")).isEqualTo(text(event, "record_hash"));
    assertThat(proof.get("position")).isEqualTo(event.get("sequence_id"));
    assertThat(auditor.get(EVENTS + "/verification").get("ok").booleanValue()).isTrue();
  }

  @Test
  void a_refusal_for_want_of_a_seat_is_denied() {
    auditor.seat(license, "per_02");
    problem(auditor.assign(license, "per_03"), 409, "no_seats_available");
    var denied = trail("?outcome=denied");
    assertThat(denied).hasSize(1);
    assertThat(text(denied.getFirst(), "action")).isEqualTo("license.seat_refused");
    assertThat(text(denied.getFirst(), "reason")).isEqualTo("no_seats_available");
    assertThat(denied.getFirst().get("after").isNull()).isTrue();
  }

  @Test
  void each_page_that_is_read_is_in_the_trail_and_in_none_of_the_pages_after_it() {
    auditor.seat(license, "per_02");
    assertThat(walked("sequence_id"))
        .isEqualTo(List.of("license.created", "license.seat_assigned"));
    var read = "audit.trail_read";
    assertThat(walked("-sequence_id"))
        .isEqualTo(List.of(read, read, "license.seat_assigned", "license.created"));
    assertThat(trail("?action=" + read)).hasSize(6);
  }

  @Test
  void a_reading_tells_what_was_asked_and_how_far_the_trail_went() {
    walked("sequence_id");
    var read = trail("?action=audit.trail_read").getFirst();
    assertThat(text(read, "resource_type")).isEqualTo("audit_trail");
    assertThat(read.get("before").isNull()).isTrue();
    assertThat(text(read.get("after"), "query")).isEqualTo(EVENTS + "?limit=1&sort=sequence_id");
    assertThat(read.get("after").get("up_to_position").longValue())
        .isLessThan(read.get("sequence_id").longValue());
  }

  @Test
  void no_cursor_goes_on_beyond_the_end_of_the_ledger() {
    auditor.seat(license, "per_02");
    var cursor = text(auditor.get(EVENTS + "?limit=1"), "next_cursor");
    var beyond = cursor.replaceFirst("\\d+", "999999999999999999");
    names(
        auditor.call("GET", EVENTS + "?limit=1&cursor=" + beyond), 400, "invalid_query", "cursor");
  }

  private List<String> walked(String sort) {
    var seen = new ArrayList<String>();
    var more = "";
    do {
      var page = auditor.get(EVENTS + "?limit=1&sort=" + sort + more);
      page.get("data").forEach(event -> seen.add(text(event, "action")));
      more = page.get("has_more").booleanValue() ? "&cursor=" + text(page, "next_cursor") : "";
    } while (!more.isEmpty());
    return seen;
  }

  @Test
  void reading_one_event_is_in_the_trail() {
    var id = text(trail("").getFirst(), "id");
    auditor.get(EVENTS + "/" + id);
    var read = trail("?action=audit.trail_read").getFirst();
    assertThat(text(read.get("after"), "query")).isEqualTo(EVENTS + "/" + id);
  }

  @Test
  void many_may_read_at_once_and_all_are_in_the_trail() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers = new ArrayList<Callable<JsonNode>>();
      for (var reader = 0; reader < 20; reader++) {
        readers.add(() -> auditor.get(EVENTS));
      }
      for (var answer : threads.invokeAll(readers)) {
        answer.get();
      }
    }
    assertThat(trail("?action=audit.trail_read")).hasSize(20);
  }

  @Test
  void an_actor_is_told_by_the_roles_of_its_token() {
    for (var role : List.of("user", "service", "app_service_account")) {
      new Client(port, Tokens.of(tenant, role)).license("{}");
      assertThat(text(trail("?action=license.created").getFirst(), "actor_type")).isEqualTo(role);
    }
  }

  @Test
  void the_trail_is_for_administrators() {
    var user = new Client(port, Tokens.of(tenant, "user"));
    problem(user.call("GET", EVENTS), 403, "forbidden");
    for (var nothing :
        List.of("/nothing", "/evt_01JZ3Y8G5N4D2V7Q6R9T0W1X30", "/evt_" + "Z".repeat(26))) {
      problem(auditor.call("GET", EVENTS + nothing), 404, "audit_event_not_found");
    }
    var id = text(trail("").getFirst(), "id");
    problem(
        Client.administrator(port).call("GET", EVENTS + "/" + id), 404, "audit_event_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "?cursor=x, cursor",
    "?cursor=12.x, cursor",
    "?outcome=perhaps, outcome",
    "?sort=action, sort",
    "?to=x, to",
    "?colour=red, colour",
    "/evt_01JZ3Y8G5N4D2V7Q6R9T0W1X30?colour=red, colour",
  })
  void what_cannot_be_asked_is_named(String query, String parameter) {
    names(auditor.call("GET", EVENTS + query), 400, "invalid_query", parameter);
  }

  private List<JsonNode> trail(String query) {
    return auditor.get(EVENTS + query).get("data").valueStream().toList();
  }
}
