package io.seatledger.broken.one;

import io.seatledger.broken.two.Two;

/** Breaks, with {@link Two}, the rule that packages form no cycle. */
public record One(Two two) {}
