package io.seatledger.command.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.events.Origin;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import java.util.List;

/** What happened, what is asked, and what becomes of it. */
record Story(License state, Origin caller, Instant now) {

  static Story given(LicenseEvent... events) {
    return new Story(new License.None(), Licenses.CALLER, Licenses.NOW).and(events);
  }

  /** What happened next; the caller of the moment caused it. */
  Story and(LicenseEvent... events) {
    var next = state;
    for (var event : events) {
      next = LicenseDecider.evolve(next, event, caller);
    }
    return new Story(next, caller, now);
  }

  Story by(Origin other) {
    return new Story(state, other, now);
  }

  Story at(Instant moment) {
    return new Story(state, caller, moment);
  }

  Asked when(LicenseCommand command) {
    return new Asked(LicenseDecider.decide(state, command, caller, now));
  }

  record Asked(Decision<LicenseEvent> decision) {

    void then(LicenseEvent... events) {
      assertThat(decision).isEqualTo(new Accepted<>(List.of(events)));
    }

    void thenRefused(Refusal why, LicenseEvent... events) {
      assertThat(decision).isEqualTo(new Refused<>(why, List.of(events)));
    }
  }
}
