package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.store.ProjectionLock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What operators see of nodes and processors, and do to them. */
@RunningService
class ProcessorsOverHttpTest {

  private static final String OPERATIONS = "/api/v1/operations";
  private static final String LICENSES = OPERATIONS + "/processors/licenses";
  private static final String REASON = "{\"reason\": \"a disk\"}";
  private static final String CHECK = "{\"mode\": \"self-check\"}";
  private static final String UNMERGEABLE = "segment_not_mergeable";
  private static final String UNKNOWN = "segment_not_found";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Client operator;

  @BeforeEach
  void start() {
    operator = new Client(port, Tokens.of(Tokens.tenant(), "global_admin"));
  }

  @Test
  void the_node_that_answers_is_alive_and_has_all_segments() {
    await()
        .atMost(PATIENCE)
        .until(() -> operator.get(OPERATIONS + "/nodes").get("data").size() > 0);
    var node = operator.get(OPERATIONS + "/nodes").get("data").get(0);
    assertThat(node.get("answering").booleanValue()).isTrue();

    await().atMost(PATIENCE).until(() -> owners().equals(List.of(text(node, "id"))));
    var listed = operator.get(OPERATIONS + "/processors").get("data");
    assertThat(listed.valueStream().map(one -> text(one, "name"))).containsExactly("licenses");
  }

  @Test
  void how_far_a_processor_is_grows_with_the_ledger() {
    var before = operator.get(LICENSES).get("head").longValue();
    Client.administrator(port).license("{}");
    await().atMost(PATIENCE).until(() -> operator.get(LICENSES).get("lag").longValue() == 0);

    assertThat(operator.get(LICENSES).get("head").longValue()).isGreaterThan(before);
  }

  @Test
  void a_pause_is_kept_until_somebody_resumes_and_recorded_for_operators() {
    var writer = Client.administrator(port);
    var license = writer.license("{}");
    var paused = resource(operator.call("POST", LICENSES + "/pause", REASON), 202);
    try {
      assertThat(paused.get("paused").booleanValue()).isTrue();
      assertThat(text(paused.get("last_order"), "operation")).isEqualTo("pause");
      await().atMost(PATIENCE).until(() -> Collections.frequency(owners(), null) == 1);
      var change = writer.call("PATCH", license, "{\"vendor\": \"Acme\"}");
      assertThat(header(change, "Preference-Applied")).contains("respond-async");
      assertThat(operator.get(LICENSES).get("lag").longValue()).isPositive();
      problem(operator.call("POST", LICENSES + "/split"), 409, "processor_paused");
    } finally {
      resource(operator.call("POST", LICENSES + "/resume"), 202);
    }
    await().atMost(PATIENCE).until(() -> text(writer.get(license), "vendor") != null);
    assertThat(recorded()).contains("pause a disk", "resume null");
  }

  @Test
  void a_reset_is_followed_to_its_end() {
    var writer = Client.administrator(port);
    var license = writer.license("{\"vendor\": \"Acme\"}");
    var key = Map.of("Idempotency-Key", "key of " + Tokens.tenant());
    resource(operator.call("POST", LICENSES + "/reset", REASON, key), 202);
    awaitDone("reset");
    await().atMost(PATIENCE).until(() -> operator.get(LICENSES).get("percent").intValue() == 100);
    await().atMost(PATIENCE).until(() -> operator.get(LICENSES).get("lag").longValue() == 0);

    assertThat(text(writer.get(license), "vendor")).isEqualTo("Acme");
    var again = operator.call("POST", LICENSES + "/reset", REASON, key);
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
    assertThat(text(operator.get(LICENSES).get("last_order"), "finished_at")).isNotNull();
  }

