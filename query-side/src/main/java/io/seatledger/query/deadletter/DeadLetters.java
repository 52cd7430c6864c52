package io.seatledger.query.deadletter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.processor.StillTransactions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The events that projections could not take, on whichever node they were met. Thread-safe.
 *
 * <p>Each attempt is one transaction, in which the projections of all nodes stand still: no event
 * can come to wait behind those that are just being taken.
 */
@Component
public final class DeadLetters {

  private final DeadLetterTable table;
  private final TransactionManager transactions;
  private final StillTransactions still;
  private final ObjectProvider<EventProcessingConfiguration> processing;

  DeadLetters(
      DeadLetterTable table,
      TransactionManager transactions,
      StillTransactions still,
      ObjectProvider<EventProcessingConfiguration> processing) {
    this.table = table;
    this.transactions = transactions;
    this.still = still;
    this.processing = processing;
  }

  /** The processors whose events can come to wait. */
  public Set<String> processors() {
    var known = processing.getObject();
    return known.eventProcessors().keySet().stream()
        .filter(name -> known.sequencedDeadLetterProcessor(name).isPresent())
        .collect(toUnmodifiableSet());
  }

  /**
   * The first event that waits of each license, the newest first.
   *
   * @param processor only of this one; null for all
   * @param before the last one of the page before; null for the first page
   */
  public Page<DeadLetter> list(
      Reader reader, @Nullable String processor, @Nullable String before, int limit) {
    var processors = processor == null ? processors() : Set.of(processor);
    var found =
        transactions.fetchInTransaction(() -> table.list(reader, processors, before, limit + 1));
    var page = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(page, found.size() > limit ? page.getLast().id() : null, null);
  }

  /** The event that waits under that id. */
  public Optional<DeadLetter> find(Reader reader, String id) {
    return transactions.fetchInTransaction(() -> table.find(reader, processors(), id));
  }

  /** How many events wait, of all licenses. */
  public long waiting(String processor) {
    return transactions.fetchInTransaction(() -> table.count(processor));
  }

  /** How many events of a license wait. */
  public long waiting(String processor, String licenseId) {
    return transactions.fetchInTransaction(() -> table.count(processor, licenseId));
  }

  /** Lets the projection try the events of a license again, in order, until it cannot take one. */
  public void retry(String processor, String licenseId) {
    still.run(
        () -> {
          table.putFirst(processor, licenseId); // it is looked for from the oldest on
          return letters(processor)
              .process(
                  letter ->
                      letter instanceof JpaDeadLetter<?> first
                          && first.getSequenceIdentifier().equals(licenseId));
        });
  }

  /** The same for each license, as far as there is time. */
  public void retryAll(String processor, Duration atMost) {
    var deadline = System.nanoTime() + atMost.toNanos();
    var left = transactions.fetchInTransaction(() -> table.licenses(processor));
    while (left-- > 0 && System.nanoTime() < deadline) {
      still.run(() -> letters(processor).processAny());
    }
  }

  /**
   * Gives an event up: the projection will not show it. Those behind it go on waiting.
   *
   * @return whether it waited still
   */
  public boolean discard(String id) {
    return still.run(() -> table.delete(id));
  }

  private SequencedDeadLetterProcessor<EventMessage<?>> letters(String processor) {
    return processing.getObject().sequencedDeadLetterProcessor(processor).orElseThrow();
  }
}
