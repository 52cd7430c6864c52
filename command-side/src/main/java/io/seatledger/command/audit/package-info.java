/** Writes down what is done with the books. */
@NullMarked
package io.seatledger.command.audit;

import org.jspecify.annotations.NullMarked;
