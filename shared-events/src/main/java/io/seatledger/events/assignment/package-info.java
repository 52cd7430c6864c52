/** The facts in the life of one assignment that concern no rule of the license's pool. */
@NullMarked
package io.seatledger.events.assignment;

import org.jspecify.annotations.NullMarked;
