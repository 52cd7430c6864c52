package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.progress.ReadSide;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written while the projections stand still. */
@RunningService
class BehindReadsTest {

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
