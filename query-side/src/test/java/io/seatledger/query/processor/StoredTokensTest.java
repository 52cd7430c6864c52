package io.seatledger.query.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.readmodels.ReadModels;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;

class StoredTokensTest {

  private static final String PROCESSOR = "new";

  @Test
  void nodes_that_start_together_begin_with_the_same_segments() {
    try (var books = ReadModels.running()) {
      var tokens = books.get(TokenStore.class);
      var transactions = books.get(TransactionManager.class);
      for (int node = 0; node < 2; node++) {
        transactions.executeInTransaction(() -> tokens.initializeTokenSegments(PROCESSOR, 2, null));
      }
      var segments = transactions.fetchInTransaction(() -> tokens.fetchSegments(PROCESSOR));
      assertThat(segments).containsExactly(0, 1);
    }
  }
}
