/**
 * What can be asked: projections, read models and queries. Knows nothing of how changes are
 * decided.
 */
@NullMarked
package io.seatledger.query;

import org.jspecify.annotations.NullMarked;
