/** What is kept of aggregates between commands: caches and snapshots. Knows no aggregate. */
@NullMarked
package io.seatledger.command.memory;

import org.jspecify.annotations.NullMarked;
