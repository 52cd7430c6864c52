/** The contract as an OpenAPI document, and a page to explore it (ADR 9). */
@NullMarked
package io.seatledger.api.openapi;

import org.jspecify.annotations.NullMarked;
