package io.seatledger.api.problem;

/**
 * An answer had begun when something failed. It cannot become a problem any more, so its connection
 * is cut: nobody takes it for whole.
 */
final class UnfinishedAnswer extends RuntimeException {

  UnfinishedAnswer(Throwable cause) {
    super("An answer that had begun is not finished", cause);
  }
}
