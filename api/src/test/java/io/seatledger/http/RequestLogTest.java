package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log says of a request, where it is written as JSON. */
@SpringBootTest(
    classes = {Door.class, RequestLogTest.Rooms.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "seatledger.security.hs256-secret=" + Tokens.SECRET)
@Isolated // others would be heard, too
class RequestLogTest {

  private final String tenant = Tokens.tenant();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> console = new OutputStreamAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @LocalServerPort private int port;

  /** As {@code logging.structured.format.console=logstash} does where logging begins. */
  @BeforeEach
  void write_as_json() {
    var json = new StructuredLogEncoder();
    json.setFormat("logstash");
    json.setContext(root.getLoggerContext());
    json.start();
    console.setContext(root.getLoggerContext());
    console.setEncoder(json);
    console.setOutputStream(log);
    console.start();
    root.addAppender(console);
  }

  @AfterEach
  void stop() {
    root.detachAppender(console);
  }

  @RestController
  static class Rooms {

    @GetMapping("/in-order")
    String inOrder() {
      return "{}";
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("broken");
    }

    @GetMapping("/slow")
    String slow() {
      throw new QueryTimeoutException("slow");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "broken, 500, internal_error, ERROR",
    "slow, 503, database_unavailable, WARN",
  })
  void a_failure_has_one_line_that_names_trace_and_tenant_and_nobody(
      String room, int status, String code, String level) {
    var answer = call("/" + room);
    problem(answer, status, code);

    var lines = lines();
    assertThat(lines).hasSize(1);
    var line = lines.getFirst();
    assertThat(line.path("level").asString()).isEqualTo(level);
    assertThat(line.path("tenant_id").asString()).isEqualTo(tenant);
    assertThat(answer.body()).contains(line.path("trace_id").asString());
    assertThat(line.path("trace_id").asString()).hasSize(26);
    assertThat(line.toString()).doesNotContain("per_01");
  }

  @Test
  void a_request_in_order_has_none_nor_has_one_that_its_client_got_wrong() {
    assertThat(call("/in-order").statusCode()).isEqualTo(200);
    problem(call("/nothing"), 404, "not_found");
    problem(new Client(port, null).call("GET", Client.LICENSES), 401, "unauthenticated");

    assertThat(lines()).isEmpty();
  }

  private HttpResponse<String> call(String path) {
    return new Client(port, Tokens.of(tenant, "user")).call("GET", path);
  }

  /** Of requests; what tests use may say something, too. */
  private List<JsonNode> lines() {
    return log.toString(UTF_8)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .filter(line -> line.has("trace_id"))
        .toList();
  }
}
