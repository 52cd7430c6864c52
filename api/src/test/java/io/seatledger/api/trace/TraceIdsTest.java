package io.seatledger.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trace's id survives being written as a correlation id, and nothing else is taken for one. */
class TraceIdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "00000000000000000000000000000001",
        "ffffffffffffffffffffffffffffffff",
        "8000000000000000000000000000000f"
      })
  void it_comes_back_as_it_was(String traceId) {
    var written = TraceIds.correlation(traceId);
    assertThat(written).hasSize(26).isUpperCase();
    assertThat(TraceIds.trace(written)).contains(traceId);
  }

  @Test
  void what_is_no_id_belongs_to_no_trace() {
    for (var other : new Object[] {null, "", "per_01", 7, "4bf92f3577b34da6a3ce929d0e0e4736"}) {
      assertThat(TraceIds.trace(other)).isEmpty();
    }
  }
}
