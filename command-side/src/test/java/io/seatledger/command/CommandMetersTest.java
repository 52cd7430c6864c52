package io.seatledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.ledger.LedgerFailures;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.UnknownLicense;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Commands are counted by kind and outcome, and neither has more values than there are classes. */
class CommandMetersTest {

  private static final Outcome DONE = new Outcome.Done(1, Instant.EPOCH);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CommandMeters meters = new CommandMeters(registry);

  @Test
  void commands_are_timed_by_kind_and_outcome() {
    for (var id : List.of("lic_1", "lic_2", "lic_3")) {
      assertThat(meters.measure(new RestoreLicense(id, null), () -> DONE)).isEqualTo(DONE);
    }
    var refused = new Outcome.Refused(new UnknownLicense());
    meters.measure(new RestoreLicense("lic_4", null), () -> refused);
    meters.measure(new RecordUsage("asg_1", "lic_1", null), () -> DONE);

    assertThat(count("restore_license", "done")).isEqualTo(3);
    assertThat(count("restore_license", "refused")).isEqualTo(1);
    assertThat(count("record_usage", "done")).isEqualTo(1);
  }

  @Test
  void what_ends_otherwise_is_told_apart() {
    fails(() -> thrown(new OthersWereFaster(new IllegalStateException())));
    fails(() -> thrown(new KeyTaken()));
    fails(() -> thrown(LedgerFailures.busy()));
    fails(() -> thrown(LedgerFailures.unknown()));
    fails(() -> thrown(new IllegalStateException("lic_1 of per_01")));

    assertThat(
            registry.find("seatledger.command").timers().stream()
                .map(timer -> timer.getId().getTag("outcome")))
        .containsExactlyInAnyOrder("contended", "key_taken", "busy", "unknown", "failed");
  }

  @Test
  void refusals_are_counted_by_reason_alone() {
    meters.refused(new NoSeatsAvailable(5, 5));
    meters.refused(new NoSeatsAvailable(7, 9));
    meters.refused(new UnknownLicense());

    assertThat(
            registry.find("seatledger.refusals").counters().stream()
                .collect(Collectors.toMap(c -> c.getId().getTags(), c -> c.count())))
        .containsEntry(List.of(Tag.of("reason", "no_seats_available")), 2.0)
        .containsEntry(List.of(Tag.of("reason", "unknown_license")), 1.0)
        .hasSize(2);
  }

  private void fails(Supplier<Outcome> decision) {
    Command command = new ExpireAssignments("lic_1");
    assertThatThrownBy(() -> meters.measure(command, decision))
        .isInstanceOf(RuntimeException.class);
  }

  private static Outcome thrown(RuntimeException failure) {
    throw failure;
  }

  private long count(String command, String outcome) {
    return registry
        .get("seatledger.command")
        .tag("command", command)
        .tag("outcome", outcome)
        .timer()
        .count();
  }
}
