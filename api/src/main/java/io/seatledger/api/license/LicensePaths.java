package io.seatledger.api.license;

/** Where licenses are. */
public final class LicensePaths {

  /** All of them. */
  public static final String ALL = "/api/v1/licenses";

  /** One; its siblings have names that could be ids, were they not excluded. */
  public static final String ONE = "/{id:(?!assignments$|compliance$|export$|history$).+}";

  private LicensePaths() {}
}
