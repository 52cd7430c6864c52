package io.seatledger.events;

import java.util.Arrays;
import java.util.Locale;

/** What kind of actor causes a change, by the roles of its token. */
public enum ActorType {
  USER,
  SERVICE,
  APP_SERVICE_ACCOUNT,
  /** The service itself, at a time and not at anybody's request. */
  SYSTEM;

  /** The spelling of contract and ledger. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #wire()}; anything else is an {@link IllegalArgumentException}. */
  public static ActorType of(String wire) {
    return Arrays.stream(values())
        .filter(type -> type.wire().equals(wire))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("Unknown actor type " + wire));
  }
}
