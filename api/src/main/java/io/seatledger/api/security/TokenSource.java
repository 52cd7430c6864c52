package io.seatledger.api.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Where tokens come from that are believed; exactly one place. */
enum TokenSource {
  SECRET,
  ISSUER,
  EMBEDDED;

  static TokenSource of(Environment environment) {
    if (StringUtils.hasText(environment.getProperty(SecuritySettings.HS256_SECRET))) {
      return SECRET;
    }
    return StringUtils.hasText(environment.getProperty(SecuritySettings.ISSUER_URI))
        ? ISSUER
        : EMBEDDED;
  }

  /** A secret is configured. */
  static final class IsSecret implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return of(context.getEnvironment()) == SECRET;
    }
  }

  /** Another issuer is configured, and no secret. */
  static final class IsIssuer implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return of(context.getEnvironment()) == ISSUER;
    }
  }

  /** Nothing is configured. */
  static final class IsEmbedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return of(context.getEnvironment()) == EMBEDDED;
    }
  }
}
