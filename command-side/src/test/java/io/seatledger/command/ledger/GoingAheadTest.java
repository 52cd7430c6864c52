package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.command.OthersWereFaster;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Outcome.Done;
import io.seatledger.command.license.Outcome.Refused;
import io.seatledger.events.Origin;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands of one license go on from each other's events before these are durable, and nobody is
 * told of one that is not.
 */
class GoingAheadTest {

  private static final Origin CALLER =
      new Origin("ten_acme", "per_caller", null, "edm", SourceType.API);

  private static final RequestKey KEY = new RequestKey("ten_acme", "01", "02");

  private final TestLedger books = TestServer.ledger("books_app");
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicBoolean holding = new AtomicBoolean();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void commands_of_one_license_share_a_commit() throws Exception {
    try (var node = Node.start(books, this::hold)) {
      create(node, "lic_1", 100);
      var asked = askWhileHeld(node, 20);
      assertThat(asked).noneMatch(CompletableFuture::isDone);
      release.countDown();
      var positions = asked.stream().map(GoingAheadTest::position).sorted().toList();
      assertThat(positions).isEqualTo(LongStream.rangeClosed(2, 21).boxed().toList());
      assertThat(statements).hasValue(3);
    }
  }

  /** The other node's one event makes room in the stream exactly for what follows the lost one. */
  @ParameterizedTest(name = "in one batch: {0}")
  @ValueSource(booleans = {false, true})
  void what_follows_a_lost_command_is_decided_again(boolean inOneBatch) throws Exception {
    try (var node = Node.start(books, this::hold);
        var other = books.open()) {
      create(node, "lic_1", 1);
      holding.set(true);
      var before = inOneBatch ? ask(() -> create(node, "lic_2", 1)) : null;
      if (before != null) {
        held.await();
      }
      var lost = ask(() -> assign(node, 1));
      awaitThat(node, before == null ? 0 : 1);
      held.await();
      var follows = ask(() -> assign(node, 2));
      awaitThat(node, before == null ? 1 : 2);
      TestLedger.engine(other).appendEvents(seats(1, 5));
      release.countDown();
      assertThat(List.of(outcome(lost), outcome(follows))).allMatch(Done.class::isInstance);
      assertThat(types()).containsOnlyOnce("license.total-seats-changed");
      assertThat(types()).doesNotContain("license.seat-refused");
      assertThat(other.verification().verify("ten_acme")).isEmpty();
    }
  }

  @Test
  void what_follows_one_whose_key_is_taken_is_decided_again() throws Exception {
    try (var node = Node.start(books, this::hold)) {
      create(node, "lic_1", 2);
      assign(node, 0, KEY);
      holding.set(true);
      var before = ask(() -> create(node, "lic_2", 1));
      held.await();
      var lost = ask(() -> assign(node, 1, KEY));
      awaitThat(node, 1);
      var follows = ask(() -> assign(node, 2, null));
      awaitThat(node, 2);
      release.countDown();
      assertThatThrownBy(() -> outcome(lost)).hasCauseInstanceOf(KeyTaken.class);
      assertThat(List.of(outcome(before), outcome(follows))).allMatch(Done.class::isInstance);
      assertThat(types()).doesNotContain("license.seat-refused");
      assertThat(node.ledger().verification().verify("ten_acme")).isEmpty();
    }
  }

