package io.seatledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a client is told of failures that no client can bring about. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated // others would be heard, too
class ProblemsTest {

  private final Problems problems = new Problems();
  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/api/v1/licenses");

  @Test
  void an_unexpected_failure_tells_the_log_and_not_the_client(CapturedOutput log) {
    var answer = problems.on(new IllegalStateException("select secret"), request);

    assertProblem(answer, 500, "internal_error");
    assertThat(Objects.requireNonNull(answer.getBody()).toString())
        .doesNotContain("Exception", "io.seatledger", "secret");
    assertThat(log.getAll().split("A request failed", -1)).hasSize(2);
  }

  @Test
  void a_busy_ledger_asks_for_patience(CapturedOutput log) {
    var busy = problems.on(LedgerFailures.busy(), request);
    assertProblem(busy, 503, "ledger_busy");
    assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    assertThat(log.getAll().lines()).singleElement().asString().contains("ledger_busy", "full");

    var unknown = problems.on(LedgerFailures.outcomeUnknown(), request);
    assertProblem(unknown, 503, "outcome_unknown");
    assertThat(unknown.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    assertThat(Objects.requireNonNull(unknown.getBody()).toString()).contains("Idempotency-Key");
  }

  private static void assertProblem(ResponseEntity<Object> answer, int status, String code) {
    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody())
        .isInstanceOfSatisfying(
            ProblemDetail.class,
            problem -> {
              assertThat(problem.getStatus()).isEqualTo(status);
              assertThat(problem.getProperties()).containsEntry("code", code);
              assertThat(problem.getDetail()).isNotBlank();
            });
  }
}
