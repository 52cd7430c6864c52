package io.seatledger.api.json;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Begins streams of server-sent events, with data spelled as in other answers. What they follow may
 * take hours: when the service stops, they end.
 */
@Component
public final class EventStreams implements ApplicationListener<ContextClosedEvent> {

  private final AnswerJson json;
  private volatile boolean stopping;

  EventStreams(AnswerJson json) {
    this.json = json;
  }

  /** Answers with a stream; until the first event it can still become a problem instead. */
  public EventStream answer(HttpServletResponse response) {
    return new EventStream(response, json, () -> stopping);
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent end) {
    stopping = true;
  }
}
