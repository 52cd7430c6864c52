package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.license.LicenseEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class SoftwareLicenseTest {

  private static final String[] ORIGIN_KEYS = CALLER.toMetadata().keySet().toArray(String[]::new);

  @Test
  void every_command_has_a_handler() {
    var handled =
        Arrays.stream(SoftwareLicense.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CommandHandler.class))
            .map(method -> method.getParameterTypes()[0]);
    assertThat(handled).containsExactlyInAnyOrder(LicenseCommand.class.getPermittedSubclasses());
  }

  @Test
  void what_is_accepted_is_recorded_and_answered() {
    knowing(0, created(1))
        .when(assign("asg_1", FIRST), CALLER.toMetadata())
        .expectEvents(assigned("asg_1", FIRST, NOW, null))
        .expectResultMessagePayload(Decision.accepted(assigned("asg_1", FIRST, NOW, null)));
  }

  @Test
  void a_license_is_created_where_there_is_none() {
    fixture(-1)
        .givenNoPriorActivity()
        .when(create(null), CALLER.toMetadata())
        .expectSuccessfulHandlerExecution()
        .expectState(license -> assertThat(license.recordedSeats()).isZero());
  }

  @Test
  void a_command_to_nothing_is_refused_in_our_words() {
    fixture(-1)
        .givenNoPriorActivity()
        .when(revoke("asg_1"), CALLER.toMetadata())
        .expectNoEvents()
        .expectResultMessagePayload(Decision.refused(new UnknownLicense()));
  }

  @Test
  void unmet_demand_is_recorded_though_it_is_refused() {
    var refused = seatRefused(FIRST, NOW, 0, 0);
    knowing(0, created(0))
        .when(assign("asg_1", FIRST), CALLER.toMetadata())
        .expectEvents(refused)
        .expectResultMessagePayload(
            new Decision.Refused<LicenseEvent>(new NoSeatsAvailable(0, 0), List.of(refused)));
  }

  @Test
  void a_refusal_on_a_stale_copy_does_not_stand() {
    knowing(1, created(1), assigned("asg_1", FIRST))
        .when(assign("asg_2", FIRST), CALLER.toMetadata())
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    knowing(2, created(1), assigned("asg_1", FIRST))
        .when(assign("asg_2", FIRST), CALLER.toMetadata())
        .expectNoEvents()
        .expectException(ConcurrencyException.class);
  }

  @Test
  void a_refusal_for_a_license_that_another_node_has_just_created_does_not_stand() {
    fixture(0)
        .givenNoPriorActivity()
        .when(assign("asg_1", FIRST), CALLER.toMetadata())
        .expectException(ConcurrencyException.class);
  }

  @Test
  void nothing_to_do_on_a_stale_copy_does_not_stand() {
    knowing(5, created(1))
        .when(updateNothing(), CALLER.toMetadata())
        .expectException(ConcurrencyException.class);
  }

  @Test
  void a_stale_copy_may_accept_since_the_append_proves_it() {
    knowing(5, created(1))
        .when(assign("asg_1", FIRST), CALLER.toMetadata())
        .expectEvents(assigned("asg_1", FIRST, NOW, null));
  }

  /** The license as these events tell it, while the ledger holds events up to {@code head}. */
  private static TestExecutor<SoftwareLicense> knowing(long head, LicenseEvent... events) {
    var told =
        Arrays.stream(events)
            .map(event -> new GenericEventMessage<>(event, CALLER.toMetadata()))
            .toArray();
    return fixture(head).given(told);
  }

  private static AggregateTestFixture<SoftwareLicense> fixture(long head) {
    var clock = Clock.fixed(NOW.plusNanos(789), ZoneOffset.UTC);
    var fixture = new AggregateTestFixture<>(SoftwareLicense.class);
    fixture
        .registerInjectableResource(new Decisions(clock, new FixedHeads(head)))
        .registerCommandTargetResolver(new LicenseConfiguration().licenseTarget())
        .registerCommandHandlerInterceptor(
            new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(ORIGIN_KEYS)));
    return fixture;
  }

  private record FixedHeads(long head) implements StreamHeads {
    @Override
    public boolean endsAt(String streamId, long sequence) {
      return sequence == head;
    }

    @Override
    public long positionOf(String streamId) {
      return head + 1;
    }

    @Override
    public boolean hasLost(String streamId) {
      return false;
    }

    @Override
    public void whenAllMayBeLost(Runnable forget) {
      throw new UnsupportedOperationException();
    }
  }
}
