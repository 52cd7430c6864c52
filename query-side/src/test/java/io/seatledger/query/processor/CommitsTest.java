package io.seatledger.query.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.ReadModels;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be filled again waits for no disk; what somebody was told does. */
class CommitsTest {

  @Test
  void only_batches_commit_without_waiting_for_the_disk() {
    var asUsual = "spring.datasource.hikari.connection-init-sql=set synchronous_commit = on";
    try (var models = ReadModels.running(asUsual)) {
      var jdbc = models.get(JdbcClient.class);
      var batches =
          models.get(EventProcessingConfiguration.class).transactionManager(ReadSide.LICENSES);
      var still = models.get(StillTransactions.class);

      assertThat(batches.fetchInTransaction(() -> commits(jdbc))).isEqualTo("off");
      for (var told :
          List.of(
              models.get(TransactionManager.class).fetchInTransaction(() -> commits(jdbc)),
              still.run(() -> commits(jdbc)),
              commits(jdbc))) {
        assertThat(told).isEqualTo("on");
      }
    }
  }

  private static String commits(JdbcClient jdbc) {
    return jdbc.sql("show synchronous_commit").query(String.class).single();
  }
}
