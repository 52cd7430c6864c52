package io.seatledger.api.dashboard;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.query.cluster.ProcessorStatus;
import io.seatledger.query.cluster.Processors;
import io.seatledger.query.progress.ReadSide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what pages do not show yet though it is recorded. Thread-safe. */
@Component
final class Backlogs {

  /** So long an event may be on its way without a word about it. */
  private static final Duration USUAL = Duration.ofSeconds(5);

  private final Processors processors;
  private final Ledger ledger;
  private final Clock clock;

  Backlogs(Processors processors, Ledger ledger, Clock clock) {
    this.processors = processors;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** That of licenses; null if there is none to speak of. */
  @Nullable Backlog ofLicenses() {
    return processors
        .find(ReadSide.LICENSES)
        .filter(status -> status.lag() > 0)
        .flatMap(this::backlog)
        .orElse(null);
  }

  private Optional<Backlog> backlog(ProcessorStatus status) {
    return ledger
        .reader()
        .recordedAfter(status.head() - status.lag())
        .filter(since -> status.paused() || status.replaying() || isUnusual(since))
        .map(since -> new Backlog(since, status.paused(), status.replaying()));
  }

  private boolean isUnusual(Instant since) {
    return since.plus(USUAL).isBefore(clock.instant());
  }
}
