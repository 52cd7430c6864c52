/** The durable PostgreSQL that the service brings along for when it is given no other. */
@NullMarked
package io.seatledger.api.embedded;

import org.jspecify.annotations.NullMarked;
