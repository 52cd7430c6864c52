package io.seatledger.query.cluster;

import java.time.Duration;
import java.time.Instant;

/**
 * A process of the service that is heard of.
 *
 * @param name of the machine it runs on
 * @param seenAt when it was last heard of, by the database's clock
 * @param unheard how long ago that was, by the same clock
 * @param answering whether it is this one
 */
public record Node(
    String id,
    String name,
    Instant startedAt,
    Instant seenAt,
    Duration unheard,
    boolean answering) {}
