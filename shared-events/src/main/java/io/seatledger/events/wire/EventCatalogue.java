package io.seatledger.events.wire;

import io.seatledger.events.EventType;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.audit.AuditEvent;
import io.seatledger.events.license.LicenseEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event there is, by the name it is stored under. Immutable. */
public final class EventCatalogue {

  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<Class<?>, EventType> types = new HashMap<>();

  private EventCatalogue(Stream<Class<?>> events) {
    events.forEach(this::add);
  }

  /** The events of Seatledger. */
  public static EventCatalogue seatledger() {
    return of(LicenseEvent.class, AssignmentEvent.class, AuditEvent.class);
  }

  /**
   * The events that the given sealed interfaces permit; two events of one name, or one without a
   * name, are an {@link IllegalArgumentException}.
   */
  public static EventCatalogue of(Class<?>... vocabularies) {
    return new EventCatalogue(
        Arrays.stream(vocabularies).flatMap(v -> Arrays.stream(v.getPermittedSubclasses())));
  }

  private void add(Class<?> event) {
    @Nullable EventType type = event.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event.getName() + " has no @EventType");
    }
    var other = classes.putIfAbsent(type.value(), event);
    if (other != null) {
      throw new IllegalArgumentException(
          "%s is the name of both %s and %s".formatted(type.value(), other, event));
    }
    types.put(event, type);
  }

  /** The class that carries events of this name today. */
  public Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The name and newest revision of an event's class. */
  public Optional<EventType> typeOf(Class<?> event) {
    return Optional.ofNullable(types.get(event));
  }

  /** Name and newest revision of all events. */
  public Collection<EventType> types() {
    return Collections.unmodifiableCollection(types.values());
  }
}
