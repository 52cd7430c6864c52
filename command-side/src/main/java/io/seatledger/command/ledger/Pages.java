package io.seatledger.command.ledger;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what is long a page at a time, each found by the key of the last row before it. */
final class Pages {

  private Pages() {}

  /**
   * All rows after {@code start}.
   *
   * @param size of a full page; a smaller one is the last
   */
  static <T> Stream<T> of(
      long start, int size, Function<Long, List<T>> page, Function<T, Long> keyOf) {
    return Stream.iterate(
            page.apply(start),
            rows -> !rows.isEmpty(),
            rows -> rows.size() < size ? List.of() : page.apply(keyOf.apply(rows.getLast())))
        .flatMap(List::stream);
  }
}
