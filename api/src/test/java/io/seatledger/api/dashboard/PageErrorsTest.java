package io.seatledger.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.problem.LedgerFailures;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageErrorsTest {

  private static final RuntimeException GONE = new DataAccessResourceFailureException("gone");

  private final PageErrors errors = new PageErrors(new Frame(Clock.systemUTC()));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @CsvSource({"GET, /dashboard/estate?as_of=then", "POST,"})
  void only_what_looks_is_asked_again(String method, String again) {
    var request = new MockHttpServletRequest(method, "/dashboard/estate");
    request.setQueryString("as_of=then");
    var page = Objects.requireNonNull(errors.on(GONE, request, response));

    assertThat(page.getModel()).containsEntry("again", again);
    assertThat(page.getModel()).containsEntry("text", "The database does not answer.");
    assertThat(Objects.requireNonNull(page.getStatus()).value()).isEqualTo(503);
  }

  @Test
  void a_busy_ledger_is_no_defect() {
    var request = new MockHttpServletRequest("GET", "/dashboard/overview");
    var page = Objects.requireNonNull(errors.on(LedgerFailures.busy(), request, response));

    assertThat(page.getModel()).containsEntry("passes", true);
  }

  @Test
  void nothing_comes_after_a_stream_that_had_begun() {
    response.setCommitted(true);
    var request = new MockHttpServletRequest("GET", "/dashboard/live/events");

    assertThat(errors.on(GONE, request, response)).isNull();
  }
}
