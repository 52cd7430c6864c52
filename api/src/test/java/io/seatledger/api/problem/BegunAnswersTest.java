package io.seatledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

class BegunAnswersTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void what_fails_after_an_answer_began_cuts_it_off() throws IOException {
    var failure = new IllegalStateException("a test");
    assertThat(resolve(failure)).isNull();
    response.flushBuffer();
    assertThatThrownBy(() -> resolve(failure))
        .isInstanceOf(UnfinishedAnswer.class)
        .hasCause(failure);
  }

  @Test
  void nothing_is_cut_off_for_whoever_has_gone() throws IOException {
    response.flushBuffer();
    assertThat(resolve(new AsyncRequestNotUsableException("gone"))).isNull();
  }

  @Test
  void an_error_that_the_container_sends_is_not_cut_off() throws IOException {
    response.sendError(400);
    assertThat(resolve(new IllegalStateException("a test"))).isNull();
  }

  private @Nullable ModelAndView resolve(Exception failure) {
    return new BegunAnswers()
        .resolveException(new MockHttpServletRequest(), response, null, failure);
  }
}
