package io.seatledger.api.problem;

import java.util.Locale;

/** The stable codes of what can go wrong, each with its status and title (contract section 6). */
public enum ProblemCode {
  BAD_REQUEST(400, "The request cannot be understood"),
  INVALID_QUERY(400, "A query parameter means nothing"),
  INVALID_HEADER(400, "A header means nothing"),
  MALFORMED_JSON(400, "The body is not JSON"),
  UNAUTHENTICATED(401, "A valid token is needed"),
  FORBIDDEN(403, "The caller may not do this"),
  INSUFFICIENT_SCOPE(403, "The token's scope does not cover this"),
  TENANT_REQUIRED(403, "The token names no tenant"),
  NOT_FOUND(404, "Nothing is here"),
  LICENSE_NOT_FOUND(404, "No such license"),
  ASSIGNMENT_NOT_FOUND(404, "No such assignment"),
  AUDIT_EVENT_NOT_FOUND(404, "No such audit event"),
  AUDIT_PACK_NOT_FOUND(404, "No such audit pack"),
  NO_SIGNING_KEY(404, "No key is configured to sign with"),
  DEAD_LETTER_NOT_FOUND(404, "No such dead letter"),
  PROCESSOR_NOT_FOUND(404, "No such processor"),
  REPLAY_NOT_FOUND(404, "No such replay"),
  SEGMENT_NOT_FOUND(404, "No such segment"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  ALREADY_ASSIGNED(409, "The holder has a seat already"),
  AUDIT_PACK_NOT_READY(409, "The audit pack is not made yet"),
  LICENSE_IN_USE(409, "The license has active seats"),
  LICENSE_NOT_ASSIGNABLE(409, "The license takes no new holders"),
  LICENSE_NOT_DELETED(409, "The license is not deleted"),
  NO_SEATS_AVAILABLE(409, "All seats are taken"),
  OPERATION_IN_PROGRESS(409, "Another operation is not done yet"),
  PROCESSOR_PAUSED(409, "The processor is paused"),
  REPLAY_FINISHED(409, "The replay is over"),
  REPLAY_IN_PROGRESS(409, "Another replay is running"),
  SEGMENT_NOT_MERGEABLE(409, "The segment's other half is none"),
  REQUEST_IN_PROGRESS(409, "The same request is still running"),
  STALE_VERSION(412, "It has changed"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
  IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
  INVALID_FIELDS(422, "Fields of the body are wrong"),
  RATE_LIMITED(429, "Too many requests"),
  TOO_MANY_AUDIT_PACKS(429, "Too many audit packs are being made"),
  INTERNAL_ERROR(500, "Something went wrong here"),
  DATABASE_UNAVAILABLE(503, "The database does not answer"),
  ISSUER_UNAVAILABLE(503, "The token's issuer does not answer"),
  LEDGER_BUSY(503, "The ledger is busy"),
  OUTCOME_UNKNOWN(503, "It is not known whether it was done"),
  READ_SIDE_BEHIND(503, "Reads do not show that write yet"),
  SERVICE_UNAVAILABLE(503, "The service cannot answer now");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status it goes with. */
  public int status() {
    return status;
  }

  /** The spelling of the contract. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that the contract spells like that. */
  public static ProblemCode of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /** What it means, in a few words. */
  public String title() {
    return title;
  }

  /** The general code of an error that only has a status. */
  static ProblemCode of(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 412 -> STALE_VERSION;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMITED;
      case 503 -> SERVICE_UNAVAILABLE;
      case 501, 505 -> BAD_REQUEST; // a transfer coding or a version of HTTP that nobody speaks
      default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
