package io.seatledger.query;

/** The events of a stream contradict each other, so nothing true can be said of it. */
public final class ImpossibleHistory extends RuntimeException {

  public ImpossibleHistory(String id, Object event) {
    super("%s cannot have happened to %s".formatted(event.getClass().getSimpleName(), id));
  }
}
