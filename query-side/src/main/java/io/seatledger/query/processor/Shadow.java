package io.seatledger.query.processor;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** A processor that fills {@code views_next} on this node until it is closed. */
public final class Shadow implements AutoCloseable {

  private final StreamingEventProcessor processor;
  private final ScheduledExecutorService threads;

  Shadow(StreamingEventProcessor processor, ScheduledExecutorService threads) {
    this.processor = processor;
    this.threads = threads;
  }

  /** The name that a processor's shadow has. */
  public static String of(String processor) {
    return processor + "_next";
  }

  /** Returns when the batches that were begun have ended. */
  @Override
  public void close() {
    processor.shutDown();
    threads.shutdown();
  }
}
