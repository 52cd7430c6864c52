package io.seatledger.query.license;

import io.seatledger.events.license.Cost;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** A cost in the form the ledger keeps it in: every number tagged, so that it stays exact. */
final class CostJson {

  private static final ObjectMapper JSON =
      new EventJson(EventCatalogue.seatledger()).getObjectMapper();

  private CostJson() {}

  static @Nullable String of(@Nullable Cost cost) {
    return cost == null ? null : JSON.writeValueAsString(cost);
  }

  static @Nullable Cost read(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, Cost.class);
  }
}
