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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.json.JsonMapper;

/** Operators have projections built again while everybody works. */
@RunningService
class ReplayOverHttpTest {

  private static final String REPLAYS = "/api/v1/operations/replays";
  private static final String LICENSES = "/api/v1/operations/processors/licenses/replays";
  private static final String REBUILD = "{\"mode\": \"rebuild\", \"reason\": \"a new column\"}";
  private static final String CHECK = "{\"mode\": \"self-check\"}";
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
  void a_rebuild_is_followed_to_its_end_and_recorded_for_operators() {
    var client = Client.administrator(port);
    var license = client.license("{\"vendor\": \"Acme\", \"total_seats\": 2}");
    client.seat(license, "per_02");
    var before = client.call("GET", license).body();

    var asked = operator.call("POST", LICENSES, REBUILD);
    var path = header(asked, "Location").orElseThrow();
    assertThat(text(resource(asked, 202), "state")).isEqualTo("waiting");
    var done = ended(path);

    assertThat(text(done, "state")).isEqualTo("done");
    assertThat(done.get("percent").intValue()).isEqualTo(100);
    assertThat(done.get("position").longValue()).isPositive();
    assertThat(text(operator.get(REPLAYS + "?limit=1").get("data").get(0), "id"))
        .isEqualTo(Client.id(path));
    assertThat(client.call("GET", license).body()).isEqualTo(before);
    client.seat(license, "per_03");
    assertThat(client.get(license).get("used_seats").intValue()).isEqualTo(2);
    assertThat(recorded()).contains("{\"mode\": \"rebuild\", \"reason\": \"a new column\"}");
  }

  @Test
  void a_self_check_tells_its_progress_and_finds_nothing() {
    var path = header(operator.call("POST", LICENSES, CHECK), "Location").orElseThrow();

    var told = operator.call("GET", path, null, "", "text/event-stream").body();
    var result = JsonMapper.shared().readTree(told.substring(told.lastIndexOf("data: ") + 6));
    assertThat(told).contains("event: progress\n").contains("event: result\n");
    assertThat(text(result, "state")).isEqualTo("done");
    assertThat(result.get("difference_count").intValue()).isZero();
  }

  @Test
  void there_is_one_at_a_time_and_it_can_be_cancelled() {
    var once = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var cancelled = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var path =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  database.execute("select " + ProjectionLock.SHARED); // so it cannot end
                  var running = header(operator.call("POST", LICENSES, REBUILD), "Location");
                  var other =
                      problem(
                          operator.call("POST", LICENSES, CHECK, once), 409, "replay_in_progress");
                  assertThat(text(other, "replay_id")).isEqualTo(Client.id(running.orElseThrow()));
                  assertThat(cancel(running.get(), cancelled)).isEqualTo(204);
                  return running.get();
                });
    assertThat(text(ended(path), "state")).isEqualTo("cancelled");
    problem(operator.call("DELETE", path), 409, "replay_finished");
    assertThat(cancel(path, cancelled)).isEqualTo(204);
    problem(operator.call("POST", LICENSES, CHECK, once), 409, "replay_in_progress");
    assertThat(recorded("'operation'", "audit.processor-operated"))
        .contains("{\"operation\": \"replay-cancelled\"}");
  }

  private int cancel(String path, Map<String, String> headers) {
    return operator.call("DELETE", path, "", headers).statusCode();
  }

  @Test
  void a_request_with_a_key_is_taken_up_once() {
    var key = Map.of("Idempotency-Key", "key of " + Tokens.tenant());
    var first = operator.call("POST", LICENSES, CHECK, key);
    ended(header(first, "Location").orElseThrow());

    var again = operator.call("POST", LICENSES, CHECK, key);
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
    problem(operator.call("POST", LICENSES, REBUILD, key), 422, "idempotency_key_reused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant_admin", "user", "service"})
  void only_global_administrators_operate(String role) {
    var other = new Client(port, Tokens.of(Tokens.tenant(), role));
    for (var answer :
        List.of(
            other.call("POST", LICENSES, CHECK),
            other.call("GET", REPLAYS),
            other.call("GET", REPLAYS + "/rpl_none"),
            other.call("DELETE", REPLAYS + "/rpl_none"))) {
      problem(answer, 403, "forbidden");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|mode",
        "{\"mode\": \"reset\"}|mode",
        "{\"mode\": \"rebuild\", \"colour\": \"red\"}|colour",
      })
  void what_cannot_be_asked_is_named(String body, String field) {
    names(operator.call("POST", LICENSES, body), 422, "invalid_fields", field);
  }

  @Test
  void what_is_not_there_is_not_found() {
    var none = LICENSES.replace("licenses", "none");
    problem(operator.call("POST", none, CHECK), 404, "processor_not_found");
    problem(operator.call("GET", REPLAYS + "/rpl_none"), 404, "replay_not_found");
    problem(operator.call("DELETE", REPLAYS + "/rpl_none"), 404, "replay_not_found");
    names(operator.call("GET", REPLAYS + "?limit=0"), 400, "invalid_query", "limit");
    names(operator.call("GET", REPLAYS + "?cursor=x"), 400, "invalid_query", "cursor");
  }

  private JsonNode ended(String path) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var state = text(operator.get(path), "state");
              return !state.equals("waiting") && !state.equals("building");
            });
    return operator.get(path);
  }

  private List<String> recorded() {
    return recorded("'mode', 'reason'", "audit.projection-replayed");
  }

  /** What the books have of acts of that type: those members of each. */
  private List<String> recorded(String members, String type) {
    return new TransactionTemplate(transactions)
        .execute(
            _ -> {
              database.execute("set local seatledger.tenant = 'demo'");
              return database.queryForList(
                  """
                  select (select jsonb_object_agg(name, payload -> name)
                            from unnest(array[%s]) as name)::text
                    from ledger.event where type = '%s'
                  """
                      .formatted(members, type),
                  String.class);
            });
  }
}
