package io.seatledger.command;

import io.seatledger.command.idempotency.KeptAnswer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ledger what to keep beside the events of a unit of work, and the unit of work where its
 * events are. Thread-safe.
 *
 * <p>There is one for a root unit of work and all that nest in it, since they commit as one.
 */
public final class Receipt {

  private volatile Supplier<Place> place = () -> Place.NONE;
  private volatile @Nullable KeptAnswer answer;

  Receipt() {}

  /** The receipt of the root of a unit of work. */
  public static Receipt of(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(Receipt.class.getName(), _ -> new Receipt());
  }

  /** The receipt of what is going on; null if nobody waits for one. */
  public static @Nullable Receipt current() {
    return CurrentUnitOfWork.isStarted()
        ? CurrentUnitOfWork.get().root().getResource(Receipt.class.getName())
        : null;
  }

  void keep(@Nullable KeptAnswer answer) {
    this.answer = answer;
  }

  /** What is kept under the key of the request; null if there is none. */
  public @Nullable KeptAnswer answer() {
    return answer;
  }

  /**
   * The ledger notes what it was given to append.
   *
   * @param place waits until it is durable, and tells where the last event is
   */
  public void recorded(Supplier<Place> place) {
    this.place = place;
  }

  /**
   * Where the events are; waits until they are durable, if there are any, and throws what keeps
   * them from it.
   */
  public Place place() {
    return place.get();
  }
}
