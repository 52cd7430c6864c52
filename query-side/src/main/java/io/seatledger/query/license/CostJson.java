package io.seatledger.query.license;

import io.seatledger.events.license.Cost;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** A cost in the form the ledger keeps it in: every number tagged, so that it stays exact. */
final class CostJson {

  private static final ObjectMapper JSON =
      new EventJson(EventCatalogue.seatledger()).getObjectMapper();

  /** The mapper itself would look the type up again for every row. */
  private static final ObjectReader READER = JSON.readerFor(Cost.class);

  private CostJson() {}

  static @Nullable String of(@Nullable Cost cost) {
    return cost == null ? null : JSON.writeValueAsString(cost);
  }

  static @Nullable Cost read(@Nullable String json) {
    return json == null ? null : READER.<Cost>readValue(json);
  }
}
