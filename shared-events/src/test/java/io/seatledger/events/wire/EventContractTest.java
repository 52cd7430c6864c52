package io.seatledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.seatledger.events.EventType;
import io.seatledger.events.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was once stored can always be read: {@code contract/<name>/<revision>.json} keeps one sample
 * of every revision ever published.
 */
class EventContractTest {

  private static final Path CONTRACT = Path.of("src/test/resources/contract");
  private static final EventCatalogue CATALOGUE = EventCatalogue.seatledger();
  private static final EventJson JSON = new EventJson(CATALOGUE);

  static final List<Object> EVENTS = SampleEvents.all();

  @Test
  void every_event_type_has_a_sample() {
    assertThat(EVENTS)
        .extracting(event -> CATALOGUE.typeOf(event.getClass()).orElseThrow())
        .containsExactlyInAnyOrderElementsOf(CATALOGUE.types());
  }

  @ParameterizedTest
  @FieldSource("EVENTS")
  void an_event_writes_exactly_its_newest_sample(Object event) throws IOException {
    var sample = sampleOf(CATALOGUE.typeOf(event.getClass()).orElseThrow());
    var written = JSON.serialize(event, String.class).getData();
    if (Files.notExists(sample)) {
      Files.createDirectories(sample.getParent());
      Files.writeString(sample, written + "\n");
      fail("Wrote the new sample %s: review and commit it", sample);
    }
    assertThat(written).isEqualTo(Files.readString(sample).strip());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_ever_committed_still_reads(Path sample) throws IOException {
    var name = sample.getParent().getFileName().toString();
    var revision = sample.getFileName().toString().replace(".json", "");
    var stored = Files.readString(sample).strip();
    Object read =
        JSON.deserialize(new SimpleSerializedObject<>(stored, String.class, name, revision));
    assertThat(EVENTS).contains(read);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samples_are_canonical_json(Path sample) throws IOException {
    var stored = Files.readString(sample).strip();
    assertThat(stored).isEqualTo(new JsonCanonicalizer(stored).getEncodedString());
  }

  static List<Path> samples() throws IOException {
    try (var files = Files.walk(CONTRACT)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path sampleOf(EventType type) {
    return CONTRACT.resolve(type.value()).resolve(type.revision() + ".json");
  }
}
