package io.seatledger.api.write;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/** Reads what a client prefers (RFC 7240); preferences that are not known here are ignored. */
final class Preferences {

  static final String HEADER = "Prefer";
  static final String APPLIED = "Preference-Applied";
  static final String RESPOND_ASYNC = "respond-async";

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VALUE_OR_PARAMETERS = Pattern.compile("[=;].*");

  private Preferences() {}

  /** Whether the client will not wait until reads show what it writes. */
  static boolean respondAsync(Collection<String> headers) {
    return headers.stream()
        .map(header -> QUOTED.matcher(header).replaceAll(""))
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(preference -> VALUE_OR_PARAMETERS.matcher(preference).replaceFirst("").strip())
        .anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
  }
}
