package io.seatledger.api.security;

import java.util.List;

/**
 * How one gets into the dashboard.
 *
 * @param byForm by the id and secret of a client of the embedded issuer
 * @param issuers where one can sign in instead
 */
public record SignIn(boolean byForm, List<Place> issuers) {

  public SignIn {
    issuers = List.copyOf(issuers);
  }

  /** An issuer by its name, and the path that leads there. */
  public record Place(String name, String path) {}
}
