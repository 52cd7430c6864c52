package io.seatledger.command.license;

import java.util.List;

/**
 * The answer to a command: what happened, and, if it was refused, why.
 *
 * @param <E> the vocabulary of the stream it is about
 */
public sealed interface Decision<E> {

  /** What is to be recorded, in this order. */
  List<E> events();

  /** It is done; without events it was so already. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It may not be; demand that could not be met is recorded all the same. */
  record Refused<E>(Refusal why, List<E> events) implements Decision<E> {
    public Refused {
      events = List.copyOf(events);
    }
  }

  /** It was done already. */
  static <E> Decision<E> accepted() {
    return new Accepted<>(List.of());
  }

  static <E> Decision<E> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Refused for a reason that leaves no trace. */
  static <E> Decision<E> refused(Refusal why) {
    return new Refused<>(why, List.of());
  }
}
