package io.seatledger.api.json;

import io.seatledger.api.problem.InvalidField;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Finds texts that no database and no other system could hold: with U+0000 or with half a surrogate
 * pair. Keys count.
 */
final class ForbiddenText {

  private ForbiddenText() {}

  static void in(JsonNode object, Consumer<InvalidField> found) {
    object.properties().forEach(field -> visit(field.getKey(), field, found));
  }

  private static void visit(
      String path, Map.Entry<String, JsonNode> field, Consumer<InvalidField> found) {
    judge(path, field.getKey(), found);
    visit(path, field.getValue(), found);
  }

  private static void visit(String path, JsonNode value, Consumer<InvalidField> found) {
    if (value.isString()) {
      judge(path, value.stringValue(), found);
    } else if (value.isObject()) {
      value.properties().forEach(field -> visit(path + "." + field.getKey(), field, found));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        visit(path + "[" + i + "]", value.get(i), found);
      }
    }
  }

  private static void judge(String path, String text, Consumer<InvalidField> found) {
    if (text.codePoints().anyMatch(ForbiddenText::isForbidden)) {
      found.accept(
          new InvalidField(path, "forbidden_text", "has U+0000 or an unpaired surrogate in it"));
    }
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
