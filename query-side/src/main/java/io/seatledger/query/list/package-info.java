/** How lists are asked: fields, filters, search, order and cursors (contract section 5). */
@NullMarked
package io.seatledger.query.list;

import org.jspecify.annotations.NullMarked;
