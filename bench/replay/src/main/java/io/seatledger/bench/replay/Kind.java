package io.seatledger.bench.replay;

/** What becomes of the events that are read. */
enum Kind {
  NOTHING(500),
  ROWS(100);

  private final int batch;

  Kind(int batch) {
    this.batch = batch;
  }

  /** How many are handled in one unit of work. */
  int batch() {
    return batch;
  }
}
