package io.seatledger.command.memory;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates of one type in memory up to a total weight. Thread-safe.
 *
 * <p>They are weighed each time they are saved, since they grow. What never came into being has no
 * key and is not kept, so asking for what does not exist displaces nothing. Whoever gets an
 * aggregate holds its lock.
 */
public final class WeighedCache<A> implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
  private final Predicate<String> isWrong;

  /**
   * Keeps nothing yet.
   *
   * @param isWrong whether the aggregate of that id shows what never happened
   */
  public WeighedCache(long totalWeight, ToIntFunction<A> weight, Predicate<String> isWrong) {
    this.isWrong = isWrong;
    entries =
        Caffeine.newBuilder()
            .maximumWeight(totalWeight)
            .weigher((Object _, Object entry) -> weight.applyAsInt(root(entry)))
            .executor(Runnable::run)
            .build();
  }

  /** An entry gives out the aggregate it holds, unless it was serialized in between. */
  @SuppressWarnings("unchecked") // a cache serves one type of aggregate
  private A root(Object entry) {
    EventSourcedAggregate<A> aggregate =
        ((AggregateCacheEntry<A>) entry).recreateAggregate(null, null, null);
    return aggregate.getAggregateRoot();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
  public <K, V> @Nullable V get(K key) {
    if (isWrong.test(key.toString())) {
      entries.invalidate(key);
    }
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      entries.put(key, value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return key != null && entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("Nobody listens to this cache");
  }
}
