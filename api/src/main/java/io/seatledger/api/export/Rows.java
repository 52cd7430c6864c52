package io.seatledger.api.export;

import java.io.IOException;

/** The rows of a file, one after another. */
interface Rows {

  void write(Object answer) throws IOException;

  /** Hands out what has not been. */
  void flush() throws IOException;
}
