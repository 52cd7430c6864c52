package io.seatledger.api.health;

import io.seatledger.query.replay.Replay;
import org.jspecify.annotations.Nullable;

/**
 * How the read side of the cluster is.
 *
 * @param nodes how many are heard of
 * @param deadLetters how many events wait that the projection could not take
 * @param replay the one that has not come to an end; null if there is none
 */
record ReadSideCondition(int nodes, long deadLetters, @Nullable Replay replay) {}
