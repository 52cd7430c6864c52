package io.seatledger.api.pack;

import io.seatledger.api.json.EventStream;
import io.seatledger.query.Reader;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a client how far a pack is, for as long as it is being made. Thread-safe. */
@Component
final class PackProgress {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** So that a reader who has gone is noticed. */
  private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

  private final AuditPacks packs;

  PackProgress(AuditPacks packs) {
    this.packs = packs;
  }

  /** Sends what changes, and at the end what it has come to. */
  void tell(Reader reader, AuditPack first, EventStream stream) {
    var told = System.nanoTime();
    var pack = first;
    stream.send(name(pack), pack);
    while (!pack.state().isEnd() && rest()) {
      var next = packs.find(reader, pack.id());
      if (isNews(next, pack) || System.nanoTime() - told > TELL_AGAIN.toNanos()) {
        told = System.nanoTime();
        pack = next.orElse(pack);
        stream.send(name(pack), pack);
      }
    }
  }

  private static boolean isNews(Optional<AuditPack> next, AuditPack before) {
    return next.filter(pack -> !pack.equals(before)).isPresent();
  }

  private static String name(AuditPack pack) {
    return pack.state().isEnd() ? "result" : "progress";
  }

  private static boolean rest() {
    try {
      Thread.sleep(LOOK_AGAIN);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
