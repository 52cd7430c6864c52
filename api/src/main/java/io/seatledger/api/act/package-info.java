/** Has it recorded what callers do with the books. */
@NullMarked
package io.seatledger.api.act;

import org.jspecify.annotations.NullMarked;
