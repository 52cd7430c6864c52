package io.seatledger.query.list;

import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.function.Function;

/**
 * What a list shows of the rows that are found.
 *
 * @param selected what is selected of each row
 * @param views what is shown of all that was selected, in the same order
 */
public record Shown<R, S, T>(
    Function<Root<R>, Selection<S>> selected, Function<List<S>, List<T>> views) {

  /** What is read by the ids of the rows, of which nothing else is selected. */
  public static <R, T> Shown<R, String, T> byId(Function<List<String>, List<T>> views) {
    return new Shown<>(row -> row.get("id"), views);
  }
}
