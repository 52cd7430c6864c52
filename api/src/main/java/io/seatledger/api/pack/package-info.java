/** Audit packs over HTTP: ask for one, see how far it is, take it away (ADR 13). */
@NullMarked
package io.seatledger.api.pack;

import org.jspecify.annotations.NullMarked;
