/** What the machine is, and how much of it a process used. */
@NullMarked
package io.seatledger.bench.machine;

import org.jspecify.annotations.NullMarked;
