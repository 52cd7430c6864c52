package io.seatledger.query.cluster;

import io.seatledger.query.progress.Announcement;
import io.seatledger.query.progress.Positions;
import io.seatledger.query.progress.StoredSegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has operations carried out, by whichever nodes have the segments. Thread-safe. */
@Component
public final class Orders {

  private final OrderTable table;
  private final Positions positions;
  private final Announcement announcement;

  Orders(OrderTable table, Positions positions, Announcement announcement) {
    this.table = table;
    this.positions = positions;
    this.announcement = announcement;
  }

  /** Why it cannot be asked for now, if so. */
  public Optional<Obstacle> obstacle(
      String processor, Operation operation, @Nullable Integer segment) {
    if (operation.isWish()) {
      return Optional.empty();
    }
    if (table.unfinished(processor).isPresent()) {
      return Optional.of(Obstacle.IN_PROGRESS);
    }
    return operation.cuts() ? uncuttable(processor, operation, segment) : Optional.empty();
  }

  private Optional<Obstacle> uncuttable(
      String processor, Operation operation, @Nullable Integer segment) {
    var layout = layout(processor);
    var chosen = layout.chosen(operation, segment);
    if (chosen.isEmpty()) {
      return Optional.of(Obstacle.NO_SEGMENT);
    }
    if (operation == Operation.MERGE && layout.otherHalf(chosen.get()).isEmpty()) {
      return Optional.of(Obstacle.NO_OTHER_HALF);
    }
    return table.paused(processor) ? Optional.of(Obstacle.PAUSED) : Optional.empty();
  }

  /**
   * Asks all nodes for it, of which there is no {@link #obstacle}.
   *
   * @param segment that is split or merged; null for the largest or the smallest
   * @return whether they do it; not, if another operation was asked for at the same moment
   */
  public boolean place(
      String processor,
      Operation operation,
      @Nullable Integer segment,
      @Nullable String reason,
      String by) {
    var placed =
        table.insert(processor, operation, chosen(processor, operation, segment), reason, by);
    announcement.operated();
    return placed;
  }

  private @Nullable StoredSegment chosen(
      String processor, Operation operation, @Nullable Integer segment) {
    return operation.cuts() ? layout(processor).chosen(operation, segment).orElse(null) : null;
  }

  private Layout layout(String processor) {
    return new Layout(positions.segments(processor));
  }
}
