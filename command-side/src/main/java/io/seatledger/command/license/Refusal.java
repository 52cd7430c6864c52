package io.seatledger.command.license;

/** Why something may not happen; each is named by the fact that forbids it (contract section 4). */
public sealed interface Refusal {

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

  /** A time in the request contradicts the clock or another one. */
  record InvalidTime(String field, String message) implements Refusal {}
}
