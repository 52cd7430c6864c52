package io.seatledger.api.json;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;

/**
 * Server-sent events, written as they happen by the request's own thread. A reader who has gone
 * ends the work by {@link UncheckedIOException}.
 */
public final class EventStream {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** So that a reader who has gone is noticed. */
  private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

  private final HttpServletResponse response;
  private final AnswerJson json;
  private final BooleanSupplier stopping;

  EventStream(HttpServletResponse response, AnswerJson json, BooleanSupplier stopping) {
    this.response = response;
    this.json = json;
    this.stopping = stopping;
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

  /**
   * Sends what becomes of something: each change as {@code progress}, and at its end {@code
   * result}. Ends without one when the service stops.
   *
   * @param look finds what has become of it since
   * @param spelling makes an answer of it
   */
  public <T> void follow(
      T first, UnaryOperator<T> look, Predicate<T> isEnd, Function<T, ?> spelling) {
    var seen = first;
    var told = System.nanoTime();
    send(name(isEnd.test(seen)), spelling.apply(seen));
    while (!isEnd.test(seen) && rest()) {
      var next = look.apply(seen);
      if (!next.equals(seen) || System.nanoTime() - told > TELL_AGAIN.toNanos()) {
        seen = next;
        told = System.nanoTime();
        send(name(isEnd.test(seen)), spelling.apply(seen));
      }
    }
  }

  private static String name(boolean atEnd) {
    return atEnd ? "result" : "progress";
  }

  private boolean rest() {
    try {
      Thread.sleep(LOOK_AGAIN);
      return !stopping.getAsBoolean();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
