package io.seatledger.command;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Tells a unit of work where the ledger put its events. Thread-safe.
 *
 * <p>There is one for a root unit of work and all that nest in it, since they commit as one.
 */
public final class Receipt {

  private volatile long position;

  Receipt() {}

  /** The receipt of the root of a unit of work. */
  public static Receipt of(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(Receipt.class.getName(), _ -> new Receipt());
  }

  /** The ledger notes the position of the last event it appended. */
  public void recorded(long position) {
    this.position = position;
  }

  /** The position of the last event appended; 0 as long as none is. */
  public long position() {
    return position;
  }
}
