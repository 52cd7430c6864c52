package io.seatledger.bench.replay;

/** How many events were read, and how long it took. */
record Reading(long events, long micros) {}
