package io.seatledger.api.assignment;

import io.seatledger.api.json.Choices;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Reading;
import io.seatledger.api.json.Texts;
import io.seatledger.api.json.Times;
import io.seatledger.api.security.Caller;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what requests say of an assignment (contract sections 1 and 3). */
final class AssignmentRequest {

  private static final Reading<String> REFERENCE = Texts.reference();
  private static final Reading<String> SOURCE = Texts.upTo(256);
  private static final Reading<String> REASON = Texts.upTo(1_000);
  private static final Reading<Instant> TIME = Times.time();
  private static final Reading<SourceType> SOURCE_TYPE = Choices.oneOf(SourceType.class);
  private static final Reading<AssigneeType> ASSIGNEE_TYPE =
      Choices.oneOfIgnoringCase(AssigneeType.class);

  /** What an assignment's status says is never a client's to set: it assigns and revokes. */
  private static final Set<String> SERVER_OWNED =
      Set.of(
          "id",
          "tenant_id",
          "app_id",
          "created_at",
          "updated_at",
          "created_by",
          "updated_by",
          "is_deleted",
          "deleted_at",
          "deleted_by",
          "schema_version",
          "status",
          "last_used_at",
          "revoked_at",
          "revoked_by",
          "revoke_reason");

  private AssignmentRequest() {}

  static AssignSeat assign(String id, Fields fields) {
    fields.ignore(SERVER_OWNED);
    return fields.checked(
        new AssignSeat(
            fields.required("license_id", REFERENCE),
            id,
            holder(fields),
            fields.value("assigned_at", TIME),
            fields.value("assigned_by_id", REFERENCE),
            fields.value("expires_at", TIME),
            fields.value("source", SOURCE, Caller.SOURCE),
            fields.value("source_type", SOURCE_TYPE, Caller.SOURCE_TYPE)));
  }

  static @Nullable String reason(Fields fields) {
    var reason = fields.value("reason", REASON);
    fields.checked("");
    return reason;
  }

  static @Nullable Instant lastUsedAt(Fields fields, Instant now) {
    var time = fields.value("last_used_at", Times.until(now));
    fields.checked("");
    return time;
  }

  private static Holder holder(Fields fields) {
    return new Holder(
        fields.value("assignee_type", ASSIGNEE_TYPE, AssigneeType.PERSON),
        fields.required("assignee_id", REFERENCE),
        fields.value("asset_id", REFERENCE));
  }
}
