package io.seatledger.command.license;

import java.util.Map;

/** Why something may not happen; each is named by the fact that forbids it (contract section 4). */
public sealed interface Refusal {

  /** Whether the request itself was wrong, so that it is judged anew when it is repeated. */
  default boolean blamesRequest() {
    return this instanceof InvalidTime || this instanceof CostTooLarge;
  }

  /** No such license exists for the caller. */
  record UnknownLicense() implements Refusal {}

  /** No such assignment exists for the caller. */
  record UnknownAssignment() implements Refusal {}

  /** The license changed since the caller saw it. */
  record StaleVersion(long version) implements Refusal {}

  /** The license still has active seats. */
  record LicenseInUse(int usedSeats) implements Refusal {}

  /** The license is in the books already. */
  record LicenseNotDeleted() implements Refusal {}

  /**
   * The license takes no new holders: it is {@code deleted}, {@code cancelled} or {@code expired}.
   */
  record LicenseNotAssignable(String because) implements Refusal {}

  /** The holder has a seat of this license already. */
  record AlreadyAssigned(String assignmentId) implements Refusal {}

  /** All seats are taken. */
  record NoSeatsAvailable(int totalSeats, int usedSeats) implements Refusal {}

  /** With what the request adds to it, the cost would have more than 16 KiB. */
  record CostTooLarge() implements Refusal {}

  /** An act that is no command may not be done, as its own rules say. */
  record ActDeclined(String code, String detail, Map<String, String> facts) implements Refusal {

    public ActDeclined {
      facts = Map.copyOf(facts);
    }
  }

  /** A time in the request contradicts the clock or another one. */
  record InvalidTime(String field, String message) implements Refusal {}
}
