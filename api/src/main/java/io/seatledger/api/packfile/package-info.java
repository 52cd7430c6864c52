/**
 * What is in an audit pack, how it is made of a tenant's events, and how an outsider checks it
 * without the service, its database or its configuration (ADR 13).
 */
@NullMarked
package io.seatledger.api.packfile;

import org.jspecify.annotations.NullMarked;
