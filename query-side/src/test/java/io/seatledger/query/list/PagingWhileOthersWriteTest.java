package io.seatledger.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingWhileOthersWriteTest {

  private static final int WRITERS = 10;
  private static final Reader READER = new Reader("ten_acme", null);

  @ParameterizedTest
  @ValueSource(strings = {"id", "-created_at"})
  void no_row_is_seen_twice_and_none_is_skipped(String sort) throws Exception {
    page(2_000, 20, sort);
  }

  @Tag("extended")
  @ParameterizedTest
  @ValueSource(strings = {"id", "-id", "created_at", "-created_at"})
  void no_row_of_100_000_is_seen_twice_and_none_is_skipped(String sort) throws Exception {
    page(100_000, 100, sort);
  }

  private static void page(int rows, int limit, String sort) throws Exception {
    try (var books = ReadModels.running()) {
      var throughout = existing(books, rows);
      try (var threads = Executors.newFixedThreadPool(WRITERS);
          var writing = new Writing(books, rows)) {
        for (int writer = 0; writer < WRITERS; writer++) {
          var license = "lic_" + writer;
          threads.execute(() -> writing.write(license));
        }
        var seen = walked(books, sort, limit, writing);

        assertThat(seen).doesNotHaveDuplicates().containsAll(throughout);
      }
    }
  }

  private static List<String> existing(ReadModels books, int rows) {
    var messages = new ArrayList<DomainEventMessage<?>>();
    var ids = new ArrayList<String>();
    for (int writer = 0; writer < WRITERS; writer++) {
      messages.add(books.message(Given.created("lic_" + writer), Given.ORIGIN, Given.NOW));
    }
    for (int i = 0; i < rows; i++) {
      var id = "asg_%07d".formatted(i * 10);
      ids.add(id);
      var event = Given.assigned("lic_" + i % WRITERS, id, null);
      messages.add(books.message(event, Given.ORIGIN, Given.NOW.plusMillis(i / 3)));
    }
    var head = books.append(messages);
    for (int writer = 0; writer < WRITERS; writer++) {
      books.awaitShown("lic_" + writer, head - WRITERS + 1 + writer);
    }
    return ids;
  }

  /** Every quarter of the way, as many changes are waited for as there are writers. */
  private static List<String> walked(ReadModels books, String sort, int limit, Writing writing)
      throws InterruptedException {
    var queries = books.get(AssignmentQueries.class);
    var parameters = new HashMap<>(Map.of("sort", sort, "limit", Integer.toString(limit)));
    var seen = new ArrayList<String>();
    while (true) {
      var query = ListQuery.of(AssignmentFields.ALL, parameters);
      var page = queries.list(READER, Given.NOW, query);
      if (seen.size() % (writing.rows / 4) == 0) {
        writing.awaitChanges();
      }
      page.data().forEach(row -> seen.add(row.assignment().id()));
      if (page.nextCursor() == null) {
        return seen;
      }
      parameters.put("cursor", page.nextCursor());
    }
  }

  /** Assigns between, before and after what is there already, and revokes what was assigned. */
  private static final class Writing implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Semaphore changes = new Semaphore(0);
    private final ReadModels books;
    private final int rows;

    Writing(ReadModels books, int rows) {
      this.books = books;
      this.rows = rows;
    }

    @Override
    public void close() {
      stopped.set(true);
    }

    void awaitChanges() throws InterruptedException {
      changes.drainPermits();
      assertThat(changes.tryAcquire(WRITERS, 20, TimeUnit.SECONDS)).isTrue();
    }

    void write(String license) {
      var random = new Random(license.hashCode());
      for (int round = 0; !stopped.get(); round++) {
        var number = random.nextInt(rows * 10) / 10 * 10 + 1 + random.nextInt(9);
        var id = "asg_%07d_%s_%d".formatted(number, license, round);
        var time = Given.NOW.plusMillis(random.nextInt(rows));
        books.awaitShown(license, append(license, id, time));
        changes.release();
      }
    }

    /** One at a time, because the ledger in memory shows what is appended out of order. */
    private synchronized long append(String license, String id, Instant time) {
      return books.append(
          Given.ORIGIN,
          time,
          Given.assigned(license, id, null),
          new AssignmentRevoked(license, time, id, Given.HOLDER, null));
    }
  }
}
