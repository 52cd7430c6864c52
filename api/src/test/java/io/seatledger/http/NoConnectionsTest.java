package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    HikariConfigMXBean pool = database.unwrap(HikariDataSource.class).getHikariConfigMXBean();
    var usual = pool.getConnectionTimeout();
    pool.setConnectionTimeout(1_000);
    var taken = new ArrayList<Connection>();
    try {
      takeAll(taken);
      var told = client.call("GET", license);
      problem(told, 503, "database_unavailable");
      assertThat(header(told, "Retry-After")).contains("1");
    } finally {
      pool.setConnectionTimeout(usual);
      for (var connection : taken) {
        connection.close();
      }
    }
    await()
        .atMost(PATIENCE)
        .until(() -> client.call("GET", client.license("{}")).statusCode() == 200);
  }

  private void takeAll(List<Connection> taken) {
    try {
      while (true) {
        taken.add(database.getConnection());
      }
    } catch (SQLException _) {
      assertThat(taken).isNotEmpty(); // the rest has been taken by the service itself
    }
  }
}
