package io.seatledger.api.operations;

import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Numbers;
import io.seatledger.api.json.Reading;
import io.seatledger.query.cluster.Operation;
import org.jspecify.annotations.Nullable;

/** What a request says of an operation. */
record OperationRequest(@Nullable Integer segment, @Nullable String reason) {

  private static final Reading<Integer> SEGMENT = Numbers.whole(0, Short.MAX_VALUE);

  static OperationRequest of(Operation operation, Fields fields) {
    var segment = operation.cuts() ? fields.value("segment", SEGMENT) : null;
    var reason = fields.value("reason", ReplayRequest.REASON);
    return fields.checked(new OperationRequest(segment, reason));
  }
}
