package io.seatledger.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void a_threshold_beyond_one_is_refused_in_one_sentence() {
    assertThatThrownBy(() -> new Rules(90, new BigDecimal("1.01"), 30))
        .hasMessage("seatledger.rules.under-utilized-threshold must be between 0 and 1, not 1.01");
  }

  @Test
  void days_are_not_negative() {
    assertThatThrownBy(() -> new Rules(-1, BigDecimal.ONE, 30))
        .hasMessage("seatledger.rules.expiring-soon-days must be between 0 and 36500, not -1");
  }
}
