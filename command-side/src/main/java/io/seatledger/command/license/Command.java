package io.seatledger.command.license;

/** What a caller may ask of the books. */
public interface Command {

  /** The license it is about, or the one whose assignment it is about. */
  String licenseId();

  /** What its answer shows: the license or one of its assignments. */
  String subjectId();
}
