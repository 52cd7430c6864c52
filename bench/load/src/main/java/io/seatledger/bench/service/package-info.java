/** The services under test, each in its own process, and the database server they share. */
@NullMarked
package io.seatledger.bench.service;

import org.jspecify.annotations.NullMarked;
