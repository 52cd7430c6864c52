/** The bench: what the product does in a time, beside what people would use instead. */
@NullMarked
package io.seatledger.bench;

import org.jspecify.annotations.NullMarked;
