package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.seatledger.readmodels.ReadModels;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;

class PositionsTest {

  @Test
  void halves_that_were_merged_are_told_apart_as_long_as_one_is_behind() {
    try (var books = ReadModels.running()) {
      var merged =
          MergedTrackingToken.merged(
              new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(9));
      var tokens = books.get(TokenStore.class);
      books
          .get(TransactionManager.class)
          .executeInTransaction(() -> tokens.initializeTokenSegments("merged", 1, merged));

      assertThat(books.get(Positions.class).of("merged"))
          .containsOnly(
              entry(Segment.computeSegment(0, 0, 1), 7L),
              entry(Segment.computeSegment(1, 0, 1), 9L));
    }
  }
}
