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
    var overdue =
        Stream.of("lic_1", "lic_broken", "lic_2").map(id -> new Overdue("ten_1", id)).toList();

    new WhenAssignmentsAreOverdueRecordTheirExpiry(
            (_, _) -> overdue, this::send, Clock.fixed(NOW, ZoneOffset.UTC))
        .round();

    assertThat(expired).containsExactly("lic_1", "lic_2");
    assertThat(output.getOut().lines().filter(line -> line.contains("lic_broken"))).hasSize(1);
  }

  private void send(Command command, Origin caller) {
    assertThat(caller.tenantId()).isEqualTo("ten_1");
    if (command.licenseId().equals("lic_broken")) {
      throw new IllegalStateException("Such a history cannot have happened");
    }
    expired.add(command.licenseId());
  }
}
