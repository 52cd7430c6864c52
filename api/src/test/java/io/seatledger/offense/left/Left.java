package io.seatledger.offense.left;

import io.seatledger.offense.right.Right;

/** Half of a circle. */
public record Left(Right right) {}
