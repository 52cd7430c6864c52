/** Decides what may happen to a license and its seats; plain Java but for its Axon shell. */
@NullMarked
package io.seatledger.command.license;

import org.jspecify.annotations.NullMarked;
