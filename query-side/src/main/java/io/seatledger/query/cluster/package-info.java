/** The nodes that share one database, and how they share its processors. */
@NullMarked
package io.seatledger.query.cluster;

import org.jspecify.annotations.NullMarked;
