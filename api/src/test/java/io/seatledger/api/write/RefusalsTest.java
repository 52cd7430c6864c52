package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seatledger.api.problem.InvalidField;
import io.seatledger.command.license.Refusal;
import io.seatledger.command.license.Refusal.ActDeclined;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.CostTooLarge;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.command.license.Refusal.LicenseInUse;
import io.seatledger.command.license.Refusal.LicenseNotAssignable;
import io.seatledger.command.license.Refusal.LicenseNotDeleted;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(new UnknownLicense(), 404, "license_not_found", Map.of()),
        arguments(new UnknownAssignment(), 404, "assignment_not_found", Map.of()),
        arguments(new StaleVersion(7), 412, "stale_version", Map.of("version", 7L)),
        arguments(new LicenseInUse(3), 409, "license_in_use", Map.of("used_seats", 3)),
        arguments(new LicenseNotDeleted(), 409, "license_not_deleted", Map.of()),
        arguments(
            new LicenseNotAssignable("expired"),
            409,
            "license_not_assignable",
            Map.of("because", "expired")),
        arguments(
            new AlreadyAssigned("asg_1"),
            409,
            "already_assigned",
            Map.of("assignment_id", "asg_1")),
        arguments(
            new NoSeatsAvailable(5, 5),
            409,
            "no_seats_available",
            Map.of("total_seats", 5, "used_seats", 5)),
        arguments(new CostTooLarge(), 422, "invalid_fields", Map.of()),
        arguments(
            new ActDeclined("replay_in_progress", "One is.", Map.of("replay_id", "rpl_1")),
            409,
            "replay_in_progress",
            Map.of("replay_id", "rpl_1")),
        arguments(new InvalidTime("expires_at", "is over"), 422, "invalid_fields", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void each_refusal_is_a_problem_of_its_own(
      Refusal refusal, int status, String code, Map<String, Object> facts) {
    var problem = Refusals.problem(refusal);

    assertThat(problem.code().status()).isEqualTo(status);
    assertThat(problem.code().wire()).isEqualTo(code);
    assertThat(problem.facts()).isEqualTo(facts);
  }

  @Test
  void every_refusal_is_tried_here() {
    assertThat(refusals().<Class<?>>map(it -> it.get()[0].getClass()))
        .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
  }

  @Test
  void a_time_that_cannot_be_names_its_field() {
    assertThat(Refusals.problem(new InvalidTime("expires_at", "is over")).errors())
        .containsExactly(new InvalidField("expires_at", "invalid_time", "is over"));
  }
}
