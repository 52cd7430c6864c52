package io.seatledger.api.operations;

import io.seatledger.api.embedded.NoDatabaseNamed;
import io.seatledger.events.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where acts are recorded that concern all tenants.
 *
 * @param operatorTenant the tenant in whose books they are; by default demo on the embedded
 *     database, and otherwise that of whoever acts
 */
@ConfigurationProperties("seatledger")
record OperatorSettings(@Nullable String operatorTenant) {

  private static final String DEMO = "demo";

  /** The origin of an act, in the books where it belongs. */
  Origin recorded(Origin actor, Environment environment) {
    var otherwise = NoDatabaseNamed.in(environment) ? DEMO : actor.tenantId();
    return new Origin(
        StringUtils.hasText(operatorTenant) ? operatorTenant : otherwise,
        actor.actor(),
        actor.appId(),
        actor.source(),
        actor.sourceType(),
        actor.actorType());
  }
}
