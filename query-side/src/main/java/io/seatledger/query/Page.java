package io.seatledger.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 * @param total of all pages; null unless it was asked for
 */
public record Page<T>(List<T> data, @Nullable String nextCursor, @Nullable Long total) {}
