package io.seatledger.circle.left;

import io.seatledger.circle.right.Right;

/** Half of a circle. */
public record Left(Right right) {}
