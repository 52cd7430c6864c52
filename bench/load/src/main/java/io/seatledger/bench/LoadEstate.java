package io.seatledger.bench;

import io.seatledger.bench.estate.Size;
import io.seatledger.bench.service.Estates;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Loads an estate into the books of a running product; {@code bench/load-estate} starts it.
 *
 * <p>Arguments are the product's data folder and how many times the whole estate is wanted.
 */
public final class LoadEstate {

  private LoadEstate() {}

  public static void main(String[] args) {
    var size = Size.WHOLE.times(Double.parseDouble(args[1]));
    Estates.load(Path.of(args[0]), size, Clock.systemUTC());
  }
}
