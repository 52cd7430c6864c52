package io.seatledger.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.Appended;
import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.query.history.Change;
import io.seatledger.query.history.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentEventTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void what_is_too_longestends_with_a_sign_and_no_half_of_a_character() {
    var longest = content(false, new Change("vendor", null, "🎫".repeat(300)));

    assertThat(longest).isEqualTo("vendor " + "🎫".repeat(193) + "…");
    assertThat(content(false, new Change("vendor", null, "🎫".repeat(193))))
        .isEqualTo("vendor " + "🎫".repeat(193));
  }

  @Test
  void a_change_of_tags_alone_is_told_and_those_of_something_new_are_not() {
    var tags = new Change("tags", List.of("old"), List.of("new"));

    assertThat(content(false, tags)).isEqualTo("tags [old] → [new]");
    assertThat(content(true, new Change("vendor", null, "Acme"), tags)).isEqualTo("vendor Acme");
  }

  private static @Nullable String content(boolean begins, Change... changes) {
    var appended = new Appended(7, NOON, "license.details-changed", "ten_acme");
    return RecentEvent.of(appended, entry(begins, List.of(changes))).content();
  }

  private static Entry entry(boolean begins, List<Change> changes) {
    var origin = new Origin("ten_acme", "per_01", null, "edm", SourceType.API, ActorType.USER);
    return new Entry(
        7,
        1,
        "evt_1",
        NOON,
        NOON,
        origin,
        "license.details_changed",
        "license",
        "lic_1",
        false,
        "lic_1",
        null,
        null,
        begins,
        changes,
        null,
        null,
        null,
        "",
        "");
  }
}
