package io.seatledger.events;

import java.util.Locale;

/** Where a write originated (contract section 3). */
public enum SourceType {
  FRONTEND,
  BACKEND,
  SERVER,
  SYSTEM,
  API;

  /** The spelling of contract and ledger. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #wire()}; anything else is an {@link IllegalArgumentException}. */
  public static SourceType of(String wire) {
    for (var type : values()) {
      if (type.wire().equals(wire)) {
        return type;
      }
    }
    throw new IllegalArgumentException("Unknown source type " + wire);
  }
}
