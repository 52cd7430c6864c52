package io.seatledger.query.assignment;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;

import io.seatledger.events.Recorded;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.query.store.ProjectionClient;
import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of assignments, read and written many at a time. Thread-safe. */
@Component
public final class AssignmentTable {

  static final String LICENSE_DELETED = "license deleted";

  private static final String END_ALL =
      """
      update views.assignment
         set expired = coalesce(expires_at <= :at, false),
             revoked_at = case when expires_at <= :at then null else :at end,
             revoked_by = case when expires_at <= :at then null else :actor end,
             revoke_reason = case when expires_at <= :at then null else :reason end,
             updated_at = case when expires_at <= :at then updated_at else :recorded end,
             updated_by = case when expires_at <= :at then updated_by else :actor end,
             version = case when expires_at <= :at then version else version + 1 end,
             ended_position = :position,
             ended_updated_at = case when expires_at <= :at then updated_at else :recorded end,
             ended_updated_by = case when expires_at <= :at then updated_by else :actor end,
             position = :position
       where tenant_id = :tenant and license_id = :license
         and revoked_at is null and not expired and position < :position
      """;

  private static final Upsert<AssignmentView> UPSERT =
      new Upsert<>(
          "views.assignment",
          List.of(
              Column.text("id", AssignmentView::id),
              Column.text("license_id", AssignmentView::licenseId),
              Column.text("tenant_id", AssignmentView::tenantId),
              Column.text("app_id", AssignmentView::appId),
              Column.time("created_at", AssignmentView::createdAt),
              Column.time("updated_at", AssignmentView::updatedAt),
              Column.text("created_by", AssignmentView::createdBy),
              Column.text("updated_by", AssignmentView::updatedBy),
              Column.text("assignee_type", row -> row.holder().type()),
              Column.text("assignee_id", row -> row.holder().id()),
              Column.text("asset_id", row -> row.holder().assetId()),
              Column.time("assigned_at", AssignmentView::assignedAt),
              Column.text("assigned_by_id", AssignmentView::assignedById),
              Column.time("expires_at", AssignmentView::expiresAt),
              Column.flag("expired", AssignmentView::expired),
              Column.time("revoked_at", AssignmentView::revokedAt),
              Column.text("revoked_by", AssignmentView::revokedBy),
              Column.text("revoke_reason", AssignmentView::revokeReason),
              Column.time("last_used_at", AssignmentView::lastUsedAt),
              Column.text("source", AssignmentView::source),
              Column.text("source_type", AssignmentView::sourceType),
              Column.number("version", AssignmentView::version),
              Column.number("position", AssignmentView::position),
              Column.number("assigned_position", AssignmentView::assignedPosition),
              Column.number("ended_position", ending(Ending::position)),
              Column.time("ended_updated_at", ending(Ending::updatedAt)),
              Column.text("ended_updated_by", ending(Ending::updatedBy))));

  /** What {@link #view} reads. */
  static final String COLUMNS = UPSERT.names();

  private final ProjectionClient jdbc;

  AssignmentTable(ProjectionClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Function<AssignmentView, @Nullable Object> ending(Function<Ending, Object> value) {
    return row -> row.ending() == null ? null : value.apply(row.ending());
  }

  /** The rows with these ids; a missing one is left out. */
  public List<AssignmentView> find(Collection<String> ids) {
    return jdbc.sql("select * from views.assignment where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query((row, _) -> view(row))
        .list();
  }

  /** Writes rows of different ids. */
  public void write(Collection<AssignmentView> rows) {
    UPSERT.write(jdbc, rows);
  }

  /** What the fold makes of a deletion, for all active assignments of the license at once. */
  public void endAll(LicenseDeleted event, Recorded<?> fact) {
    jdbc.sql(END_ALL)
        .param("at", event.effectiveAt().atOffset(ZoneOffset.UTC))
        .param("actor", fact.origin().actor())
        .param("reason", LICENSE_DELETED)
        .param("recorded", fact.recordedAt().atOffset(ZoneOffset.UTC))
        .param("position", fact.position())
        .param("tenant", fact.origin().tenantId())
        .param("license", event.licenseId())
        .update();
  }

  /** Empties the table. */
  public void clear() {
    jdbc.sql("delete from views.assignment").update();
  }

  /** Reads a row that has all {@link #COLUMNS}. */
  static AssignmentView view(ResultSet row) throws SQLException {
    return new AssignmentView(
        row.getString("id"),
        row.getString("license_id"),
        row.getString("tenant_id"),
        textOrNull(row, "app_id"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        row.getString("created_by"),
        row.getString("updated_by"),
        new Holder(
            constant(AssigneeType.class, row.getString("assignee_type")),
            row.getString("assignee_id"),
            textOrNull(row, "asset_id")),
        instant(row, "assigned_at"),
        row.getString("assigned_by_id"),
        instantOrNull(row, "expires_at"),
        row.getBoolean("expired"),
        instantOrNull(row, "revoked_at"),
        textOrNull(row, "revoked_by"),
        textOrNull(row, "revoke_reason"),
        instantOrNull(row, "last_used_at"),
        row.getString("source"),
        SourceType.of(row.getString("source_type")),
        row.getLong("version"),
        row.getLong("position"),
        row.getLong("assigned_position"),
        ending(row));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    @Nullable Long position = row.getObject("ended_position", Long.class);
    return position == null
        ? null
        : new Ending(position, instant(row, "ended_updated_at"), row.getString("ended_updated_by"));
  }
}
