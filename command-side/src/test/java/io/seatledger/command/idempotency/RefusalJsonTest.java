package io.seatledger.command.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalJsonTest {

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal.UnknownLicense(),
        new Refusal.UnknownAssignment(),
        new Refusal.StaleVersion(7),
        new Refusal.LicenseInUse(3),
        new Refusal.LicenseNotDeleted(),
        new Refusal.LicenseNotAssignable("expired"),
        new Refusal.AlreadyAssigned("asg_1"),
        new Refusal.NoSeatsAvailable(5, 6),
        new Refusal.CostTooLarge(),
        new Refusal.ActDeclined("replay_in_progress", "One is.", Map.of("replay_id", "rpl_1")),
        new Refusal.InvalidTime("expires_at", "is \"over\""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_is_read_back_with_its_facts(Refusal refusal) {
    assertThat(RefusalJson.read(RefusalJson.write(refusal))).isEqualTo(refusal);
  }

  @Test
  void every_refusal_is_tried_here() {
    assertThat(refusals().<Class<?>>map(Refusal::getClass))
        .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
  }

  @Test
  void it_is_legible() {
    assertThat(RefusalJson.write(new Refusal.NoSeatsAvailable(5, 6)))
        .isEqualTo("{\"is\":\"no_seats_available\",\"total_seats\":5,\"used_seats\":6}");
  }

  @Test
  void a_request_keeps_its_answer_and_another_does_not_get_it() {
    var key = new RequestKey("ten_1", "01", "aa");
    var kept = KeptAnswer.refused(key, new Refusal.UnknownLicense(), Instant.EPOCH);
    assertThat(kept.answers(new RequestKey("ten_1", "01", "aa"))).isTrue();
    assertThat(kept.answers(new RequestKey("ten_1", "01", "ab"))).isFalse();
  }
}
