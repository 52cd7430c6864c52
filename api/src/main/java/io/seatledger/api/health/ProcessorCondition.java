package io.seatledger.api.health;

import java.time.Duration;

/**
 * How a processor is.
 *
 * @param withoutOwner how many of its segments no node has although one should
 * @param lag how many events of the ledger its slowest segment has not passed
 * @param behind how long ago the first of these was recorded
 * @param still how long a segment has not moved that has something to pass, and may
 */
record ProcessorCondition(
    String name, int segments, int withoutOwner, long lag, Duration behind, Duration still) {}
