package io.seatledger.command.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

class WeighedCacheTest {

  private final Set<String> wrong = new HashSet<>();
  private final WeighedCache<Parcel> cache =
      new WeighedCache<>(100, parcel -> parcel.weight, wrong::remove);

  @Test
  void what_is_put_is_found_until_it_is_removed() {
    var entry = entry("a", 60);
    cache.put("a", entry);
    assertThat(cache.<String, Object>get("a")).isSameAs(entry);
    assertThat(cache.remove("a")).isTrue();
    assertThat(cache.<String, Object>get("a")).isNull();
  }

  @Test
  void what_shows_what_never_happened_is_not_found() {
    cache.put("a", entry("a", 60));
    wrong.add("a");
    assertThat(cache.<String, Object>get("a")).isNull();
    assertThat(cache.containsKey("a")).isFalse();
  }

  @Test
  void the_total_weight_is_bounded() {
    IntStream.range(0, 50).forEach(i -> cache.put("p" + i, entry("p" + i, 20)));
    assertThat(IntStream.range(0, 50).filter(i -> cache.containsKey("p" + i)).count()).isEqualTo(5);
  }

  @Test
  void an_aggregate_is_weighed_again_whenever_it_is_saved() {
    cache.put("a", entry("a", 1));
    cache.put("a", entry("a", 101));
    assertThat(cache.containsKey("a")).isFalse();
  }

  @Test
  void what_never_came_into_being_is_not_kept() {
    cache.put(null, entry("a", 1));
    assertThat(cache.remove(null)).isFalse();
  }

  private static AggregateCacheEntry<Parcel> entry(String id, int weight) {
    return new AggregateCacheEntry<>(
        EventSourcedAggregate.initialize(
            new Parcel(id, weight),
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Parcel.class),
            null,
            NoSnapshotTriggerDefinition.TRIGGER));
  }

  private static final class Parcel {
    @AggregateIdentifier private final String id;
    private final int weight;

    Parcel(String id, int weight) {
      this.id = id;
      this.weight = weight;
    }
  }
}
