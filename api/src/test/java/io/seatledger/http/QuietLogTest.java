package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that go well, and refusals, leave nothing in the log of the whole service. */
@RunningService
@Isolated // others would be heard, too
class QuietLogTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @LocalServerPort private int port;

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
  }

  @Test
  void nothing_is_said_of_normal_requests() {
    var client = Client.administrator(port);
    var license = client.license("{\"total_seats\": 1}");
    var seat = client.seat(license, "per_02");
    problem(client.assign(license, "per_03"), 409, "no_seats_available");
    client.get(LICENSES + "?sort=-updated_at");
    client.call("POST", seat + "/revoke", "{}");
    problem(client.call("GET", LICENSES + "/lic_none"), 404, "license_not_found");
    problem(client.call("POST", LICENSES, "{"), 400, "malformed_json");

    assertThat(ofRequests()).isEmpty();
  }

  @Test
  void what_is_said_while_a_request_is_served_would_be_seen() {
    try (var _ = MDC.putCloseable("trace_id", "01")) {
      root.warn("something");
    }
    assertThat(ofRequests()).containsExactly("something");
  }

  private List<String> ofRequests() {
    return List.copyOf(log.list).stream()
        .filter(line -> line.getMDCPropertyMap().containsKey("trace_id"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
