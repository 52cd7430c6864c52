/**
 * How events are written down: logical names, canonical JSON, upcasters. The one place that knows
 * Axon and Jackson.
 */
@NullMarked
package io.seatledger.events.wire;

import org.jspecify.annotations.NullMarked;
