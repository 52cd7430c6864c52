package io.seatledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

  /** From a lost connection to a transaction that the server ended because it was silent. */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "25006", "25P03", "25P04", "53100", "57P01", "58030"})
  void what_passes_may_be_tried_again(String state) {
    assertThat(isTrouble(state)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P02", "23505", "25P02", "42P01"})
  void a_statement_that_is_wrong_stays_wrong(String state) {
    assertThat(isTrouble(state)).isFalse();
  }

  private static boolean isTrouble(String state) {
    return DatabaseTrouble.isCauseOf(new RuntimeException(new SQLException("broken", state)));
  }
}
