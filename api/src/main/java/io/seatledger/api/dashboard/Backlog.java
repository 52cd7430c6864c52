package io.seatledger.api.dashboard;

import java.time.Instant;

/**
 * Events that rows do not show yet.
 *
 * @param since when the first of them was recorded
 * @param paused whether the processor that fills the rows is
 * @param replaying whether the rows were emptied and are filled again
 */
record Backlog(Instant since, boolean paused, boolean replaying) {}
