/** Lists and histories as files, however long they are. */
@NullMarked
package io.seatledger.api.export;

import org.jspecify.annotations.NullMarked;
