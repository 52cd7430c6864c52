package io.seatledger.api.dashboard;

import io.seatledger.command.ledger.Appended;
import io.seatledger.query.history.Change;
import io.seatledger.query.history.Entry;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
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

  /** In code points, so that none is cut. */
  private static final int LONGEST = 200;

  /** Fields that every new thing has and nobody looks for. */
  private static final Set<String> TOLD_BY_NONE = Set.of("source", "source_type", "tags");

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

  private static @Nullable String content(Entry own) {
    var text =
        own.changes().stream()
            .filter(change -> !own.begins() || !TOLD_BY_NONE.contains(change.field()))
            .map(RecentEvent::content)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? own.reason() : shortened(text);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String content(Change change) {
    return change.from() == null
        ? "%s %s".formatted(change.field(), word(change.to()))
        : "%s %s → %s".formatted(change.field(), word(change.from()), word(change.to()));
  }

  private static String word(@Nullable Object value) {
    return switch (value) {
      case null -> Spelling.NONE;
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }
}
