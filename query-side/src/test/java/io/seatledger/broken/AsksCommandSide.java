package io.seatledger.broken;

import io.seatledger.command.broken.Command;

/** Breaks the rule that the query side does not know the command side. */
record AsksCommandSide(Command command) {}
