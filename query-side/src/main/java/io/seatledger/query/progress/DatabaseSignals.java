package io.seatledger.query.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears one PostgreSQL channel on a connection and a thread of its own, and connects again when the
 * connection is lost.
 */
public final class DatabaseSignals implements AutoCloseable {

  /** What is done with the signals; called by one thread. */
  public interface Listener {

    /** From now on no signal is missed. */
    void connected();

    void signal(String payload);

    /** From now on signals may be missed. */
    void lost();
  }

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseSignals.class);
  private static final int HEAR_MILLIS = 250; // bounds how long closing takes
  private static final int SILENCES_UNTIL_CHECK = 40;
  private static final int CHECK_SECONDS = 5;
  private static final long LONGEST_PAUSE_MILLIS = Duration.ofSeconds(5).toMillis();
  private static final long FIRST_PAUSE_MILLIS = 50;

  private final DataSource source;
  private final String channel;
  private final Listener listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread thread;
  private long pause = FIRST_PAUSE_MILLIS;
  private int silences;

  /** Listens from {@link #start()} on, on a connection of this source that it never gives back. */
  public DatabaseSignals(DataSource source, String channel, Listener listener) {
    this.source = source;
    this.channel = channel;
    this.listener = listener;
  }

  /** Begins to listen. */
  public void start() {
    thread = Thread.ofVirtual().name("signals-" + channel).start(this::listen);
  }

  private void listen() {
    while (!isClosed()) {
      try (var opened = source.getConnection()) {
        attend(opened);
      } catch (SQLException | RuntimeException e) {
        report(e);
      }
      listener.lost();
      pause();
    }
  }

  private void attend(Connection opened) throws SQLException {
    opened.setAutoCommit(true);
    try {
      execute(opened, "listen " + channel);
      listener.connected();
      pause = FIRST_PAUSE_MILLIS;
      while (!isClosed()) {
        hear(opened);
      }
    } finally {
      unlisten(opened);
    }
  }

  /** A pool gives the connection to others next, unless it is closed. */
  private static void unlisten(Connection opened) throws SQLException {
    try {
      execute(opened, "unlisten *");
    } catch (SQLException _) {
      opened.abort(Runnable::run);
    }
  }

  private static void execute(Connection opened, String sql) throws SQLException {
    try (var statement = opened.createStatement()) {
      statement.execute(sql);
    }
  }

  private void hear(Connection opened) throws SQLException {
    var heard = opened.unwrap(PGConnection.class).getNotifications(HEAR_MILLIS);
    for (PGNotification notification : heard) {
      listener.signal(notification.getParameter());
    }
    silences = heard.length == 0 ? silences + 1 : 0;
    if (silences >= SILENCES_UNTIL_CHECK) {
      check(opened);
    }
  }

  /** A connection that was cut without a word is silent for ever. */
  private void check(Connection opened) throws SQLException {
    silences = 0;
    if (!opened.isValid(CHECK_SECONDS)) {
      throw new SQLException("The connection that listens to " + channel + " is dead");
    }
  }

  private void report(Exception e) {
    if (!isClosed()) {
      LOG.warn("Cannot hear {}, trying again in {} ms: {}", channel, pause, e.toString());
    }
  }

  private void pause() {
    try {
      if (!closed.await(pause, TimeUnit.MILLISECONDS)) {
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    } catch (InterruptedException _) {
      closed.countDown();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public void close() {
    closed.countDown();
    var listening = thread;
    try {
      if (listening != null && !listening.join(Duration.ofSeconds(CHECK_SECONDS))) {
        LOG.warn("Still hearing {}", channel);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
