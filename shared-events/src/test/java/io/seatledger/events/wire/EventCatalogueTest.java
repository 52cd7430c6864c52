package io.seatledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.EventType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  sealed interface Twice {
    @EventType("test.same")
    record One() implements Twice {}

    @EventType("test.same")
    record Other() implements Twice {}
  }

  sealed interface Nameless {
    record Event() implements Nameless {}
  }

  @Test
  void two_events_of_one_name_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventCatalogue.of(Twice.class))
        .withMessageContaining("test.same");
  }

  @Test
  void an_event_without_a_name_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventCatalogue.of(Nameless.class))
        .withMessageContaining("Nameless");
  }

  @Test
  void stored_names_are_an_aggregate_and_a_kebab_case_fact() {
    assertThat(EventCatalogue.seatledger().types())
        .allSatisfy(type -> assertThat(type.value()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void an_unknown_name_stops_the_reading() {
    var json = new EventJson(EventCatalogue.seatledger());
    var stored = new SimpleSerializedObject<>("{}", String.class, "license.vanished", "1");
    assertThatThrownBy(() -> json.deserialize(stored))
        .isInstanceOf(UnknownEventType.class)
        .hasMessageContaining("license.vanished");
  }
}