  @Test
  void nobody_is_refused_for_what_is_not_written() throws Exception {
    var refusing = new Refusing();
    try (var node = Node.start(books, refusing::execute)) {
      create(node, "lic_1", 2);
      refusing.armed.set(true);
      var lost = ask(() -> assign(node, "asg_lost", 1, null));
      refusing.entered.await();
      var again = ask(() -> assign(node, "asg_again", 1, null));
      refusing.release.countDown();
      assertThatThrownBy(() -> lost.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(LedgerBusy.class);
      assertThat(outcome(again)).isInstanceOf(Done.class);
    }
  }

  @Test
  void on_two_nodes_every_seat_is_given_once_and_every_answer_is_true() throws Exception {
    try (var one = Node.start(books, GoingAheadTest::plainly);
        var other = Node.start(books, GoingAheadTest::plainly);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      create(one, "lic_1", 150);
      var asks = new ArrayList<Callable<Outcome>>();
      for (var person = 0; person < 200; person++) {
        var node = person % 4 == 0 ? other : one;
        var number = person;
        asks.add(() -> persist(node, number));
      }
      var done = 0;
      for (var asked : threads.invokeAll(asks)) {
        if (asked.get() instanceof Done(var position, var _)) {
          done++;
          assertThat(typeAt(position)).isEqualTo("license.seat-assigned");
        } else {
          assertThat(asked.get()).isInstanceOf(Refused.class);
        }
      }
      assertThat(done).isEqualTo(150);
      assertThat(types().stream().filter("license.seat-assigned"::equals)).hasSize(150);
      assertThat(one.ledger().verification().verify("ten_acme")).isEmpty();
    }
  }

  /** Asks again as a client does that is told that others were faster. */
  private static Outcome persist(Node node, int person) {
    while (true) {
      try {
        return assign(node, person);
      } catch (OthersWereFaster e) {
        Thread.onSpinWait();
      }
    }
  }

  private List<CompletableFuture<Outcome>> askWhileHeld(Node node, int count) throws Exception {
    holding.set(true);
    var asked = new ArrayList<CompletableFuture<Outcome>>();
    asked.add(ask(() -> assign(node, 0)));
    held.await();
    IntStream.range(1, count).forEach(person -> asked.add(ask(() -> assign(node, person))));
    awaitThat(node, count - 1);
    return asked;
  }

  private static void awaitThat(Node node, int wait) {
    await().until(() -> node.ledger().waiting() == wait);
  }

  private ResultSet hold(Connection connection, PreparedStatement append) throws Exception {
    statements.incrementAndGet();
    if (holding.getAndSet(false)) {
      held.countDown();
      release.await();
    }
    return append.executeQuery();
  }

  private static ResultSet plainly(Connection connection, PreparedStatement append)
      throws SQLException {
    return append.executeQuery();
  }

  /** A database that refuses one append, once it may go on. */
  private static final class Refusing {

    private final AtomicBoolean armed = new AtomicBoolean();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    ResultSet execute(Connection connection, PreparedStatement append) throws Exception {
      if (armed.getAndSet(false)) {
        entered.countDown();
        release.await();
        return connection.createStatement().executeQuery("select 1 / 0");
      }
      return append.executeQuery();
    }
  }

  private static CompletableFuture<Outcome> ask(Callable<Outcome> command) {
    var asked = new CompletableFuture<Outcome>();
    Thread.startVirtualThread(
        () -> {
          try {
            asked.complete(command.call());
          } catch (Exception e) {
            asked.completeExceptionally(e);
          }
        });
    return asked;
  }

  private static Outcome outcome(CompletableFuture<Outcome> asked) throws Exception {
    return asked.get(20, TimeUnit.SECONDS);
  }

  private static long position(CompletableFuture<Outcome> asked) {
    return ((Done) asked.orTimeout(20, TimeUnit.SECONDS).join()).position();
  }

  private List<String> types() {
    return books
        .asSuperuser()
        .sql("select type from ledger.event order by position")
        .query(String.class)
        .list();
  }

  private String typeAt(long position) {
    return types().get((int) position - 1);
  }

  private static List<GenericDomainEventMessage<?>> seats(long sequence, int now) {
    var changed = new TotalSeatsChanged("lic_1", SampleEvents.NOW, 1, now);
    return List.of(
        new GenericDomainEventMessage<>(
            "license", "lic_1", sequence, changed, CALLER.toMetadata()));
  }

  private static Outcome assign(Node node, int person) {
    return assign(node, person, null);
  }

  private static Outcome assign(Node node, int person, @Nullable RequestKey key) {
    return assign(node, "asg_" + person, person, key);
  }

  private static Outcome assign(Node node, String id, int person, @Nullable RequestKey key) {
    var holder = new Holder(AssigneeType.PERSON, "per_" + person, null);
    return node.gateway()
        .send(
            new AssignSeat("lic_1", id, holder, null, null, null, "edm", SourceType.API),
            CALLER,
            key);
  }

  private static Outcome create(Node node, String license, int seats) {
    var details =
        new Details(
            null, null, null, null, null, null, null, null, null, List.of(), "edm", SourceType.API);
    return node.gateway()
        .send(
            new CreateLicense(
                license,
                details,
                seats,
                new Term(null, null, null, false),
                new Pricing(null, null, null),
                SeatPolicy.STRICT,
                false),
            CALLER);
  }
}
