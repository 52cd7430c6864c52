package io.seatledger.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seatledger.api.problem.LedgerFailures;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.query.InvalidQuery;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class AskedTest {

  private static final String PERHAPS = " It may have been done: look before you ask for it again.";

  private final RedirectAttributesModelMap next = new RedirectAttributesModelMap();

  @Test
  void what_was_done_is_told_on_the_page() {
    assertThat(asked(() -> "Given up.")).isEqualTo("redirect:/dashboard/processors");
    assertThat(next.getFlashAttributes().get("done")).isEqualTo("Given up.");
    assertThat(next.getFlashAttributes()).doesNotContainKey("hindrance");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatever_it_fails_with_leads_back_to_the_page(RuntimeException failure, String told) {
    var place =
        asked(
            () -> {
              throw failure;
            });

    assertThat(place).isEqualTo("redirect:/dashboard/processors");
    assertThat(next.getFlashAttributes().get("hindrance")).isEqualTo(told);
    assertThat(next.getFlashAttributes()).doesNotContainKey("done");
  }

  private static Stream<Arguments> failures() {
    var lock = new SQLException("canceling statement due to lock timeout", "55P03");
    var database = "The database does not answer." + PERHAPS;
    return Stream.of(
        arguments(
            new ProblemException(ProblemCode.REPLAY_NOT_FOUND, "There is no such replay."),
            "There is no such replay."),
        arguments(new InvalidQuery("reason", "must be given"), "reason: must be given"),
        arguments(LedgerFailures.busy(), "The ledger is busy. Nothing was done; try again."),
        arguments(
            LedgerFailures.othersWereFaster(), "The ledger is busy. Nothing was done; try again."),
        arguments(
            LedgerFailures.outcomeUnknown(), "It is not known whether it was done." + PERHAPS),
        arguments(new DataAccessResourceFailureException("gone"), database),
        arguments(new CannotCreateTransactionException("none"), database),
        arguments(new UncategorizedSQLException("lock", null, lock), database),
        arguments(
            new IllegalStateException("select secret"), "Something went wrong here." + PERHAPS));
  }

  private String asked(Supplier<String> act) {
    return Asked.of("/dashboard/processors", next, act);
  }
}
