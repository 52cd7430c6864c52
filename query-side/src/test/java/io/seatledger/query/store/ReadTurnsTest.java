package io.seatledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** No connection is opened: how many there may be is all that counts. */
class ReadTurnsTest {

  private static final int CONNECTIONS = 3 + 5;
  private static final int TURNS = 4;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(TURNS);
  private final CountDownLatch end = new CountDownLatch(1);
  private final HikariDataSource pool = new HikariDataSource();

  private ReadTurns turns;
  private List<CompletableFuture<String>> reads;

  @BeforeEach
  void all_turns_are_taken() throws SQLException, InterruptedException {
    pool.setMaximumPoolSize(CONNECTIONS);
    turns = new ReadTurns(pool);
    turns.bindTo(meters);
    reads = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      var tenant = "ten_" + i;
      reads.add(CompletableFuture.supplyAsync(() -> turns.take(tenant, this::read), threads));
    }
    begun.await();
  }

  @AfterEach
  void stop() {
    end.countDown();
    threads.close();
  }

  private String read() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return "read";
  }

  @Test
  void a_fifth_of_what_nobody_holds_is_left_and_who_is_one_too_many_reads_next() {
    var next = CompletableFuture.supplyAsync(() -> turns.take("ten_a", () -> "next"), threads);
    await().until(() -> waiting() == 1);
    assertThat(next).isNotDone();
    end.countDown();
    assertThat(next.join()).isEqualTo("next");
    assertThat(reads).allSatisfy(read -> assertThat(read.join()).isEqualTo("read"));
    assertThat(waiting()).isZero();
  }

  @Test
  void who_waits_for_as_long_as_the_pool_lets_anybody_is_told() {
    pool.setConnectionTimeout(250); // the shortest that a pool takes
    assertThatThrownBy(() -> turns.take("ten_a", () -> "too late"))
        .isInstanceOf(CannotGetJdbcConnectionException.class)
        .matches(DatabaseTrouble::isCauseOf);
  }

  @Test
  void a_tenant_has_three_quarters_of_the_turns_and_keeps_nobody_else_waiting() {
    end.countDown();
    reads.forEach(CompletableFuture::join);
    var fourth =
        turns.take(
            "ten_a",
            () -> turns.take("ten_a", () -> turns.take("ten_a", this::whileThreeOfItRead)));
    assertThat(fourth.join()).isEqualTo("fourth");
  }

  private CompletableFuture<String> whileThreeOfItRead() {
    var fourth = CompletableFuture.supplyAsync(() -> turns.take("ten_a", () -> "fourth"), threads);
    await().until(() -> waiting() == 1);
    assertThat(turns.take("ten_b", () -> "at once")).isEqualTo("at once");
    assertThat(fourth).isNotDone();
    return fourth;
  }

  @Test
  void who_has_a_connection_does_not_wait() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThat(turns.take("ten_a", () -> "at once")).isEqualTo("at once");
    } finally {
      TransactionSynchronizationManager.clear();
    }
  }

  @Test
  void what_fails_leaves_its_turn_to_others() {
    end.countDown();
    reads.forEach(CompletableFuture::join);
    for (int i = 0; i <= TURNS; i++) {
      assertThatThrownBy(() -> turns.take("ten_a", ReadTurnsTest::fail)).hasMessage("no table");
    }
  }

  private static String fail() {
    throw new IllegalStateException("no table");
  }

  private double waiting() {
    return meters.get("seatledger.reads.waiting").gauge().value();
  }
}
