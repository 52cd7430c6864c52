package io.seatledger.query.assignment;

import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** What each use made of its assignment. Thread-safe. */
@Component
public final class AssignmentUses {

  private static final Upsert<AssignmentView> USES =
      Upsert.ofPast(
          "assignment_use",
          List.of(
              new Column<>("assignment_id", AssignmentView::id),
              new Column<>("tenant_id", AssignmentView::tenantId),
              new Column<>("position", AssignmentView::position),
              new Column<>("last_used_at", row -> Objects.requireNonNull(row.lastUsedAt())),
              new Column<>("updated_at", AssignmentView::updatedAt),
              new Column<>("updated_by", AssignmentView::updatedBy)));

  private final JdbcOperations batches;

  AssignmentUses(JdbcOperations batches) {
    this.batches = batches;
  }

  /** Adds assignments as they were after each of their uses. */
  public void add(Collection<AssignmentView> used) {
    USES.write(batches, used);
  }

  /** Empties the table. */
  public void clear() {
    batches.update("delete from assignment_use");
  }
}
