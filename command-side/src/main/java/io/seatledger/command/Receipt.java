package io.seatledger.command;

import io.seatledger.command.idempotency.KeptAnswer;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ledger what to keep beside the events of a unit of work, and the unit of work where its
 * events are. Thread-safe.
 *
 * <p>There is one for a root unit of work and all that nest in it, since they commit as one.
 */
public final class Receipt {

  private volatile long position;
  private volatile @Nullable KeptAnswer answer;

  Receipt() {}

  /** The receipt of the root of a unit of work. */
  public static Receipt of(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(Receipt.class.getName(), _ -> new Receipt());
  }

  void keep(@Nullable KeptAnswer answer) {
    this.answer = answer;
  }

  /** What is kept under the key of the request; null if there is none. */
  public @Nullable KeptAnswer answer() {
    return answer;
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
