package io.seatledger.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in an expression of PromQL. It knows as much of the language as is used here, and
 * refuses the rest: what it does not know it cannot have checked.
 *
 * @param labels those that each metric is selected by, with the value that must be there or null
 * @param groups the labels that results are grouped by
 */
record Expression(Map<String, Map<String, String>> labels, Set<String> groups) {

  private static final Set<String> FUNCTIONS =
      Set.of("rate", "increase", "histogram_quantile", "sum", "max", "min", "avg", "absent");

  private static final Set<String> OPERATORS = Set.of("or");
  private static final Set<String> GROUPINGS = Set.of("by", "without");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<name>[a-zA-Z_:][\\w:]*)|(?<text>\"[^\"]*\")|(?<span>\\[\\d+[smhd]])"
              + "|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>=~|!~|!=|==|<=|>=|[-+*/%<>=(){},]))");

  static Expression of(String text) {
    return new Reader(text).read();
  }

  Set<String> metrics() {
    return labels.keySet();
  }

  private static final class Reader {

    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private int next;

    Reader(String text) {
      this.text = text;
      var rest = text.strip();
      Matcher token = TOKEN.matcher(rest);
      var end = 0;
      while (end < rest.length()) {
        require(token.find(end) && token.start() == end, rest.substring(end));
        tokens.add(token.group().strip());
        end = token.end();
      }
    }

    Expression read() {
      while (next < tokens.size()) {
        var token = tokens.get(next++);
        if (Character.isLetter(token.charAt(0))) {
          name(token);
        }
      }
      require(!labels.isEmpty(), "no metric");
      return new Expression(labels, groups);
    }

    private void name(String name) {
      if (GROUPINGS.contains(name)) {
        list("(", ")").forEach(groups::add);
      } else if (FUNCTIONS.contains(name)) {
        require(is("(") || next < tokens.size() && GROUPINGS.contains(tokens.get(next)), name);
      } else if (!OPERATORS.contains(name)) {
        require(!is("("), name);
        var known = labels.computeIfAbsent(name, _ -> new HashMap<>());
        if (is("{")) {
          matchers(known);
        }
      }
    }

    private void matchers(Map<String, String> known) {
      var parts = list("{", "}");
      require(parts.size() % 3 == 0, "{" + parts);
      for (var n = 0; n < parts.size(); n += 3) {
        var value = parts.get(n + 2);
        require(value.startsWith("\""), value);
        var exact = parts.get(n + 1).equals("=");
        known.put(parts.get(n), exact ? value.substring(1, value.length() - 1) : null);
      }
    }

    /** What stands between two signs, but for commas. */
    private List<String> list(String open, String close) {
      require(is(open), open);
      next++;
      var parts = new ArrayList<String>();
      while (!is(close)) {
        require(next < tokens.size(), close);
        if (!is(",")) {
          parts.add(tokens.get(next));
        }
        next++;
      }
      next++;
      return parts;
    }

    private boolean is(String sign) {
      return next < tokens.size() && tokens.get(next).equals(sign);
    }

    private void require(boolean holds, String where) {
      if (!holds) {
        throw new IllegalArgumentException("Not understood at %s: %s".formatted(where, text));
      }
    }
  }
}
