package io.seatledger.api.json;

import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads lists of texts: in the client's order, each once. */
public final class TextLists {

  private TextLists() {}

  /** A list of at most so many things. */
  public static Reading<List<String>> of(Reading<String> each, int most, String things) {
    return value -> read(value, each, most, things);
  }

  /** A list of which one thing must be in it. */
  public static Reading<List<String>> some(Reading<String> each, int most, String things) {
    var reading = of(each, most, things);
    return value -> {
      var list = reading.read(value);
      if (list.isEmpty()) {
        throw new Unreadable("too_few", "has no " + things);
      }
      return list;
    };
  }

  private static List<String> read(JsonNode value, Reading<String> each, int most, String things) {
    if (!value.isArray()) {
      throw new Unreadable("wrong_type", "must be an array of texts");
    }
    var texts = new LinkedHashSet<String>();
    for (int i = 0; i < value.size(); i++) {
      texts.add(text(i, value.get(i), each));
    }
    if (texts.size() > most) {
      throw new Unreadable("too_many", "has more than %d %s".formatted(most, things));
    }
    return List.copyOf(texts);
  }

  private static String text(int index, JsonNode value, Reading<String> each) {
    try {
      return each.read(value);
    } catch (Unreadable e) {
      throw new Unreadable("[" + index + "]", e.code(), e.message());
    }
  }
}
