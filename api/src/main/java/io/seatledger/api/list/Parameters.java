package io.seatledger.api.list;

import io.seatledger.query.InvalidQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's query parameters: each known, each given once. */
public final class Parameters {

  private static final int SMALLEST_PAGE = 1;
  private static final int LARGEST_PAGE = 500;
  private static final int USUAL_PAGE = 50;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** Those of the request; another than the known ones is an {@link InvalidQuery}. */
  public static Parameters of(HttpServletRequest request, String... known) {
    var values = new HashMap<String, String>();
    request
        .getParameterMap()
        .forEach((name, given) -> values.put(name, only(name, given, Set.of(known))));
    return new Parameters(values);
  }

  /** How many rows a page has. */
  public int limit() {
    var given = values.get("limit");
    if (given == null) {
      return USUAL_PAGE;
    }
    var limit = given.matches("\\d{1,4}") ? Integer.parseInt(given) : 0;
    if (limit < SMALLEST_PAGE || limit > LARGEST_PAGE) {
      throw new InvalidQuery("limit", "must be a whole number between 1 and 500");
    }
    return limit;
  }

  /** Where the page before ended; null for the first page. */
  public @Nullable String cursor() {
    return values.get("cursor");
  }

  /** A flag that is off unless it is given. */
  public boolean flag(String name) {
    return switch (values.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidQuery(name, "must be true or false");
    };
  }

  private static String only(String name, String[] given, Set<String> known) {
    if (!known.contains(name)) {
      throw new InvalidQuery(name, "is not a parameter of this request");
    }
    if (given.length != 1) {
      throw new InvalidQuery(name, "is given more than once");
    }
    return given[0];
  }
}
