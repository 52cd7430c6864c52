package io.seatledger.broken.two;

import io.seatledger.broken.one.One;

/** The other half of the cycle. */
public record Two(One one) {}
