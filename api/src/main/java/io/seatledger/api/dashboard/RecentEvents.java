package io.seatledger.api.dashboard;

import static java.util.stream.Collectors.toMap;

import io.seatledger.api.security.Caller;
import io.seatledger.command.ledger.Appended;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.query.history.Entry;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.history.HistoryQueries;
import io.seatledger.query.list.ListQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * The last events of the ledger. All tenants' are named; what is in them is told of those alone
 * that whoever looks may read. Thread-safe.
 */
@Component
final class RecentEvents implements ApplicationListener<ContextClosedEvent> {

  private static final int MOST = 50;

  /** Then the browser asks again, and is asked again who it is. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Ledger ledger;
  private final HistoryQueries histories;
  private final Clock clock;
  private volatile boolean closing;

  RecentEvents(Ledger ledger, HistoryQueries histories, Clock clock) {
    this.ledger = ledger;
    this.histories = histories;
    this.clock = clock;
  }

  /** Events up to a position of the ledger, of a stream that began at an instant. */
  record Seen(Instant begun, long position, List<RecentEvent> events) {}

  /** The newest first. */
  Seen last(Caller operator) {
    return read(operator, clock.instant(), 0);
  }

  /** Those that came since, or the same again. */
  Seen since(Caller operator, Seen seen) {
    return ledger.reader().head() == seen.position
        ? seen
        : read(operator, seen.begun, seen.position);
  }

  /** Whether the stream is to end. */
  boolean isEnough(Seen seen) {
    return closing || seen.begun.plus(LONGEST).isBefore(clock.instant());
  }

  private Seen read(Caller operator, Instant begun, long after) {
    var found = ledger.reader().newest(after, MOST);
    var position = found.isEmpty() ? after : found.getFirst().position();
    var own = own(operator, found, position);
    var events =
        found.stream().map(event -> RecentEvent.of(event, own.get(event.position()))).toList();
    return new Seen(begun, position, events);
  }

  /** By their positions. */
  private Map<Long, Entry> own(Caller operator, List<Appended> found, long upTo) {
    var tenant = operator.tenantId();
    var count = found.stream().filter(event -> event.tenantId().equals(tenant)).count();
    if (count == 0) {
      return Map.of();
    }
    var query = ListQuery.of(HistoryFields.TRAIL, Map.of("limit", Long.toString(count)));
    return histories.trail(operator.reader(), clock.instant(), query, upTo).data().stream()
        .collect(toMap(Entry::position, Function.identity()));
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent end) {
    closing = true;
  }
}
