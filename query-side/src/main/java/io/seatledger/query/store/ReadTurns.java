package io.seatledger.query.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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
 * nodes, and of one tenant three quarters of that, so that others are not kept waiting by what it
 * asks for. Readers wait here and not in the pool, which wakes a thread for each that waits to see
 * whether it may grow. Thread-safe.
 */
@Component
final class ReadTurns implements MeterBinder {

  /** The heartbeat and the two listeners never give theirs back. */
  private static final int HELD = 3;

  private final HikariConfigMXBean pool;
  private final Semaphore turns;

  /** Those of a tenant are forgotten when nobody of it reads or waits. */
  private final LoadingCache<String, Semaphore> shares;

  ReadTurns(DataSource database) throws SQLException {
    this.pool = database.unwrap(HikariDataSource.class).getHikariConfigMXBean();
    var most = Math.max(1, (pool.getMaximumPoolSize() - HELD) * 4 / 5);
    this.turns = new Semaphore(most, true);
    this.shares =
        Caffeine.newBuilder()
            .weakValues()
            .build(_ -> new Semaphore(Math.max(1, most * 3 / 4), true));
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("seatledger.reads.waiting", this, ReadTurns::waiting)
        .description("Reads that wait until others are done")
        .register(meters);
  }

  private int waiting() {
    var inShares = shares.asMap().values().stream().mapToInt(Semaphore::getQueueLength).sum();
    return inShares + turns.getQueueLength();
  }

  /**
   * What is read for a tenant, when it is its turn; at once within a transaction, which has a
   * connection.
   *
   * @throws CannotGetJdbcConnectionException if it waits for as long as the pool lets anybody wait
   */
  <T> T take(String tenantId, Supplier<T> read) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? read.get()
        : next(tenantId, read);
  }

  private <T> T next(String tenantId, Supplier<T> read) {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pool.getConnectionTimeout());
    return next(shares.get(tenantId), end, () -> next(turns, end, read));
  }

  private static <T> T next(Semaphore free, long end, Supplier<T> read) {
    await(free, end);
    try {
      return read.get();
    } finally {
      free.release();
    }
  }

  private static void await(Semaphore free, long end) {
    try {
      if (free.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    var told = "Other reads take too long";
    throw new CannotGetJdbcConnectionException(told, new SQLTransientConnectionException(told));
  }
}
