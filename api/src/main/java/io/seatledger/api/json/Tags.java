package io.seatledger.api.json;

import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads tags: in the client's order, each once. */
public final class Tags {

  private static final int MOST = 50;
  private static final Reading<String> TAG = Texts.upTo(64);

  private Tags() {}

  /** A list of tags. */
  public static Reading<List<String>> tags() {
    return Tags::read;
  }

  private static List<String> read(JsonNode value) {
    if (!value.isArray()) {
      throw new Unreadable("wrong_type", "must be an array of texts");
    }
    var tags = new LinkedHashSet<String>();
    for (int i = 0; i < value.size(); i++) {
      tags.add(tag(i, value.get(i)));
    }
    if (tags.size() > MOST) {
      throw new Unreadable("too_many", "has more than " + MOST + " tags");
    }
    return List.copyOf(tags);
  }

  private static String tag(int index, JsonNode value) {
    try {
      return TAG.read(value);
    } catch (Unreadable e) {
      throw new Unreadable("[" + index + "]", e.code(), e.message());
    }
  }
}
