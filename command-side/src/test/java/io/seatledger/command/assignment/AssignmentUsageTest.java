package io.seatledger.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Decision;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.command.memory.SnapshotJson;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentUsageTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:15:30.123456Z");
  private static final Instant EARLIER = NOW.minusSeconds(60);

  @Test
  void a_usage_without_a_time_is_now() {
    assertThat(decide(null, null)).isEqualTo(used(NOW));
  }

  @Test
  void a_later_usage_is_noted() {
    assertThat(decide(null, EARLIER)).isEqualTo(used(EARLIER));
    assertThat(decide(EARLIER, NOW)).isEqualTo(used(NOW));
  }

  @Test
  void an_older_or_equal_usage_changes_nothing() {
    assertThat(decide(NOW, EARLIER)).isEqualTo(Decision.accepted());
    assertThat(decide(NOW, NOW)).isEqualTo(Decision.accepted());
  }

  @Test
  void nothing_was_used_in_the_future() {
    assertThat(decide(null, NOW.plusNanos(1000)))
        .isEqualTo(Decision.refused(new InvalidTime("last_used_at", "must not be in the future")));
  }

  @Test
  void a_snapshot_of_the_usage_comes_back() {
    var json = new SnapshotJson(List.of(new AssignmentConfiguration().assignmentSnapshotForm()));
    var usage = new AssignmentUsage();
    usage.on(new AssignmentUsed("asg_1", "lic_1", NOW));
    var stored = json.serialize(usage, byte[].class);
    assertThat(stored.getType()).isEqualTo(new SimpleSerializedType("assignment.snapshot", "1"));
    AssignmentUsage loaded = json.deserialize(stored);
    assertThat(loaded).usingRecursiveComparison().isEqualTo(usage);
  }

  private static Decision<AssignmentEvent> decide(
      @Nullable Instant lastUsedAt, @Nullable Instant usedAt) {
    return UsageDecider.decide(lastUsedAt, new RecordUsage("asg_1", "lic_1", usedAt), NOW);
  }

  private static Decision<AssignmentEvent> used(Instant at) {
    return Decision.accepted(new AssignmentUsed("asg_1", "lic_1", at));
  }
}
