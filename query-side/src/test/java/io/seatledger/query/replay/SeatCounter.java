package io.seatledger.query.replay;

import io.seatledger.query.Reader;
import io.seatledger.query.store.Reading;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the seats of a tenant without a pause, as long as it is open. */
final class SeatCounter implements AutoCloseable {

  private final ReadModels books;
  private final List<Long> counted = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Void> reading;
  private volatile boolean closed;

  SeatCounter(ReadModels books) {
    this.books = books;
    counted.add(seats(books));
    reading = CompletableFuture.runAsync(this::read, Thread::startVirtualThread);
  }

  private void read() {
    while (!closed) {
      counted.add(seats(books));
    }
  }

  static long seats(ReadModels books) {
    return reading(books, () -> count(books));
  }

  /** What a query of the tenant finds. */
  static <T> T reading(ReadModels books, Supplier<T> query) {
    return books.get(Reading.class).at(Given.NOW, new Reader("ten_acme", null), query);
  }

  static long count(ReadModels books) {
    return books
        .get(JdbcClient.class)
        .sql(
            """
            select coalesce(sum(l.active_seats), 0) from views.license_now l
             where l.active_seats
               = (select count(*) from views.assignment a where a.license_id = l.id)
            """)
        .query(Long.class)
        .single();
  }

  /** What it saw, in order. */
  List<Long> counted() {
    return List.copyOf(counted);
  }

  /** Fails if a reading did. */
  @Override
  public void close() {
    closed = true;
    reading.join();
  }
}