  @Test
  void a_segment_is_split_and_merged_again() {
    resource(operator.call("POST", LICENSES + "/split", "{\"segment\": 1}"), 202);
    awaitDone("split");
    assertThat(sizes()).containsExactly(2, 4, 4);

    problem(operator.call("POST", LICENSES + "/merge", "{\"segment\": 0}"), 409, UNMERGEABLE);
    problem(operator.call("POST", LICENSES + "/split", "{\"segment\": 9}"), 404, UNKNOWN);
    await().atMost(PATIENCE).until(() -> !owners().contains(null));
    resource(operator.call("POST", LICENSES + "/merge"), 202);
    awaitDone("merge");
    assertThat(sizes()).containsExactly(2, 2);
  }

  @Test
  void there_is_one_operation_at_a_time() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              // So the first cannot be done; all segments' workers would take all connections.
              database.execute("select from views.token_entry where segment = 0 for update");
              resource(operator.call("POST", LICENSES + "/reset"), 202);
              for (var other : List.of("/reset", "/split", "/merge")) {
                problem(operator.call("POST", LICENSES + other), 409, "operation_in_progress");
              }
              var check = operator.call("POST", LICENSES + "/replays", CHECK);
              problem(check, 409, "operation_in_progress");
            });
    awaitDone("reset");
  }

  @Test
  void there_is_no_reset_while_rows_are_built_beside() {
    var replay =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  database.execute("select " + ProjectionLock.SHARED); // so it cannot end
                  var asked =
                      operator.call("POST", LICENSES + "/replays", "{\"mode\": \"rebuild\"}");
                  problem(operator.call("POST", LICENSES + "/reset"), 409, "replay_in_progress");
                  return header(asked, "Location").orElseThrow();
                });
    operator.call("DELETE", replay);
    await().atMost(PATIENCE).until(() -> text(operator.get(replay), "finished_at") != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant_admin", "user", "service"})
  void only_global_administrators_operate(String role) {
    var other = new Client(port, Tokens.of(Tokens.tenant(), role));
    for (var path : List.of(OPERATIONS + "/nodes", OPERATIONS + "/processors", LICENSES)) {
      problem(other.call("GET", path), 403, "forbidden");
    }
    for (var operation : List.of("pause", "resume", "reset", "split", "merge")) {
      problem(other.call("POST", LICENSES + "/" + operation), 403, "forbidden");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "split|{\"segment\": -1}|segment",
        "merge|{\"segment\": \"1\"}|segment",
        "pause|{\"segment\": 1}|segment",
        "reset|{\"reason\": 7}|reason",
      })
  void what_cannot_be_asked_is_named(String operation, String body, String field) {
    var answer = operator.call("POST", LICENSES + "/" + operation, body);
    names(answer, 422, "invalid_fields", field);
  }

  @Test
  void a_processor_that_is_not_there_is_not_found() {
    var none = OPERATIONS + "/processors/none";
    problem(operator.call("GET", none), 404, "processor_not_found");
    problem(operator.call("POST", none + "/pause"), 404, "processor_not_found");
  }

  private void awaitDone(String operation) {
    await()
        .atMost(PATIENCE)
        .until(() -> text(operator.get(LICENSES).get("last_order"), "finished_at") != null);
    var order = operator.get(LICENSES).get("last_order");
    assertThat(text(order, "operation")).isEqualTo(operation);
    assertThat(order.get("failure").isNull()).isTrue();
  }

  private List<Integer> sizes() {
    return segments().valueStream().map(segment -> segment.get("of").intValue()).toList();
  }

  private List<String> recorded() {
    return new TransactionTemplate(transactions)
        .execute(
            _ -> {
              database.execute("set local seatledger.tenant = 'demo'");
              return database.queryForList(
                  """
                  select concat(payload ->> 'operation', ' ', coalesce(payload ->> 'reason', 'null'))
                    from ledger.event where type = 'audit.processor-operated'
                  """,
                  String.class);
            });
  }

  /** Each that has a segment, once. */
  private List<String> owners() {
    return segments().valueStream().map(segment -> text(segment, "owner")).distinct().toList();
  }

  private JsonNode segments() {
    return operator.get(LICENSES).get("segments");
  }
}
