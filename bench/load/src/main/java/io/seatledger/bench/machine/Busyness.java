package io.seatledger.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How long all processors together have been doing what, in ticks since the machine started. */
public record Busyness(long total, long idle) {

  private static final int IDLE = 3;
  private static final int WAITING = 4;

  /** From the first line of {@code /proc/stat}. */
  static Busyness of(String line) {
    long[] ticks =
        Stream.of(line.split(" +", -1)).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
    return new Busyness(LongStream.of(ticks).sum(), ticks[IDLE] + ticks[WAITING]);
  }

  static Busyness now() {
    try {
      return of(Files.readAllLines(Path.of("/proc/stat")).getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Share of the processors that was used since an earlier look, from 0 to 1. */
  double since(Busyness earlier) {
    return 1 - (double) (idle - earlier.idle) / (total - earlier.total);
  }

  /** Looks for so long, and tells the share of the processors that was used. */
  public static double during(Duration look) throws InterruptedException {
    var before = now();
    Thread.sleep(look);
    return now().since(before);
  }
}
