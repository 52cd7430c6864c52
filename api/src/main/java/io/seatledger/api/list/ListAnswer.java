package io.seatledger.api.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatledger.query.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list, as clients get it (contract section 5). */
public record ListAnswer<T>(
    List<T> data,
    int limit,
    boolean hasMore,
    @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

  /** The page, each row spelled for clients. */
  public static <R, T> ListAnswer<T> of(Page<R> page, int limit, Function<R, T> spelling) {
    var data = page.data().stream().map(spelling).toList();
    return new ListAnswer<>(
        data, limit, page.nextCursor() != null, page.nextCursor(), page.total());
  }
}
