package io.seatledger.query.cluster;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Says every second that this node is alive, and takes their segments from those that are not. */
@Component
final class Heartbeat implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataSource source;
  private final ThisNode me;
  private final LocalProcessors processors;
  private final Rounds rounds = new Rounds("heartbeat", PAUSE, this::live);

  Heartbeat(DataSource source, ThisNode me, LocalProcessors processors) {
    this.source = source;
    this.me = me;
    this.processors = processors;
  }

  /** On a connection that it keeps: who waits for one is busy, not dead. */
  private void live() {
    try (var connection = source.getConnection()) {
      var own = new SingleConnectionDataSource(connection, true);
      var nodes = new NodeTable(JdbcClient.create(own));
      do {
        nodes.beat(me, processors.report());
        nodes.releaseSegmentsOfTheDead();
      } while (rounds.pause());
      nodes.remove(me.id());
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("No connection", e);
    }
  }

  @Override
  public void start() {
    rounds.start();
    rounds.wake();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
