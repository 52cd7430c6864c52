package io.seatledger.stuck;

import io.seatledger.api.Seatledger;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The service as it is, but that it never answers who asks it not to: what it does is committed
 * then, and a test may kill it. Outside of the packages that the service looks for its parts in.
 */
public final class StuckSeatledger {

  /** A request that has this header is not answered. */
  public static final String NO_ANSWER = "Test-No-Answer";

  private StuckSeatledger() {}

  /** Starts it. */
  public static void main(String[] args) {
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(new Class<?>[] {Seatledger.class, NoAnswer.class}, args);
  }

  @RestControllerAdvice
  static class NoAnswer implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
        MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
      return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
        @Nullable Object body,
        MethodParameter returned,
        MediaType type,
        Class<? extends HttpMessageConverter<?>> converter,
        ServerHttpRequest request,
        ServerHttpResponse response) {
      if (request.getHeaders().containsHeader(NO_ANSWER)) {
        System.out.println(NO_ANSWER);
        awaitKill();
      }
      return body;
    }

    private static void awaitKill() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
