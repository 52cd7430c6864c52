package io.seatledger.query.store;

import io.seatledger.query.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a reader may see, said again beside row-level security: so that an index is used, and that
 * one mistake alone opens nothing.
 */
public final class Seen {

  private Seen() {}

  /** The rows of the reader's tenant and, if it is given, of its application. */
  public static <R> Specification<R> by(Reader reader) {
    return (row, _, is) -> {
      var tenant = is.equal(row.get("tenantId"), reader.tenantId());
      return reader.appId() == null
          ? tenant
          : is.and(tenant, is.equal(row.get("appId"), reader.appId()));
    };
  }

  /** Whether the reader may see what belongs to {@code tenantId} and {@code appId}. */
  public static boolean by(Reader reader, String tenantId, @Nullable String appId) {
    return reader.tenantId().equals(tenantId)
        && (reader.appId() == null || reader.appId().equals(appId));
  }
}
