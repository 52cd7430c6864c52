package io.seatledger.query.store;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets no more read at once than leave a fifth of the pool's free connections to projections and
 * nodes. Readers wait here and not in the pool, which wakes a thread for each that waits to see
 * whether it may grow. Thread-safe.
 */
@Component
final class ReadTurns implements MeterBinder {

  /** The heartbeat and the two listeners never give theirs back. */
  private static final int HELD = 3;

  private final HikariConfigMXBean pool;
  private final Semaphore turns;

  ReadTurns(DataSource database) throws SQLException {
    this.pool = database.unwrap(HikariDataSource.class).getHikariConfigMXBean();
    this.turns = new Semaphore(Math.max(1, (pool.getMaximumPoolSize() - HELD) * 4 / 5), true);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("seatledger.reads.waiting", turns, Semaphore::getQueueLength)
        .description("Reads that wait until others are done")
        .register(meters);
  }

  /**
   * What is read, when it is its turn; at once within a transaction, which has a connection.
   *
   * @throws CannotGetJdbcConnectionException if it waits for as long as the pool lets anybody wait
   */
  <T> T take(Supplier<T> read) {
    return TransactionSynchronizationManager.isActualTransactionActive() ? read.get() : next(read);
  }

  private <T> T next(Supplier<T> read) {
    await();
    try {
      return read.get();
    } finally {
      turns.release();
    }
  }

  private void await() {
    try {
      if (turns.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    var told = "Other reads take too long";
    throw new CannotGetJdbcConnectionException(told, new SQLTransientConnectionException(told));
  }
}
