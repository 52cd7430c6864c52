package io.seatledger.query.cluster;

import io.seatledger.query.progress.StoredSegment;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a segment of a processor is.
 *
 * @param segment its number
 * @param of how many segments there would be if all were of its size
 * @param owner the node that handles its events; null if none does
 * @param lag how many events of the ledger it has not passed
 * @param caughtUp whether it has been at the end of the ledger since its owner took it
 * @param percent how much it shows again of what it showed when it was reset
 * @param failure why it does not go on; null if it does
 */
public record SegmentStatus(
    int segment,
    int of,
    @Nullable String owner,
    long position,
    long lag,
    boolean caughtUp,
    int percent,
    @Nullable Failure failure) {

  /** Whether it was reset and does not show yet again all that it showed. */
  public boolean replaying() {
    return percent < 100;
  }

  /** What the token says, and its owner, which knows more, if it is there. */
  static SegmentStatus of(String processor, StoredSegment stored, List<NodeRow> alive, long head) {
    var owner = alive.stream().filter(row -> row.owns(stored)).findFirst();
    var report = owner.flatMap(row -> row.report(processor, stored));
    var failures = alive.stream().flatMap(row -> row.failures(processor, stored));
    var known = report.map(SegmentReport::position).orElse(0L);
    var position = Math.max(stored.position(), known);
    return new SegmentStatus(
        stored.id(),
        stored.mask() + 1,
        owner.map(row -> row.node().id()).orElse(null),
        position,
        Math.max(0, head - position),
        report.filter(SegmentReport::caughtUp).isPresent(),
        percent(position, stored.resetPosition()),
        failures.min(Comparator.comparing(Failure::since)).orElse(null));
  }

  private static int percent(long position, @Nullable Long reset) {
    return reset == null || position >= reset ? 100 : (int) (100 * position / reset);
  }
}
