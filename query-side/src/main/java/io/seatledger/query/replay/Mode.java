package io.seatledger.query.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** What a replay is for. */
public enum Mode {
  REBUILD("rebuild"),
  SELF_CHECK("self-check");

  private final String wire;

  Mode(String wire) {
    this.wire = wire;
  }

  /** The spelling of the contract. */
  public String wire() {
    return wire;
  }

  /** The mode that is spelled so. */
  public static Mode of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** All of them by their spelling. */
  public static SequencedMap<String, Mode> words() {
    var words = new LinkedHashMap<String, Mode>();
    for (var mode : values()) {
      words.put(mode.wire, mode);
    }
    return words;
  }
}
