package io.seatledger.command.license;

/** What the rules need to know of a license. Immutable. */
sealed interface License {

  /** Nothing ever happened to it. */
  record None() implements License {}

  /** It is in the books, or once was. */
  sealed interface Owned extends License {
    Agreement agreement();

    Refusals refusals();
  }

  /** It is in the books and may have holders. */
  sealed interface Kept extends Owned {
    Seats seats();

    Kept with(Agreement agreement);

    Kept with(Seats seats);
  }

  /** In force, unless its term is over. */
  record Active(Agreement agreement, Seats seats, Refusals refusals) implements Kept {
    @Override
    public Active with(Agreement agreement) {
      return new Active(agreement, seats, refusals);
    }

    @Override
    public Active with(Seats seats) {
      return new Active(agreement, seats, refusals);
    }

    Active with(Refusals refusals) {
      return new Active(agreement, seats, refusals);
    }
  }

  /** Given up: it keeps its holders and takes no new ones. */
  record Cancelled(Agreement agreement, Seats seats, Refusals refusals) implements Kept {
    @Override
    public Cancelled with(Agreement agreement) {
      return new Cancelled(agreement, seats, refusals);
    }

    @Override
    public Cancelled with(Seats seats) {
      return new Cancelled(agreement, seats, refusals);
    }
  }

  /** Out of the books, with what is needed to bring it back as it was. */
  record Deleted(Agreement agreement, boolean cancelled, Refusals refusals) implements Owned {}
}
