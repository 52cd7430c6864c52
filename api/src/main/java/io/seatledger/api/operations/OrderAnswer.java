package io.seatledger.api.operations;

import io.seatledger.query.cluster.Operation;
import io.seatledger.query.cluster.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked of a processor, as operators get it. */
record OrderAnswer(
    Operation operation,
    @Nullable Integer segment,
    @Nullable String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  static @Nullable OrderAnswer of(@Nullable Order order) {
    return order == null
        ? null
        : new OrderAnswer(
            order.operation(),
            order.segment(),
            order.reason(),
            order.requestedBy(),
            order.requestedAt(),
            order.finishedAt(),
            order.failure());
  }
}
