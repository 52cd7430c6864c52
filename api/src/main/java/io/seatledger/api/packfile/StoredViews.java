package io.seatledger.api.packfile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.serialization.SimpleSerializedObject;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Views by their keys, in order and on disk: there may be millions. Those that were asked for last
 * are in memory, since events of one license often follow each other. Not thread-safe.
 */
final class StoredViews<V> {

  private static final int IN_MEMORY = 1_000;

  private final MVMap<String, String> stored;
  private final Map<String, V> latest = new LinkedHashMap<>(16, 0.75f, true);
  private final Class<V> type;

  StoredViews(MVStore store, Class<V> type) {
    this.stored = store.openMap(type.getName());
    this.type = type;
  }

  @Nullable V get(String key) {
    var view = latest.get(key);
    if (view != null) {
      return view;
    }
    @Nullable String json = stored.get(key);
    return json == null ? null : view(json);
  }

  void put(String key, V view) {
    latest.put(key, view);
    if (latest.size() > IN_MEMORY) {
      var eldest = latest.entrySet().iterator().next();
      store(eldest.getKey(), eldest.getValue());
      latest.remove(eldest.getKey());
    }
  }

  private void store(String key, V view) {
    stored.put(key, Events.JSON.serialize(view, String.class).getData());
  }

  /** All, in order of their keys. */
  Stream<V> all() {
    return from("").map(entry -> view(entry.json()));
  }

  /** Those whose keys begin so; they may be changed meanwhile. */
  Stream<V> within(String prefix) {
    return from(prefix)
        .takeWhile(entry -> entry.key().startsWith(prefix))
        .map(entry -> view(entry.json()));
  }

  private Stream<Entry> from(String key) {
    latest.forEach(this::store);
    latest.clear();
    var cursor = stored.cursor(key);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(entries(cursor), Spliterator.ORDERED), false);
  }

  private static Iterator<Entry> entries(Cursor<String, String> cursor) {
    return new Iterator<>() {

      @Override
      public boolean hasNext() {
        return cursor.hasNext();
      }

      @Override
      public Entry next() {
        var key = cursor.next();
        return new Entry(key, cursor.getValue());
      }
    };
  }

  private V view(String json) {
    return Events.JSON.deserialize(
        new SimpleSerializedObject<>(json, String.class, type.getName(), null));
  }

  private record Entry(String key, String json) {}
}
