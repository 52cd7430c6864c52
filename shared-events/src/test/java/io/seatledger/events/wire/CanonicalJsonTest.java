package io.seatledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Pricing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.serialization.SimpleSerializedObject;
import org.erdtman.jcs.JsonCanonicalizer;

/** The canonical text is that of RFC 8785, whatever a client put into a cost. */
class CanonicalJsonTest {

  private static final EventJson JSON = new EventJson(EventCatalogue.of(PricingOnly.class));

  sealed interface PricingOnly {
    @io.seatledger.events.EventType("test.priced")
    record Priced(Pricing pricing) implements PricingOnly {}
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_canonical(@ForAll("costs") Cost cost) throws IOException {
    var written = write(cost);
    assertThat(written).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
    assertThat(CanonicalJson.of(written)).isEqualTo(written);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_cost_comes_back_as_it_was(@ForAll("costs") Cost cost) {
    PricingOnly.Priced read =
        JSON.deserialize(
            new SimpleSerializedObject<>(write(cost), String.class, "test.priced", "1"));
    assertThat(read.pricing().cost()).isEqualTo(cost);
  }

  private static String write(Cost cost) {
    var priced = new PricingOnly.Priced(new Pricing(cost, null, null));
    return JSON.serialize(priced, String.class).getData();
  }

  @Provide
  Arbitrary<Cost> costs() {
    return objects(2).map(map -> new Cost(new TreeMap<>(map)));
  }

  private Arbitrary<Map<String, Object>> objects(int depth) {
    return Arbitraries.maps(keys(), values(depth)).ofMaxSize(5);
  }

  private Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.of("amount", "currency", "$decimal", "$$", "é", "\ue000", "\ud83d\ude00"),
        texts());
  }

  private Arbitrary<String> texts() {
    var withoutSurrogates = Arbitraries.chars().range('\u0001', '\ud7ff');
    return Arbitraries.strings()
        .withChars('"', '\\', '/', '\u0001', '\u001f', '\u007f', '\n')
        .ofMaxLength(6)
        .flatMap(
            head ->
                withoutSurrogates.array(char[].class).ofMaxSize(6).map(t -> head + new String(t)));
  }

  private Arbitrary<Object> values(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            texts().map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast),
            Arbitraries.bigDecimals().ofScale(4).map(Object.class::cast),
            Arbitraries.of("1200.50", "0E+3", "1E-20").map(BigDecimal::new));
    return depth == 0
        ? leaf
        : Arbitraries.oneOf(
            leaf,
            objects(depth - 1).map(map -> (Object) new TreeMap<>(map)),
            leaf.list().ofMaxSize(3).map(Object.class::cast));
  }
}
