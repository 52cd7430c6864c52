package io.seatledger.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a Java process holds at a moment.
 *
 * @param heap bytes of the objects that are in use, after a full collection
 * @param sockets of its connections, and those that wait for some
 * @param threads of the operating system
 */
public record Footprint(long heap, long sockets, long threads) {

  private static final int BYTES = 2;

  /**
   * Has it collect its garbage.
   *
   * @param pid of another process than this one, which could not listen while it stands still
   */
  public static Footprint of(long pid) {
    return new Footprint(live(histogram(pid)), Processes.sockets(pid), Processes.threads(pid));
  }

  /** Collected and counted while all threads stand still, so that no garbage is among them. */
  private static String histogram(long pid) {
    try {
      var command = new ProcessBuilder(jcmd(pid), Long.toString(pid), "GC.class_histogram");
      var process = command.redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of the JDK which the process runs on. */
  private static String jcmd(long pid) {
    var java = ProcessHandle.of(pid).flatMap(it -> it.info().command()).orElseThrow();
    return Path.of(java).resolveSibling("jcmd").toString();
  }

  /** From the last line: the word "Total", how many objects, and how many bytes they have. */
  static long live(String histogram) {
    var total = histogram.lines().filter(line -> line.startsWith("Total")).findFirst();
    return total
        .map(line -> Long.parseLong(line.split(" +", -1)[BYTES]))
        .orElseThrow(() -> new IllegalStateException("No histogram: " + histogram));
  }
}
