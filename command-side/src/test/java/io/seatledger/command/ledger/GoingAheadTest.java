package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.command.OthersWereFaster;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.ledger.BrokenConnections.Mishap;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Outcome.Done;
import io.seatledger.command.license.Outcome.Refused;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

  private static final TestLedger BOOKS = TestServer.ledger("books_app");
  private static final AtomicReference<Mishap> MISHAP = new AtomicReference<>();
  private static Node node;
  private static Node other;

  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final String license = "lic_" + UUID.randomUUID();
  private final String second = "lic_" + UUID.randomUUID();
  private final RequestKey key =
      new RequestKey("ten_acme", UUID.randomUUID().toString().replace("-", ""), "02");

  @BeforeAll
  static void start() {
    node = Node.start(BOOKS, (connection, append) -> MISHAP.get().execute(connection, append));
    other = Node.start(BOOKS, (_, append) -> append.executeQuery());
  }

  @AfterAll
  static void stop() {
    node.close();
    other.close();
  }

  @BeforeEach
  void plainly() {
    MISHAP.set(this::hold);
  }

  @AfterEach
  void everybodyWasToldTheTruth() {
    assertThat(node.ledger().verification().verify("ten_acme")).isEmpty();
  }

  @Test
  void commands_of_one_license_share_a_commit() throws Exception {
    var created = ((Done) create(license, 100)).position();
    statements.set(0);
    var asked = askWhileHeld(20);
    assertThat(asked).noneMatch(CompletableFuture::isDone);
    release.countDown();
    var positions = asked.stream().map(GoingAheadTest::position).sorted().toList();
    assertThat(positions)
        .isEqualTo(LongStream.rangeClosed(created + 1, created + 20).boxed().toList());
    assertThat(statements).hasValue(2);
  }

  /** The other node's one event makes room in the stream exactly for what follows the lost one. */
  @ParameterizedTest(name = "in one batch: {0}")
  @ValueSource(booleans = {false, true})
  void what_follows_a_lost_command_is_decided_again(boolean inOneBatch) throws Exception {
    create(license, 1);
    armed.set(true);
    var before = inOneBatch ? ask(() -> create(second, 1)) : null;
    if (before != null) {
      held.await();
    }
    var lost = ask(() -> assign(node, 1));
    awaitThat(before == null ? 0 : 1);
    held.await();
    var follows = ask(() -> assign(node, 2));
    awaitThat(before == null ? 1 : 2);
    TestLedger.engine(other.ledger()).appendEvents(seats(1, 5));
    release.countDown();
    assertThat(List.of(outcome(lost), outcome(follows))).allMatch(Done.class::isInstance);
    assertThat(types()).containsOnlyOnce("license.total-seats-changed");
    assertThat(types()).doesNotContain("license.seat-refused");
  }

  @Test
  void what_follows_one_whose_key_is_taken_is_decided_again() throws Exception {
    create(license, 2);
    assign(node, 0, key);
    armed.set(true);
    var before = ask(() -> create(second, 1));
    held.await();
    var lost = ask(() -> assign(node, 1, key));
    awaitThat(1);
    var follows = ask(() -> assign(node, 2));
    awaitThat(2);
    release.countDown();
    assertThatThrownBy(() -> outcome(lost)).hasCauseInstanceOf(KeyTaken.class);
    assertThat(List.of(outcome(before), outcome(follows))).allMatch(Done.class::isInstance);
    assertThat(types()).doesNotContain("license.seat-refused");
  }

  @Test
  void nobody_is_refused_for_what_is_not_written() throws Exception {
    create(license, 2);
    MISHAP.set(this::refuse);
    armed.set(true);
    var lost = ask(() -> assign(node, "asg_lost", 1, null));
    held.await();
    var again = new CompletableFuture<Outcome>();
    var asking =
        Thread.startVirtualThread(() -> again.complete(assign(node, "asg_again", 1, null)));
    await().until(() -> asking.getState() == Thread.State.WAITING);
    release.countDown();
    assertThatThrownBy(() -> outcome(lost)).hasCauseInstanceOf(LedgerBusy.class);
    assertThat(outcome(again)).isInstanceOf(Done.class);
  }

  /** The other node's event stands in the place of the lost one: by its number none is missing. */
  @Test
  void nobody_is_told_of_a_seat_that_another_node_gave_to_another() throws Exception {
    create(license, 1);
    armed.set(true);
    var lost = ask(() -> assign(node, "asg_lost", 1, null));
    held.await();
    var again = new CompletableFuture<Outcome>();
    var asking =
        Thread.startVirtualThread(() -> again.complete(assign(node, "asg_again", 1, null)));
    await().until(() -> asking.getState() == Thread.State.WAITING);
    assign(other, 2);
    release.countDown();
    assertThat(List.of(outcome(lost), outcome(again)))
        .containsOnly(new Refused(new NoSeatsAvailable(1, 1)));
  }

  @Test
  void on_two_nodes_every_seat_is_given_once_and_every_answer_is_true() throws Exception {
    create(license, 150);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asks = new ArrayList<Callable<Outcome>>();
      for (var person = 0; person < 200; person++) {
        var asked = person % 4 == 0 ? other : node;
        var number = person;
        asks.add(() -> persist(asked, number));
      }
      var done = 0;
      for (var asked : threads.invokeAll(asks)) {
        if (asked.get() instanceof Done(var position, var _, var _)) {
          done++;
          assertThat(typeAt(position)).isEqualTo("license.seat-assigned");
        } else {
          assertThat(asked.get()).isInstanceOf(Refused.class);
        }
      }
      assertThat(done).isEqualTo(150);
      assertThat(types().stream().filter("license.seat-assigned"::equals)).hasSize(150);
    }
  }

  /** Asks again as a client does that is told that others were faster. */
  private Outcome persist(Node asked, int person) {
    while (true) {
      try {
        return assign(asked, person);
      } catch (OthersWereFaster e) {
        Thread.onSpinWait();
      }
    }
  }

  private List<CompletableFuture<Outcome>> askWhileHeld(int count) throws Exception {
    armed.set(true);
    var asked = new ArrayList<CompletableFuture<Outcome>>();
    asked.add(ask(() -> assign(node, 0)));
    held.await();
    IntStream.range(1, count).forEach(person -> asked.add(ask(() -> assign(node, person))));
    awaitThat(count - 1);
    return asked;
  }

  private static void awaitThat(int wait) {
    await().until(() -> node.ledger().waiting() == wait);
  }

  private ResultSet hold(Connection connection, PreparedStatement append) throws Exception {
    statements.incrementAndGet();
    pause();
    return append.executeQuery();
  }

  private ResultSet refuse(Connection connection, PreparedStatement append) throws Exception {
    return pause()
        ? connection.createStatement().executeQuery("select 1 / 0")
        : append.executeQuery();
  }

  /** Whether it is the one append that was to be held. */
  private boolean pause() throws InterruptedException {
    var paused = armed.getAndSet(false);
    if (paused) {
      held.countDown();
      release.await();
    }
    return paused;
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
    return BOOKS
        .asSuperuser()
        .sql("select type from ledger.event where stream_id = ? order by position")
        .param(license)
        .query(String.class)
        .list();
  }

  private static String typeAt(long position) {
    return BOOKS
        .asSuperuser()
        .sql("select type from ledger.event where position = ?")
        .param(position)
        .query(String.class)
        .single();
  }

  private List<GenericDomainEventMessage<?>> seats(long sequence, int now) {
    var changed = new TotalSeatsChanged(license, SampleEvents.NOW, 1, now);
    return List.of(
        new GenericDomainEventMessage<>(
            "license", license, sequence, changed, CALLER.toMetadata()));
  }

  private Outcome assign(Node node, int person) {
    return assign(node, person, null);
  }

  private Outcome assign(Node node, int person, @Nullable RequestKey key) {
    return assign(node, "asg_" + person, person, key);
  }

  private Outcome assign(Node node, String id, int person, @Nullable RequestKey key) {
    var holder = new Holder(AssigneeType.PERSON, "per_" + person, null);
    return node.gateway()
        .send(
            new AssignSeat(license, id, holder, null, null, null, "edm", SourceType.API),
            CALLER,
            key);
  }

  private static Outcome create(String license, int seats) {
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
