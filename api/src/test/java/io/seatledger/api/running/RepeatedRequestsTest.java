package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is repeated a hundred times at once is done once, on however many nodes. */
@BesideOthers
class RepeatedRequestsTest {

  private static final int REPEATS = 100;

  private final String tenant = "ten_" + UUID.randomUUID();
  private final Map<String, String> key = Map.of("Idempotency-Key", "key 1");
  private ApiClient client;
  private String license;

  @BeforeEach
  void start() throws Exception {
    client = Cluster.shared().node(0).client(tenant);
    license = client.createLicense(1);
  }

  private interface Call {
    Answer by(ApiClient client) throws Exception;
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void a_create_creates_one(int nodes) throws Exception {
    repeat(nodes, 201, client -> client.post("/licenses", "{\"vendor\": \"Acme\"}"));
    assertThat(client.get("/licenses").json().path("data").size()).isEqualTo(2);
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void an_assign_takes_one_seat(int nodes) throws Exception {
    repeat(nodes, 201, client -> client.assign(license, "per_01"));
    assertThat(client.get("/licenses/assignments").json().path("data").size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void a_change_of_nothing_changes_nothing(int nodes) throws Exception {
    repeat(nodes, 200, client -> client.patch("/licenses/" + license, "{}"));
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void a_revoke_of_what_is_revoked_changes_nothing(int nodes) throws Exception {
    var seat = "/licenses/assignments/" + client.assign(license, "per_01").text("id") + "/revoke";
    client.post(seat, "{}");
    repeat(nodes, 200, client -> client.post(seat, "{}"));
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void a_delete_deletes_once(int nodes) throws Exception {
    repeat(nodes, 204, client -> client.delete("/licenses/" + license));
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void unmet_demand_is_recorded_once(int nodes) throws Exception {
    client.assign(license, "per_01");
    repeat(nodes, 409, client -> client.assign(license, "per_02"));
    client.patch("/licenses/" + license, "{\"total_seats\": 2}");
    repeat(nodes, 409, client -> client.assign(license, "per_02"));
    var seats = client.get("/licenses/" + license + "/seats").json();
    assertThat(seats.path("refused").intValue()).isEqualTo(1);
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void what_is_not_there_is_not_there_for_all(int nodes) throws Exception {
    client.delete("/licenses/" + license);
    repeat(nodes, 404, client -> client.patch("/licenses/" + license, "{}"));
    client.post("/licenses/" + license + "/restore", "{}");
    repeat(nodes, 404, client -> client.patch("/licenses/" + license, "{}"));
  }

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void what_is_stale_is_stale_for_all(int nodes) throws Exception {
    var stale = Map.of("Idempotency-Key", "key 1", "If-Match", "\"2.x\"");
    Call change = client -> client.with(stale).patch("/licenses/" + license, "{\"vendor\": \"B\"}");
    repeat(nodes, 412, change);
    client.patch("/licenses/" + license, "{\"vendor\": \"C\"}");
    repeat(nodes, 412, change);
  }

  /** All at once and once more, when all are told the same. */
  private void repeat(int nodes, int status, Call call) throws Exception {
    var clients = new ArrayList<ApiClient>();
    for (var node = 0; node < nodes; node++) {
      clients.add(Cluster.shared().node(node).client(tenant).with(key));
    }
    var answers = atOnce(clients, call);
    assertThat(answers)
        .allSatisfy(
            answer -> {
              if (answer.status() != status) {
                assertThat(answer.code()).isEqualTo("request_in_progress");
              }
            });
    answers.addAll(atOnce(clients, call));
    var decided = answers.stream().filter(RepeatedRequestsTest::isDecided).toList();
    assertThat(decided).hasSizeGreaterThan(REPEATS).extracting(Answer::status).containsOnly(status);
    assertThat(decided.stream().map(RepeatedRequestsTest::told).distinct()).hasSize(1);
    assertThat(decided.stream().filter(answer -> !isReplayed(answer)).count())
        .isLessThanOrEqualTo(1);
    assertThat(answers.subList(REPEATS, answers.size())).allMatch(RepeatedRequestsTest::isReplayed);
  }

  private static boolean isDecided(Answer answer) {
    return !answer.code().equals("request_in_progress");
  }

  private static boolean isReplayed(Answer answer) {
    return answer.header("Idempotent-Replayed").equals("true");
  }

  /** The answer without what tells one call from another. */
  private static List<String> told(Answer answer) {
    return List.of(
        answer.body().replaceAll("\"trace_id\":\"[^\"]*\"", ""),
        answer.header("Location"),
        answer.header("ETag"),
        answer.header("Consistency-Token"));
  }

  private static List<Answer> atOnce(List<ApiClient> clients, Call call) throws Exception {
    var calls =
        IntStream.range(0, REPEATS)
            .<Callable<Answer>>mapToObj(n -> () -> call.by(clients.get(n % clients.size())))
            .toList();
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
