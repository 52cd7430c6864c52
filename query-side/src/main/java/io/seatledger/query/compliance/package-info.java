/** Whether an organisation uses what it owns. */
@NullMarked
package io.seatledger.query.compliance;

import org.jspecify.annotations.NullMarked;
