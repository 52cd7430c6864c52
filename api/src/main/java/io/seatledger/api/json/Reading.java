package io.seatledger.api.json;

import tools.jackson.databind.JsonNode;

/** How a field's value, which is not null, is read. */
@FunctionalInterface
public interface Reading<T> {

  /** The value, or {@link Unreadable}. */
  T read(JsonNode value);
}
