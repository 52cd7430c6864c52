package io.seatledger.api.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.embedded.EmbeddedDatabase;
import io.seatledger.api.embedded.Login;
import io.seatledger.api.embedded.Unpacked;
import io.seatledger.query.store.ViewsOwner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nodes come and go while packs are to be made. */
class PackQueueTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final String PACK = "pck_1";

  @TempDir private static Path folder;
  private static EmbeddedDatabase database;

  private final List<String> made = new CopyOnWriteArrayList<>();
  private final List<String> givenUp = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() {
    Unpacked.into(folder);
    database = EmbeddedDatabase.start(folder);
    PackSchema.migrate(new ViewsOwner(as(database.owner()), database.app().name()));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @AfterEach
  void forget() {
    change("delete from packs.scheduled_tasks");
  }

  private static DataSource as(Login login) {
    return new DriverManagerDataSource(database.url(), login.name(), login.password());
  }

  private PackQueue node(Consumer<String> make) {
    return new PackQueue(as(database.app()), make, givenUp::add);
  }

  @Test
  void what_a_node_that_stops_has_not_made_is_no_failure_and_another_makes_it() {
    var begun = new CountDownLatch(1);
    var stopping = node(_ -> workFrom(begun));
    stopping.add(PACK, LONG_AGO);
    stopping.start();
    await().until(() -> begun.getCount() == 0);
    stopping.stop();
    assertThat(tasks("not picked and consecutive_failures = 0")).isEqualTo(1);

    var other = node(made::add);
    other.start();
    await().until(() -> tasks("true") == 0);
    other.stop();
    assertThat(made).containsExactly(PACK);
    assertThat(givenUp).isEmpty();
  }

  /** Works until it is interrupted, as one that waits or writes to a file. */
  private static void workFrom(CountDownLatch begun) {
    try {
      begun.countDown();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_pack_is_given_up_before_its_task_is_gone() {
    var tasksThen = new CopyOnWriteArrayList<Long>();
    var node =
        new PackQueue(as(database.app()), PackQueueTest::fail, _ -> tasksThen.add(tasks("picked")));
    node.add(PACK, LONG_AGO);
    change("update packs.scheduled_tasks set consecutive_failures = 2");
    node.start();
    await().until(() -> tasks("true") == 0);
    node.stop();
    assertThat(tasksThen).containsExactly(1L);
  }

  @Test
  void a_pack_that_failed_once_is_not_given_up() {
    var node = node(PackQueueTest::fail);
    node.add(PACK, LONG_AGO);
    node.start();
    await().until(() -> tasks("not picked and consecutive_failures = 1") == 1);
    node.stop();
    assertThat(givenUp).isEmpty();
  }

  private static void fail(String pack) {
    throw new IllegalStateException(pack);
  }

  private static void change(String sql) {
    JdbcClient.create(as(database.app())).sql(sql).update();
  }

  private static long tasks(String condition) {
    return JdbcClient.create(as(database.app()))
        .sql("select count(*) from packs.scheduled_tasks where " + condition)
        .query(Long.class)
        .single();
  }
}
