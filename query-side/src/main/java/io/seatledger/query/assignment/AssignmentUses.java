package io.seatledger.query.assignment;

import io.seatledger.query.store.ProjectionClient;
import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What each use made of its assignment. Thread-safe. */
@Component
public final class AssignmentUses {

  private static final Upsert<AssignmentView> USES =
      Upsert.ofPast(
          "views.assignment_use",
          List.of(
              Column.text("assignment_id", AssignmentView::id),
              Column.text("tenant_id", AssignmentView::tenantId),
              Column.number("position", AssignmentView::position),
              Column.time("last_used_at", row -> Objects.requireNonNull(row.lastUsedAt())),
              Column.time("updated_at", AssignmentView::updatedAt),
              Column.text("updated_by", AssignmentView::updatedBy)));

  private final ProjectionClient jdbc;

  AssignmentUses(ProjectionClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds assignments as they were after each of their uses. */
  public void add(Collection<AssignmentView> used) {
    USES.write(jdbc, used);
  }

  /** Empties the table. */
  public void clear() {
    jdbc.sql("delete from views.assignment_use").update();
  }
}
