package io.seatledger.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The client that the service can be tried with.
 *
 * @param clientSecret its secret; without one, one is made at the first start and shown once
 */
@ConfigurationProperties("seatledger.demo")
record DemoSettings(@Nullable String clientSecret) {

  /** As refusals name it. */
  static final String CLIENT_SECRET = "seatledger.demo.client-secret";
}
