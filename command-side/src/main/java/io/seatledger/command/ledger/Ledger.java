package io.seatledger.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.license.StreamHeads;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of one database, open for appending and reading. Thread-safe. */
public final class Ledger implements AutoCloseable {

  /** On which nodes are notified that there are new events. */
  public static final String CHANNEL = "seatledger_ledger";

  private static final int WAITING_APPENDS = 10_000;

  /** A database that starts again is back by then; whoever waits is told something after it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LedgerConnections connections;

  /** Wakes who waits, while the writer is at the next batch already. */
  private final ExecutorService told =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ledger-answers").factory());

  private final GroupCommit commits;
  private final Bell bell;
  private final LedgerWatch watch;
  private final LedgerReader reader;
  private final SettledHeads heads;
  private final SnapshotTable snapshots;
  private final ChainVerification verification;
  private final LedgerProofs proofs;
  private final KeptAnswers answers;

  /** Opens the books; closing them closes the connections too. */
  public Ledger(LedgerConnections connections, Clock clock) {
    this(connections, clock, new CompositeMeterRegistry());
  }

  /** Opens the books, and measures what is done with them. */
  public Ledger(LedgerConnections connections, Clock clock, MeterRegistry meters) {
    this(connections, connections.appends(), clock, WAITING_APPENDS, PATIENCE, meters);
    connections.measure(meters);
  }

  Ledger(
      LedgerConnections connections,
      DataSource appends,
      Clock clock,
      int waiting,
      Duration patience,
      MeterRegistry meters) {
    this.connections = connections;
    var client = JdbcClient.create(connections.reads());
    var runs = new Runs();
    reader = new LedgerReader(client);
    heads = new SettledHeads(runs, reader);
    var table = new LedgerTable(appends, clock);
    var batches = new BatchWriter(table, patience, told, heads::forgetAll);
    commits = new GroupCommit(batches, runs, waiting, new LedgerMeters(meters));
    bell = new Bell(client);
    commits.whenWritten(bell::ring);
    watch = new LedgerWatch(JdbcClient.create(connections.watch()), commits);
    snapshots = new SnapshotTable(client);
    verification = new ChainVerification(client);
    proofs = new LedgerProofs(client);
    answers = new KeptAnswerTable(client, commits);
  }

  /** Axon's way in. */
  public LedgerEngine engine(
      Serializer events,
      Serializer snapshotSerializer,
      EventUpcaster upcasters,
      SnapshotFilter filter) {
    var builder = LedgerEngine.builder();
    builder
        .eventSerializer(events)
        .snapshotSerializer(snapshotSerializer)
        .upcasterChain(upcasters)
        .snapshotFilter(filter);
    return new LedgerEngine(builder, commits, heads, snapshots);
  }

  /** Compares what is written with the hash chains. */
  public ChainVerification verification() {
    return verification;
  }

  /** Computes checkpoints of tenants' books and proofs about them. */
  public LedgerProofs proofs() {
    return proofs;
  }

  /** Reads positions of streams and of the whole. */
  public LedgerReader reader() {
    return reader;
  }

  /** Where streams end, once what is on its way to them has arrived. */
  public StreamHeads heads() {
    return heads;
  }

  /** The answers that are kept under the keys of requests. */
  public KeptAnswers answers() {
    return answers;
  }

  /** How the books are just now; asked over a connection that is used for nothing else. */
  public LedgerCondition condition() {
    return watch.look();
  }

  /** Whether what was heard on the channel is told by this node, whose readers know already. */
  public boolean isOwn(String payload) {
    return bell.isHeard(payload);
  }

  /** How many appends wait. */
  public int waiting() {
    return commits.waiting();
  }

  /** Writes what waits, takes nothing more and lets its connections go. */
  @Override
  public void close() {
    commits.close();
    told.close();
    bell.close();
    connections.close();
  }
}
