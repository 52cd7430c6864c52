package io.seatledger.api.list;

import io.seatledger.query.InvalidQuery;
import io.seatledger.query.list.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A request's query parameters: each known, each given once. */
public final class Parameters {

  /** The instant that is asked about. */
  public static final String AS_OF = "as_of";

  /** The position of the last event that counts. */
  public static final String AT_POSITION = "at_position";

  private static final long MOST = 500;
  private static final long USUAL = 50;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** Those of the request; another than the known ones is an {@link InvalidQuery}. */
  public static Parameters of(HttpServletRequest request, String... known) {
    var values = eachOnce(request);
    for (var name : values.keySet()) {
      if (!List.of(known).contains(name)) {
        throw new InvalidQuery(name, "is not a parameter of this request");
      }
    }
    return new Parameters(values);
  }

  /** The named ones of a request, which may have others. */
  public static Parameters among(HttpServletRequest request, String... names) {
    var values = eachOnce(request);
    values.keySet().retainAll(List.of(names));
    return new Parameters(values);
  }

  /** All of the request; one that is given twice is an {@link InvalidQuery}. */
  public static Map<String, String> eachOnce(HttpServletRequest request) {
    var values = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, given) -> values.put(name, only(name, given)));
    return values;
  }

  /** A flag that is off unless it is given. */
  public boolean flag(String name) {
    return switch (values.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidQuery(name, "must be true or false");
    };
  }

  /** A text that a database could hold; nothing unless it is given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> read(name, value, Values::text));
  }

  /** A whole number from 0 on; nothing unless it is given. */
  public Optional<Long> whole(String name) {
    return text(name).map(value -> whole(name, value));
  }

  /** How many rows a page has (contract section 5). */
  public int limit() {
    var limit = whole("limit").orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      throw new InvalidQuery("limit", "must be a whole number between 1 and " + MOST);
    }
    return Math.toIntExact(limit);
  }

  /** An instant; nothing unless it is given. */
  public Optional<Instant> time(String name) {
    return text(name).map(value -> read(name, value, Values::time));
  }

  private static <T> T read(String name, String value, Function<String, T> reading) {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidQuery(name, String.valueOf(e.getMessage()));
    }
  }

  private static long whole(String name, String value) {
    if (value.matches("[0-9]{1,18}")) {
      return Long.parseLong(value);
    }
    throw new InvalidQuery(name, "must be a whole number from 0 on");
  }

  private static String only(String name, String[] given) {
    if (given.length != 1) {
      throw new InvalidQuery(name, "is given more than once");
    }
    return given[0];
  }
}
