package io.seatledger.api.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Command;
import io.seatledger.events.Origin;
import io.seatledger.query.assignment.OverdueLicenses.Overdue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WhenAssignmentsAreOverdueRecordTheirExpiryTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> expired = new ArrayList<>();

  @Test
  void a_license_that_cannot_be_decided_holds_up_no_other(CapturedOutput output) {
    policy("lic_1", "lic_broken", "lic_2").round(() -> false);

    assertThat(expired).containsExactly("lic_1", "lic_2");
    assertThat(output.getOut().lines().filter(line -> line.contains("lic_broken"))).hasSize(1);
  }

  @Test
  void what_is_left_when_the_service_stops_waits_for_the_next_round() {
    policy("lic_1", "lic_2", "lic_3").round(() -> expired.size() == 2);

    assertThat(expired).containsExactly("lic_1", "lic_2");
  }

  private WhenAssignmentsAreOverdueRecordTheirExpiry policy(String... licenseIds) {
    var overdue = Stream.of(licenseIds).map(id -> new Overdue("ten_1", id)).toList();
    return new WhenAssignmentsAreOverdueRecordTheirExpiry(
        (_, _) -> overdue, this::send, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void send(Command command, Origin caller) {
    assertThat(caller.tenantId()).isEqualTo("ten_1");
    if (command.licenseId().equals("lic_broken")) {
      throw new IllegalStateException("Such a history cannot have happened");
    }
    expired.add(command.licenseId());
  }
}
