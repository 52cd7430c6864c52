package io.seatledger.api.json;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Begins streams of server-sent events, with data spelled as in other answers. */
@Component
public final class EventStreams {

  private final AnswerJson json;

  EventStreams(AnswerJson json) {
    this.json = json;
  }

  /** Answers with a stream; until the first event it can still become a problem instead. */
  public EventStream answer(HttpServletResponse response) {
    return new EventStream(response, json);
  }
}
