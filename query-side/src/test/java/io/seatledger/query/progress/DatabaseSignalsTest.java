package io.seatledger.query.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.readmodels.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseSignalsTest {

  @Test
  void a_listener_that_fails_leaves_nothing_behind_on_the_connection() throws Exception {
    var url = TestDatabase.fresh().url();
    try (var kept = new SingleConnectionDataSource(url, TestDatabase.APPLICATION, "", true)) {
      var failing = new Failing(new JdbcTemplate(kept));
      try (var signals = new DatabaseSignals(kept, "anything", failing)) {
        signals.start();
        assertThat(failing.heardOn.get(20, SECONDS)).isEmpty();
      }
    }
  }

  /** Looks at the channels that its connection hears when it has been given back. */
  private record Failing(JdbcTemplate jdbc, CompletableFuture<List<String>> heardOn)
      implements DatabaseSignals.Listener {

    Failing(JdbcTemplate jdbc) {
      this(jdbc, new CompletableFuture<>());
    }

    @Override
    public void connected() {
      throw new IllegalStateException("broken");
    }

    @Override
    public void signal(String payload) {}

    @Override
    public void lost() {
      heardOn.complete(jdbc.queryForList("select pg_listening_channels()", String.class));
    }
  }
}
