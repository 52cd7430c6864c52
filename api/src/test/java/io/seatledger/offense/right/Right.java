package io.seatledger.offense.right;

import io.seatledger.offense.left.Left;

/** The other half. */
public record Right(Left left) {}
