package io.seatledger.api.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWithHealthStatusReporting;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.IOUtils;
import com.nimbusds.jose.util.health.HealthReport;
import com.nimbusds.jose.util.health.HealthStatus;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer: fetched again after five minutes or at a key that is not known, kept for
 * an hour where the issuer does not answer, and asked for no more than twice in an interval.
 * Thread-safe.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** For what another one fetches. Who waits has a place at the door, and need have no token. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final JWKSource<SecurityContext> source;
  private volatile HealthStatus health = HealthStatus.NOT_HEALTHY;

  IssuerKeys(JWKSetSource<SecurityContext> published, Duration interval) {
    this.source =
        JWKSourceBuilder.create(published)
            .cache(KEPT.toMillis(), LONGEST_WAIT.toMillis())
            .refreshAheadCache(KEPT.minus(FRESH).toMillis(), false)
            .rateLimited(interval.toMillis())
            .healthReporting(this::remember)
            .build();
  }

  /** A key that was not there a moment ago is not asked for again, and does not exist. */
  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return source.get(wanted, context);
    } catch (RateLimitReachedException e) {
      if (health == HealthStatus.HEALTHY) {
        return List.of();
      }
      throw e;
    }
  }

  private void remember(
      HealthReport<JWKSetSourceWithHealthStatusReporting<SecurityContext>, SecurityContext> now) {
    if (now.getHealthStatus() == HealthStatus.NOT_HEALTHY) {
      LOG.warn("The issuer does not answer: {}", String.valueOf(now.getException()));
    }
    health = now.getHealthStatus();
  }

  @Override
  public void close() {
    IOUtils.closeSilently((Closeable) source);
  }
}
