package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What operators see of nodes and processors, and do to them. */
@RunningService
class ProcessorsOverHttpTest {

  private static final String OPERATIONS = "/api/v1/operations";
  private static final String LICENSES = OPERATIONS + "/processors/licenses";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  @ParameterizedTest
  @ValueSource(strings = {"tenant_admin", "user", "service"})
  void only_global_administrators_see_them(String role) {
    var other = new Client(port, Tokens.of(Tokens.tenant(), role));
    for (var path : List.of(OPERATIONS + "/nodes", OPERATIONS + "/processors", LICENSES)) {
      problem(other.call("GET", path), 403, "forbidden");
    }
  }

  @Test
  void a_processor_that_is_not_there_is_not_found() {
    problem(operator.call("GET", OPERATIONS + "/processors/none"), 404, "processor_not_found");
  }

  /** Each that has a segment, once. */
  private List<String> owners() {
    return segments().valueStream().map(segment -> text(segment, "owner")).distinct().toList();
  }

  private JsonNode segments() {
    return operator.get(LICENSES).get("segments");
  }
}
