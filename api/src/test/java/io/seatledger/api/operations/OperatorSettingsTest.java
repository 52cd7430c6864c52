package io.seatledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** In whose books acts are recorded that concern all tenants. */
class OperatorSettingsTest {

  private static final Origin ACTOR =
      new Origin("ten_of_actor", "per_01", "app_1", "edm", SourceType.API);

  private final MockEnvironment embedded = new MockEnvironment();
  private final MockEnvironment external =
      new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/books");

  @Test
  void in_the_configured_tenants_wherever_the_database_is() {
    assertThat(recorded("ten_operator", embedded).tenantId()).isEqualTo("ten_operator");
    assertThat(recorded("ten_operator", external).tenantId()).isEqualTo("ten_operator");
  }

  @Test
  void by_default_in_those_of_demo_or_of_whoever_acts() {
    assertThat(recorded(null, embedded).tenantId()).isEqualTo("demo");
    assertThat(recorded("", embedded).tenantId()).isEqualTo("demo");
    assertThat(recorded(null, external)).isEqualTo(ACTOR);
  }

  @Test
  void the_actor_stays_who_it_is() {
    var recorded = recorded("ten_operator", external);
    assertThat(recorded.actor()).isEqualTo(ACTOR.actor());
    assertThat(recorded.appId()).isEqualTo(ACTOR.appId());
    assertThat(recorded.source()).isEqualTo(ACTOR.source());
    assertThat(recorded.sourceType()).isEqualTo(ACTOR.sourceType());
    assertThat(recorded.actorType()).isEqualTo(ACTOR.actorType());
  }

  private static Origin recorded(String operatorTenant, MockEnvironment environment) {
    return new OperatorSettings(operatorTenant).recorded(ACTOR, environment);
  }
}
