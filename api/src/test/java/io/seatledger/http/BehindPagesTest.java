package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages say while rows do not show what is recorded. */
@RunningServiceOfIssuer
class BehindPagesTest {

  private static final String PROCESSOR = "/api/v1/operations/processors/licenses";
  private static final String ESTATE = "/dashboard/estate";
  private static final String LIST = "/dashboard/estate/licenses";
  private static final String BEHIND = "are not shown yet";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;
  private Client owner;
  private Visitor visitor;

  @BeforeEach
  void pause() {
    var roles = List.of("global_admin", "tenant_admin");
    var token = OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("roles", roles));
    owner = new Client(port, token);
    visitor = Visitor.of(port, token);
    owner.call("POST", PROCESSOR + "/pause", "{}");
    await().atMost(PATIENCE).until(this::isAtRest);
  }

  private boolean isAtRest() {
    var segments = owner.get(PROCESSOR).get("segments");
    return segments.valueStream().allMatch(segment -> segment.get("owner").isNull());
  }

  @AfterEach
  void resume() {
    owner.call("POST", PROCESSOR + "/resume", "{}");
  }

  @Test
  void they_say_so_until_they_show_it() {
    owner.call(
        "POST", Client.LICENSES, "{\"vendor\": \"Late\"}", Map.of("Prefer", "respond-async"));

    for (var page : List.of(ESTATE, LIST, "/dashboard/live/estate")) {
      assertThat(visitor.get(page).body())
          .contains(BEHIND, "what fills the rows is paused")
          .doesNotContain("No licenses yet", "Late");
    }

    resume();
    await().atMost(PATIENCE).until(() -> visitor.get(LIST).body().contains("Late"));
    await().atMost(PATIENCE).until(() -> !visitor.get(ESTATE).body().contains(BEHIND));
    assertThat(visitor.get(ESTATE).body()).contains("Late");
  }
}
