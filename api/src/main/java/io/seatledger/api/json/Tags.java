package io.seatledger.api.json;

import java.util.List;

/** Reads tags: in the client's order, each once. */
public final class Tags {

  private static final int MOST = 50;
  private static final int LONGEST = 64;

  private Tags() {}

  /** A list of tags. */
  public static Reading<List<String>> tags() {
    return TextLists.of(Texts.upTo(LONGEST), MOST, "tags");
  }
}
