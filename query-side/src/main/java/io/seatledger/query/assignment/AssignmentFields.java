package io.seatledger.query.assignment;

import static io.seatledger.query.list.Field.choice;
import static io.seatledger.query.list.Field.choiceOfAnyCase;
import static io.seatledger.query.list.Field.field;
import static io.seatledger.query.list.Kind.FLAG;
import static io.seatledger.query.list.Kind.LONG_TEXT;
import static io.seatledger.query.list.Kind.NUMBER;
import static io.seatledger.query.list.Kind.TEXT;
import static io.seatledger.query.list.Kind.TIME;

import io.seatledger.events.SourceType;
import io.seatledger.query.list.ListFields;
import java.util.List;

/** What the list of assignments can be asked about: every field. */
public final class AssignmentFields {

  public static final ListFields ALL =
      new ListFields(
          "assignments",
          List.of(
              field("id", TEXT).withIndex(),
              field("tenant_id", TEXT),
              field("app_id", TEXT).orNull(),
              field("license_id", TEXT),
              field("assignee_id", TEXT),
              choiceOfAnyCase("assignee_type", "Person", "Group"),
              field("asset_id", TEXT).orNull(),
              field("assigned_at", TIME),
              field("assigned_by_id", TEXT),
              field("expires_at", TIME).orNull(),
              choice("status", AssignmentStatus.values()),
              field("last_used_at", TIME).orNull(),
              field("revoked_at", TIME).orNull(),
              field("revoked_by", TEXT).orNull(),
              field("revoke_reason", LONG_TEXT).orNull(),
              field("source", TEXT),
              choice("source_type", SourceType.values()),
              field("created_at", TIME).withIndex(),
              field("updated_at", TIME),
              field("created_by", TEXT),
              field("updated_by", TEXT),
              field("is_deleted", FLAG),
              field("deleted_at", TIME).orNull(),
              field("deleted_by", TEXT).orNull(),
              field("schema_version", NUMBER)),
          List.of("assignee_id"));

  private AssignmentFields() {}
}
