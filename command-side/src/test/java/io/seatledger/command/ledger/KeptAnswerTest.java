package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.ledger.BrokenConnections.Mishap;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept under a key is written with the events of its unit of work, once on all nodes. */
class KeptAnswerTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:15:30.123456Z");
  private static final String TENANT = "ten_acme";

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void an_answer_is_kept_with_the_position_of_its_last_event() throws Exception {
    try (var node = node()) {
      node.write(events("lic_1", 0, 3), null);
      node.write(events("lic_1", 3, 2), done(key(1)));
      assertThat(node.answers.find(key(1))).contains(done(key(1)).at(5));
      assertThat(node.answers.find(key(2))).isEmpty();
      assertThat(node.answers.find(new RequestKey("ten_other", key(1).id(), "00"))).isEmpty();
    }
  }

  @Test
  void its_position_has_the_digits_of_json_where_people_write_others() {
    var here = Locale.getDefault();
    Locale.setDefault(Locale.of("fa", "IR"));
    try {
      assertThat(KeptAnswerTable.row(done(key(1)).at(5))).contains("\"position\":5,");
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void an_answer_without_events_is_kept_alone_and_moves_nothing() throws Exception {
    var refused = new KeptAnswer(key(1), "lic_1", "asg_1", NOW, 0, new NoSeatsAvailable(1, 1));
    try (var node = node()) {
      node.write(events("lic_1", 0, 1), null);
      node.answers.keep(refused);
      assertThat(node.answers.find(key(1))).contains(refused);
      assertThat(node.head()).isEqualTo(1);
      assertThatThrownBy(() -> node.answers.keep(done(key(1)))).isInstanceOf(KeyTaken.class);
    }
  }

  @Test
  void a_unit_whose_key_is_taken_writes_nothing_and_spoils_no_other() throws Exception {
    try (var node = node()) {
      node.write(events("lic_1", 0, 1), done(key(1)));
      var batch = Batch.of(unit(events("lic_2", 0, 1), done(key(2))));
      assertThat(batch.offer(unit(events("lic_3", 0, 2), done(key(1))))).isTrue();
      assertThat(batch.offer(unit(events("lic_1", 5, 1), done(key(3))))).isTrue();
      assertThat(batch.offer(unit(List.of(), done(key(4)).at(1)))).isTrue();
      assertThat(batch.offer(unit(events("lic_4", 0, 2), done(key(5))))).isTrue();
      var written = node.table.append(batch);
      assertThat(written.taken()).containsExactly(1);
      assertThat(written.refused()).containsExactlyInAnyOrder(1, 2);
      assertThat(written.lastPosition()).isEqualTo(4);
      assertThat(node.position(2)).contains(2L);
      assertThat(node.position(3)).isEmpty();
      assertThat(node.position(4)).contains(1L);
      assertThat(node.position(5)).contains(4L);
    }
    try (var ledger = books.open()) {
      assertThat(ledger.verification().verify(TENANT)).isEmpty();
    }
  }

  @Test
  void a_batch_names_a_key_once() {
    var batch = Batch.of(unit(List.of(), done(key(1))));
    assertThat(batch.offer(unit(events("lic_1", 0, 1), done(key(1))))).isFalse();
    assertThat(batch.offer(unit(events("lic_1", 0, 1), done(key(2))))).isTrue();
  }

  @Test
  void a_conflict_keeps_no_answer_and_a_taken_key_wins_over_it() throws Exception {
    try (var node = node()) {
      node.write(events("lic_1", 0, 1), done(key(1)));
      assertThatThrownBy(() -> node.write(events("lic_1", 0, 1), done(key(2))))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(node.answers.find(key(2))).isEmpty();
      assertThatThrownBy(() -> node.write(events("lic_1", 0, 1), done(key(1))))
          .isInstanceOf(KeyTaken.class);
    }
  }

  @Test
  void of_many_on_two_nodes_with_one_key_one_is_written() throws Exception {
    try (var one = node();
        var other = node();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Boolean>>();
      for (var n = 0; n < 100; n++) {
        var node = n % 2 == 0 ? one : other;
        var events = n % 5 == 0 ? List.<DomainEventMessage<?>>of() : events("lic_" + n, 0, 1);
        calls.add(() -> isWritten(node, events));
      }
      var written = 0;
      for (var call : threads.invokeAll(calls)) {
        written += call.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(1);
      assertThat(one.head()).isLessThanOrEqualTo(1);
      assertThat(one.answers.find(key(1))).isPresent();
    }
  }

  private static boolean isWritten(Node node, List<DomainEventMessage<?>> events) {
    try {
      node.write(events, done(key(1)));
      return true;
    } catch (KeyTaken e) {
      return false;
    }
  }

  @Test
  void an_answer_lost_after_the_commit_is_recognised_with_its_events() {
    try (var node = node(loseFirstAnswer())) {
      node.write(events("lic_1", 0, 3), done(key(1)));
      assertThat(node.head()).isEqualTo(3);
      assertThat(node.answers.find(key(1))).contains(done(key(1)).at(3));
    }
  }

  @Test
  void an_answer_alone_that_is_lost_after_the_commit_is_found_by_its_key() {
    try (var node = node(loseFirstAnswer())) {
      assertThatThrownBy(() -> node.answers.keep(done(key(1)))).isInstanceOf(KeyTaken.class);
      assertThat(node.answers.find(key(1))).contains(done(key(1)));
    }
  }

  private static Mishap loseFirstAnswer() {
    var lost = new AtomicBoolean();
    return (_, append) -> {
      var answer = append.executeQuery();
      if (lost.compareAndSet(false, true)) {
        throw new SQLException("the answer was lost", "08006");
      }
      return answer;
    };
  }

  @Test
  void what_was_decided_before_a_moment_is_forgotten() {
    try (var node = node()) {
      node.answers.keep(done(key(1)));
      assertThat(node.answers.forget(NOW)).isZero();
      assertThat(node.answers.forget(NOW.plusMillis(1))).isEqualTo(1);
      assertThat(node.answers.find(key(1))).isEmpty();
      node.answers.keep(done(key(1)));
    }
  }

  @Test
  void no_tenant_sees_the_answers_of_another_and_nobody_changes_them() {
    try (var node = node()) {
      node.answers.keep(done(key(1)));
    }
    var application = books.asApplication();
    var count = "select count(*) from ledger.kept_answer";
    assertThat(application.sql(count).query(Long.class).single()).isZero();
    assertThat(books.asSuperuser().sql(count).query(Long.class).single()).isEqualTo(1);
    assertThatThrownBy(() -> application.sql("update ledger.kept_answer set position = 7").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static Append unit(List<DomainEventMessage<?>> events, @Nullable KeptAnswer answer) {
    return Append.of(
        events.stream().map(event -> LedgerEngine.content(event, TestLedger.JSON)).toList(),
        answer);
  }

  private static List<DomainEventMessage<?>> events(String stream, long from, int count) {
    return TestLedger.events(stream, from, count);
  }

  private static RequestKey key(int number) {
    return new RequestKey(TENANT, "%064x".formatted(number), "%064x".formatted(0xabc));
  }

  private static KeptAnswer done(RequestKey key) {
    return new KeptAnswer(key, "lic_1", "lic_1", NOW, 0, null);
  }

  private Node node() {
    return node((_, append) -> append.executeQuery());
  }

  private Node node(Mishap mishap) {
    return new Node(books.connections(), mishap);
  }

  /** What a node has open of the ledger. */
  private static final class Node implements AutoCloseable {

    private final LedgerConnections connections;
    private final LedgerTable table;
    private final GroupCommit commits;
    private final KeptAnswers answers;
    private final LedgerReader reader;

    Node(LedgerConnections connections, Mishap mishap) {
      this.connections = connections;
      var client = JdbcClient.create(connections.reads());
      var appends = new BrokenConnections(connections.appends(), mishap);
      table = new LedgerTable(appends, Clock.systemUTC());
      var batches = new BatchWriter(table, Duration.ofSeconds(10), Runnable::run, () -> {});
      var meters = new LedgerMeters(new CompositeMeterRegistry());
      commits = new GroupCommit(batches, new Runs(), 1_000, meters);
      answers = new KeptAnswerTable(client, commits);
      reader = new LedgerReader(client);
    }

    void write(List<DomainEventMessage<?>> events, @Nullable KeptAnswer answer) {
      commits.append(unit(events, answer));
    }

    long head() {
      return reader.head();
    }

    Optional<Long> position(int key) {
      return answers.find(key(key)).map(KeptAnswer::position);
    }

    @Override
    public void close() {
      commits.close();
      connections.close();
    }
  }
}
