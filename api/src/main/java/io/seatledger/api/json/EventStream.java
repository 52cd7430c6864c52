package io.seatledger.api.json;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/**
 * Server-sent events, written as they happen by the request's own thread. A reader who has gone
 * ends the work by {@link UncheckedIOException}.
 */
public final class EventStream {

  private final HttpServletResponse response;
  private final AnswerJson json;

  EventStream(HttpServletResponse response, AnswerJson json) {
    this.response = response;
    this.json = json;
  }

  /** Sends an event of that name. */
  public void send(String name, Object data) {
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      var out = response.getOutputStream();
      out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
      out.write(json.write(data));
      out.write("\n\n".getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
