package io.seatledger.api.export;

import io.seatledger.query.Page;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import java.util.function.Function;

/**
 * What can be taken away as a file.
 *
 * @param fields what it can be filtered by
 * @param form of a row, whose fields are the columns
 * @param spelling makes an answer of a row
 */
public record Export<T, A>(
    ListFields fields, Source<T> source, Class<A> form, Function<T, A> spelling) {

  /** Where rows come from. */
  @FunctionalInterface
  public interface Source<T> {

    /** A page of what there was when the ledger stood at a position. */
    Page<T> page(ListQuery query, long upTo);
  }
}
