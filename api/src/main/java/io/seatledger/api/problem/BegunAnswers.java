package io.seatledger.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Lets no problem be written behind an answer that has begun: the container cuts it off. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BegunAnswers implements HandlerExceptionResolver {

  /**
   * Leaves what fails to the others as long as nothing was sent.
   *
   * @throws UnfinishedAnswer if something was, to somebody who is still there
   */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (hasBegun(response) && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      throw new UnfinishedAnswer(failure);
    }
    return null;
  }

  /** An error that the container is about to send counts as committed, too. */
  private static boolean hasBegun(HttpServletResponse response) {
    return response.isCommitted() && response.getStatus() < 400;
  }
}
