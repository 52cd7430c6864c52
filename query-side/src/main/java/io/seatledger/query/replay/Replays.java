package io.seatledger.query.replay;

import io.seatledger.query.Page;
import io.seatledger.query.progress.ReadSide;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the rows of projections built again, on whichever node takes it up. Thread-safe. */
@Component
public final class Replays {

  private static final Set<String> PROCESSORS = Set.of(ReadSide.LICENSES);

  private final ReplayTable table;

  Replays(ReplayTable table) {
    this.table = table;
  }

  /** Whether there is a processor of that name whose rows can be built again. */
  public boolean isKnown(String processor) {
    return PROCESSORS.contains(processor);
  }

  /** Whether it is taken up; not, if another one of the processor is {@link #unfinished}. */
  public boolean request(
      String id, String processor, Mode mode, @Nullable String reason, String requestedBy) {
    return table.insert(id, processor, mode, reason, requestedBy);
  }

  /** The replay of that id. */
  public Optional<Replay> find(String id) {
    return table.find(id);
  }

  /** The one replay of a processor that has not come to an end. */
  public Optional<Replay> unfinished(String processor) {
    return table.unfinished(processor);
  }

  /** The newest replays, or those before one of them. */
  public Page<Replay> list(@Nullable String before, int limit) {
    var found = table.list(before, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(page, found.size() > limit ? page.getLast().id() : null, null);
  }

  /** Whether it will stop; not, if it has come to an end already. */
  public boolean cancel(String id) {
    return table.cancel(id);
  }
}
