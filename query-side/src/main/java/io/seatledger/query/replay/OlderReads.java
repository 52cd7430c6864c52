package io.seatledger.query.replay;

import io.seatledger.query.store.ViewsOwner;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Reads of a snapshot that may be older than what was written to new rows last. Whoever finds the
 * new rows by such a snapshot would miss that. Thread-safe.
 */
@Component
final class OlderReads {

  private static final Duration PAUSE = Duration.ofMillis(20);

  /**
   * But whoever makes projections stand still, and they themselves, who wait for him and see what
   * there is when they go on.
   */
  private static final String RUNNING =
      """
      select l.virtualtransaction
        from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'virtualxid' and a.datname = current_database() and a.usename = ?
         and l.pid <> pg_backend_pid()
         and not exists (
           select from pg_locks still
            where still.pid = l.pid and still.locktype = 'advisory'
              and (not still.granted or still.mode = 'ExclusiveLock'))
      """;

  private final JdbcTemplate jdbc;
  private final String readers;

  OlderReads(ViewsOwner owner) {
    this.jdbc = new JdbcTemplate(owner.dataSource());
    this.readers = owner.applicationRole();
  }

  /**
   * Waits until all have ended that run now.
   *
   * @throws NotYet if one takes longer
   */
  void await(Duration longest) {
    jdbc.execute((ConnectionCallback<?>) connection -> await(connection, longest));
  }

  private @Nullable Object await(Connection connection, Duration longest) {
    var same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    var deadline = System.nanoTime() + longest.toNanos();
    var older = running(same);
    while (!older.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new NotYet("Reads that began before the new rows were complete go on");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      older.retainAll(running(same));
    }
    return null;
  }

  private Set<String> running(JdbcTemplate same) {
    return new HashSet<>(same.queryForList(RUNNING, String.class, readers));
  }
}
