package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Others have all connections of the pool: who reads is told to try again, and can. */
@RunningService
class NoConnectionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private DataSource database;
  @LocalServerPort private int port;

  @Test
  void a_read_without_a_connection_is_503_until_there_is_one() throws Exception {
    var client = Client.administrator(port);
    var license = client.license("{}");
    try (var _ = new TakenConnections(database)) {
      var told = client.call("GET", license);
      problem(told, 503, "database_unavailable");
      assertThat(header(told, "Retry-After")).contains("1");
    }
    await()
        .atMost(PATIENCE)
        .until(() -> client.call("GET", client.license("{}")).statusCode() == 200);
  }
}
