package io.seatledger.events.wire;

import io.seatledger.events.EventType;
import io.seatledger.events.license.Cost;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads events as canonical JSON under their logical names.
 *
 * <p>The text it writes is canonical in the sense of RFC 8785, so it can be hashed as it is.
 * Decimals are strings, so that no reader turns them into binary floats. A stored name that the
 * catalogue does not know is an error: an event is never skipped because nobody recognises it.
 * Thread-safe.
 */
public final class EventJson extends Jackson3Serializer {

  private final EventCatalogue catalogue;

  public EventJson(EventCatalogue catalogue) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                mapper -> {
                  CanonicalJson.configure(mapper);
                  mapper.addModule(costModule());
                }));
    this.catalogue = catalogue;
  }

  private static SimpleModule costModule() {
    return new SimpleModule("cost")
        .addSerializer(Cost.class, new CostWriter())
        .addDeserializer(Cost.class, new CostReader());
  }

  /** The catalogue's name for an event; the class name for what is no event (metadata). */
  @Override
  @SuppressWarnings("rawtypes") // the overridden method's signature
  public SerializedType typeForClass(Class type) {
    return catalogue
        .typeOf((Class<?>) type)
        .<SerializedType>map(EventJson::serializedType)
        .orElseGet(() -> super.typeForClass(type));
  }

  private static SerializedType serializedType(EventType type) {
    return new SimpleSerializedType(type.value(), Integer.toString(type.revision()));
  }

  /** From the catalogue: to look a class up by its name took a sixth of reading an event. */
  @Override
  public Class<?> classForType(SerializedType type) {
    return catalogue.classOf(type.getName()).orElseGet(() -> noEvent(type));
  }

  private Class<?> noEvent(SerializedType type) {
    var found = super.classForType(type);
    if (found == UnknownSerializedType.class) {
      throw new UnknownEventType(type.getName());
    }
    return found;
  }
}
