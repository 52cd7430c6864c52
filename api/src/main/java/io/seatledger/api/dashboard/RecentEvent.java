package io.seatledger.api.dashboard;

import io.seatledger.command.ledger.Appended;
import io.seatledger.query.history.Change;
import io.seatledger.query.history.Entry;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as the overview shows it.
 *
 * @param subject what it is about; null if it belongs to another tenant
 * @param actor who did it; null if it belongs to another tenant
 * @param content what changed, shortened; null if it belongs to another tenant
 */
record RecentEvent(
    long position,
    Instant recordedAt,
    String action,
    boolean denied,
    @Nullable String subject,
    @Nullable String actor,
    @Nullable String content) {

  private static final int LONGEST = 160;

  static RecentEvent of(Appended event, @Nullable Entry own) {
    return new RecentEvent(
        event.position(),
        event.recordedAt(),
        event.type().replace('-', '_'),
        event.type().equals("license.seat-refused"),
        own == null ? null : own.resourceId(),
        own == null ? null : own.origin().actor(),
        own == null ? null : content(own));
  }

  private static String content(Entry own) {
    var text = own.changes().stream().map(RecentEvent::content).collect(Collectors.joining(", "));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String content(Change change) {
    var to = Objects.requireNonNullElse(change.to(), Spelling.NONE);
    return change.from() == null
        ? "%s %s".formatted(change.field(), to)
        : "%s %s → %s".formatted(change.field(), change.from(), to);
  }
}
