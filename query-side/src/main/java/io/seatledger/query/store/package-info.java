/** How the read models lie in PostgreSQL and are read from it. */
@NullMarked
package io.seatledger.query.store;

import org.jspecify.annotations.NullMarked;
