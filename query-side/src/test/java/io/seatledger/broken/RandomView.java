package io.seatledger.broken;

import java.util.UUID;

/** Breaks the rule that views know no randomness. */
record RandomView(UUID id) {}
