package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import io.seatledger.command.idempotency.KeyTaken;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits together what waits while a commit is under way: one thread takes all appends there are
 * and writes them as one batch. Thread-safe.
 */
final class GroupCommit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /** While several come at once, waiting a little lets more of them share what a commit costs. */
  private static final long GATHERING = TimeUnit.MICROSECONDS.toNanos(1_500);

  private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(200);
  private static final int ENOUGH = 16;

  /** An append of nothing tells the writer to stop. */
  private static final Append STOP = Append.of(List.of(), null);

  private final BatchWriter batches;
  private final LedgerMeters meters;
  private final BlockingQueue<Append> queue;
  private final Runs runs;
  private final Thread writer = Thread.ofPlatform().name("ledger-writer").unstarted(this::run);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** What was taken from the queue and did not fit into the batch before; the writer's own. */
  private @Nullable Append next;

  /** How many appends the batch before had; the writer's own. */
  private int before;

  /**
   * Starts the writer.
   *
   * @param runs what goes ahead of the writer
   * @param capacity how many appends may wait; more are refused at once
   */
  GroupCommit(BatchWriter batches, Runs runs, int capacity, LedgerMeters meters) {
    this.batches = batches;
    this.runs = runs;
    this.meters = meters;
    this.queue = new ArrayBlockingQueue<>(capacity);
    meters.watch(queue);
    writer.start();
  }

  /**
   * Returns once the events are durable, with the place of the last one.
   *
   * @throws ConcurrencyException if a stream has moved on
   * @throws KeyTaken if the key has an answer already
   * @throws LedgerBusy if nothing was written for want of room or database
   * @throws OutcomeUnknown if it cannot be told whether they were written
   */
  Place append(Append append) {
    return await(offer(append));
  }

  /**
   * As {@link #append}, but returns at once: whoever changes the one stream of the append may go on
   * from its events, and is refused with it if they are not written.
   *
   * @return waits until they are durable
   * @throws LedgerBusy if they do not even wait to be written
   */
  Supplier<Place> ahead(Append append) {
    var first = append.events().getFirst();
    var stream = first.streamId();
    var run = runs.enter(first);
    try {
      var result = runs.follow(stream, offer(append.in(run)), run);
      return () -> await(result);
    } catch (LedgerBusy e) {
      runs.leave(stream, run);
      throw e;
    }
  }

  private CompletableFuture<Place> offer(Append append) {
    var begun = System.nanoTime();
    if (closed || !queue.offer(append)) {
      meters.full();
      throw new LedgerBusy("Too many changes wait for the ledger");
    }
    if (closed && queue.remove(append)) {
      throw stopped();
    }
    return append.committed().whenComplete((_, failure) -> meters.answered(failure, begun));
  }

  private static Place await(CompletableFuture<Place> committed) {
    try {
      return committed.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Names one more who is called after each batch. */
  void whenWritten(Runnable listener) {
    listeners.add(listener);
  }

  /** How many appends wait. */
  int waiting() {
    return queue.size();
  }

  /** Whether one more append would be taken. */
  boolean takesMore() {
    return !closed && queue.remainingCapacity() > 0;
  }

  private void run() {
    try {
      for (var first = queue.take(); !first.isEmpty(); first = next != null ? next : queue.take()) {
        next = null;
        if (!hasLost(first)) {
          gather();
          write(fill(Batch.of(first)));
          listeners.forEach(Runnable::run);
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("The ledger's writer was interrupted and stops");
    }
    closed = true;
    queue.forEach(append -> append.committed().completeExceptionally(stopped()));
  }

  private void gather() {
    var end = System.nanoTime() + (before > 1 ? GATHERING : 0);
    while (queue.size() < ENOUGH && System.nanoTime() < end) {
      LockSupport.parkNanos(MOMENT);
    }
  }

  private Batch fill(Batch batch) {
    next = queue.poll();
    while (next != null && !next.isEmpty() && (hasLost(next) || batch.offer(next))) {
      next = queue.poll();
    }
    return batch;
  }

  private static boolean hasLost(Append append) {
    if (append.isLost()) {
      append.lose();
    }
    return append.isLost();
  }

  private void write(Batch batch) {
    var begun = System.nanoTime();
    before = batch.appends().size();
    try {
      batches.write(batch);
      meters.committed(batch, begun);
    } catch (Throwable e) {
      LOG.error("The ledger's writer met an error and goes on", e);
      batch.fail(new OutcomeUnknown(e));
    }
  }

  private static LedgerBusy stopped() {
    return new LedgerBusy("The service stops");
  }

  /** Writes what waits and stops; appends that come later are refused. */
  @Override
  public void close() {
    closed = true;
    try {
      queue.put(STOP);
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
