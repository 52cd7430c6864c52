package io.seatledger.api.json;

import io.seatledger.api.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds texts that no database and no other system could hold: with U+0000 or with half a surrogate
 * pair. Keys count.
 */
final class ForbiddenText {

  private final List<InvalidField> found = new ArrayList<>();
  private final int most;

  private ForbiddenText(int most) {
    this.most = most;
  }

  /** The first of them, at most so many. */
  static List<InvalidField> in(JsonNode object, int most) {
    var search = new ForbiddenText(most);
    search.visitFields(null, object);
    return search.found;
  }

  private void visitFields(@Nullable Path parent, JsonNode object) {
    object.forEachEntry(
        (name, value) -> {
          var path = new Path(parent, parent == null ? name : "." + name);
          judge(path, name);
          visit(path, value);
        });
  }

  private void visit(Path path, JsonNode value) {
    if (value.isString()) {
      judge(path, value.stringValue());
    } else if (value.isObject()) {
      visitFields(path, value);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        visit(new Path(path, "[" + i + "]"), value.get(i));
      }
    }
  }

  private void judge(Path path, String text) {
    if (found.size() < most && text.codePoints().anyMatch(ForbiddenText::isForbidden)) {
      var message = "has U+0000 or an unpaired surrogate in it";
      found.add(new InvalidField(path.toString(), "forbidden_text", message));
    }
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Spelled out only when something is found: a long name may have very many values under it. */
  private record Path(@Nullable Path parent, String step) {
    @Override
    public String toString() {
      return parent == null ? step : parent + step;
    }
  }
}
