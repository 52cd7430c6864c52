/** The facts about the books themselves: who read, exported, replayed or operated them. */
@NullMarked
package io.seatledger.events.audit;

import org.jspecify.annotations.NullMarked;
