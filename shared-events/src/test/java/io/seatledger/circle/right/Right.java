package io.seatledger.circle.right;

import io.seatledger.circle.left.Left;

/** The other half. */
public record Right(Left left) {}
