package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.ledger.ServerHistory.NewHistory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees a batch through to an answer for each of its appends.
 *
 * <p>When the connection breaks and nobody knows whether the batch was committed, the very same
 * batch is offered again. That settles it: what had been written is recognised by its event ids,
 * and a statement of the broken connection that still runs finds its streams moved on. An answer
 * without events that the first try wrote is found by its key, like anybody's.
 */
final class BatchWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final LedgerTable ledger;
  private final Duration patience;
  private final Executor answers;
  private final Runnable forget;

  /**
   * @param patience how long a batch is offered again whose outcome is unknown
   * @param answers tells those whose events were written, while the next batch is
   * @param forget drops all that was decided on or is in memory
   */
  BatchWriter(LedgerTable ledger, Duration patience, Executor answers, Runnable forget) {
    this.ledger = ledger;
    this.patience = patience;
    this.answers = answers;
    this.forget = forget;
  }

  /** Completes every append of the batch, one way or the other. */
  void write(Batch batch) {
    write(batch, false);
  }

  private void write(Batch batch, boolean again) {
    try {
      conclude(batch, ledger.append(batch), again);
    } catch (NewHistory e) {
      decideAgain(batch, again);
    } catch (LedgerBusy e) {
      batch.fail(e);
    } catch (SQLException e) {
      if (ConnectionLoss.isCauseOf(e)) {
        offerAgain(batch, e);
      } else if (isForWantOfRoom(e)) {
        LOG.error("The ledger's database has no room: {}", e.getMessage());
        batch.fail(new LedgerBusy("The ledger's database has no room", e));
      } else {
        refuse(batch, e);
      }
    }
  }

  /** Of disk, memory or connections: one append alone would find none, either. */
  private static boolean isForWantOfRoom(SQLException why) {
    return String.valueOf(why.getSQLState()).startsWith("53");
  }

  private void offerAgain(Batch batch, SQLException loss) {
    LOG.warn("The ledger's database went away during an append: {}", loss.getMessage());
    var deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        conclude(batch, ledger.append(batch), true);
        return;
      } catch (NewHistory e) {
        decideAgain(batch, true);
        return;
      } catch (LedgerBusy | SQLException e) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    batch.fail(new OutcomeUnknown(loss));
  }

  /** The server before may have taken along what was decided on. */
  private void decideAgain(Batch batch, boolean again) {
    LOG.warn("Another server has taken over the ledger's database; memory is read anew from it");
    forget.run();
    batch.appends().forEach(append -> writeAlone(append, again));
  }

  /** The database has judged the statement and written nothing of it. */
  private void refuse(Batch batch, SQLException why) {
    var appends = batch.appends();
    if (appends.size() > 1) {
      appends.forEach(append -> writeAlone(append, false));
      return;
    }
    LOG.error("The ledger's database refused an append", why);
    batch.fail(new LedgerBusy("The ledger's database refused the append", why));
  }

  private void writeAlone(Append append, boolean again) {
    if (append.isLost()) {
      declineLost(append, again);
    } else {
      write(Batch.of(append), again);
    }
  }

  private void declineLost(Append append, boolean again) {
    try {
      decline(append, false, again);
    } catch (LedgerBusy | SQLException e) {
      append.committed().completeExceptionally(new OutcomeUnknown(e));
    }
  }

  /** Who is declined hears of it at once: what follows him must not be written. */
  private void conclude(Batch batch, LedgerTable.Written written, boolean again)
      throws SQLException {
    var position = written.lastPosition();
    var appends = batch.appends();
    var done = new ArrayList<Runnable>();
    for (var unit = appends.size() - 1; unit >= 0; unit--) {
      var append = appends.get(unit);
      if (written.refused().contains(unit) || written.taken().contains(unit)) {
        decline(append, written.taken().contains(unit), again);
      } else {
        var place = new Place(position, written.recordedAt());
        done.add(() -> append.committed().complete(place));
        position -= append.size();
      }
    }
    answers.execute(() -> done.forEach(Runnable::run));
  }

  private void decline(Append append, boolean taken, boolean again) throws SQLException {
    var place = again && append.size() > 0 ? ledger.find(append) : Optional.<Place>empty();
    if (place.isPresent()) {
      append.committed().complete(place.get());
    } else if (taken) {
      append.committed().completeExceptionally(new KeyTaken());
    } else {
      append.lose();
    }
  }
}
