package io.seatledger.query.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asked of a processor, and what became of it.
 *
 * @param segment that is split or merged; null for other operations
 * @param mask how finely it was cut then
 * @param finishedAt null as long as nodes are at it
 * @param failure why it was not done; null unless it failed
 */
public record Order(
    long id,
    String processor,
    Operation operation,
    @Nullable Integer segment,
    @Nullable Integer mask,
    @Nullable String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {}
