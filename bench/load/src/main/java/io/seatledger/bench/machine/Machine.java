package io.seatledger.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where and on what was measured.
 *
 * @param busyBefore share of the processors that others used before anything was started
 */
public record Machine(
    String cpu,
    int cores,
    String memory,
    String kernel,
    String java,
    String postgres,
    String commit,
    Instant date,
    double busyBefore) {

  /** Looks around; {@code root} is that of the sources. */
  public static Machine here(Path root, String postgres, double busyBefore, Instant now) {
    return new Machine(
        line("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        line("/proc/meminfo", "MemTotal"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        postgres,
        output(root, "git", "describe", "--always", "--dirty", "--abbrev=12"),
        now.truncatedTo(ChronoUnit.SECONDS),
        busyBefore);
  }

  private static String line(String file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String output(Path folder, String... command) {
    try {
      var process = new ProcessBuilder(command).directory(folder.toFile()).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.isBlank() ? "unknown" : said.strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
