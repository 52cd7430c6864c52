/** Files that only the user of this process may read. */
@NullMarked
package io.seatledger.api.file;

import org.jspecify.annotations.NullMarked;
