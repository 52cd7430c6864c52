package io.seatledger.events.wire;

/** The ledger holds an event whose name this version does not know, so it cannot be read on. */
public final class UnknownEventType extends RuntimeException {

  UnknownEventType(String name) {
    super("No event is known under the name " + name);
  }
}
