package io.seatledger.command.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.axonframework.common.IdentifierFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells other nodes that there are new events, once they are durable. Thread-safe.
 *
 * <p>It rings in transactions of its own: all that notify commit one after another, and would wait
 * there while an append is written to the disk. Who misses it looks each second. It says who rings,
 * since the readers of that node know already.
 */
final class Bell implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  /** For a database that does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String name = IdentifierFactory.getInstance().generateIdentifier();
  private final JdbcClient ledger;
  private final Semaphore rung = new Semaphore(0);
  private volatile boolean closed;
  private final Thread ringer = Thread.ofVirtual().name("ledger-bell").start(this::run);

  Bell(JdbcClient ledger) {
    this.ledger = ledger;
  }

  /** Returns at once; what is rung while the bell rings is told together. */
  void ring() {
    rung.release();
  }

  /** Whether it was this one that was heard. */
  boolean isHeard(String payload) {
    return payload.equals(name);
  }

  private void run() {
    while (rings()) {
      tell();
    }
  }

  private boolean rings() {
    rung.acquireUninterruptibly();
    rung.drainPermits();
    return !closed;
  }

  private void tell() {
    try {
      ledger.sql("select pg_notify(?, ?)").params(Ledger.CHANNEL, name).query().singleRow();
    } catch (RuntimeException e) {
      LOG.debug("Others find out by themselves", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    ring();
    try {
      ringer.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
