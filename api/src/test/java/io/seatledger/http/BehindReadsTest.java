package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.progress.ReadSide;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written while the projections stand still. */
@RunningService
class BehindReadsTest {

  private static final Map<String, String> RESPOND_ASYNC = Map.of("Prefer", "respond-async");

  @Autowired private EventProcessingConfiguration processing;
  @LocalServerPort private int port;
  private Client client;
  private String license;

  @BeforeEach
  void stop() {
    client = Client.administrator(port);
    license = client.license("{}");
    projections().shutDown();
  }

  @AfterEach
  void goOn() {
    projections().start();
  }

  @Test
  void a_write_that_reads_do_not_show_yet_says_so() {
    var answer = client.call("PATCH", license, "{\"vendor\": \"Acme\"}");

    assertThat(text(resource(answer, 200), "vendor")).isEqualTo("Acme");
    assertThat(header(answer, "Preference-Applied")).contains("respond-async");
    assertThat(client.get(license).get("vendor").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s/seats", LICENSES, ASSIGNMENTS, LICENSES + "/compliance"})
  void a_read_that_may_not_miss_a_write_waits_for_it_and_then_gives_up(String form) {
    var written = client.call("PATCH", license, "{}", RESPOND_ASYNC);
    var shown = Map.of("Consistency-Token", header(written, "Consistency-Token").orElseThrow());
    var path = form.formatted(license);
    resource(client.call("GET", path, "", shown), 200);

    var change = client.call("PATCH", license, "{\"vendor\": \"Acme\"}", RESPOND_ASYNC);
    var token = Map.of("Consistency-Token", header(change, "Consistency-Token").orElseThrow());
    var behind = client.call("GET", path, "", token);
    problem(behind, 503, "read_side_behind");
    assertThat(header(behind, "Retry-After")).isPresent();

    projections().start();
    await().until(() -> client.call("GET", path, "", token).statusCode() == 200);
    assertThat(text(client.get(license), "vendor")).isEqualTo("Acme");
  }

  @Test
  void a_repeat_is_answered_alike_before_and_after_reads_show_it() {
    var body =
        "{\"license_id\": \"%s\", \"assignee_id\": \"per_02\"}".formatted(Client.id(license));
    var headers = Map.of("Idempotency-Key", "k", "Prefer", "respond-async");
    var first = client.call("POST", ASSIGNMENTS, body, headers);
    var seat = header(first, "Location").orElseThrow();
    var used = client.call("POST", seat + "/usage", "", RESPOND_ASYNC);
    assertThat(resource(used, 200).get("last_used_at").isNull()).isFalse();

    assertThat(client.call("POST", ASSIGNMENTS, body, headers).body()).isEqualTo(first.body());
    projections().start();
    await().until(() -> !client.call("GET", seat).body().equals(first.body()));
    assertThat(client.call("POST", ASSIGNMENTS, body, headers).body()).isEqualTo(first.body());
  }

  @Test
  void an_assignment_that_no_projection_shows_yet_can_be_revoked() {
    var seat = client.seat(license, "per_02");
    problem(client.call("GET", seat), 404, "assignment_not_found");

    var revoked = resource(client.call("POST", seat + "/revoke"), 200);
    assertThat(text(revoked, "status")).isEqualTo("revoked");
    var nobodys = ASSIGNMENTS + "/asg_nobodys/revoke";
    problem(client.call("POST", nobodys), 404, "assignment_not_found");
  }

  private StreamingEventProcessor projections() {
    return processing
        .eventProcessor(ReadSide.LICENSES, StreamingEventProcessor.class)
        .orElseThrow();
  }
}
