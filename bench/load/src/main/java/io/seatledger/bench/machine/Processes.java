package io.seatledger.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the kernel tells of processes. */
final class Processes {

  private static final Duration TICK = Duration.ofMillis(10);
  private static final int USER_TICKS = 11;
  private static final int KERNEL_TICKS = 12;

  private Processes() {}

  /** Processor time that all threads of a process have used; zero if it has ended. */
  static Duration used(long pid) {
    return read(pid, "stat").map(Processes::used).orElse(Duration.ZERO);
  }

  /** What a process calls itself; empty if it has ended. */
  static String title(long pid) {
    return read(pid, "cmdline").orElse("").replace('\0', ' ').strip();
  }

  static List<Long> children(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .map(ProcessHandle::pid)
        .toList();
  }

  /** How many of its open files are connections, or wait for them. */
  static long sockets(long pid) {
    return list(pid, "fd").stream().filter(Processes::isSocket).count();
  }

  /** How many threads it has that the kernel knows: virtual ones are not among them. */
  static long threads(long pid) {
    return list(pid, "task").size();
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException closed) {
      return false;
    }
  }

  private static List<Path> list(long pid, String folder) {
    try (var files = Files.list(Path.of("/proc", Long.toString(pid), folder))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name, in parentheses, may contain anything; what follows it are numbers. */
  private static Duration used(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return TICK.multipliedBy(
        Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[KERNEL_TICKS]));
  }

  private static Optional<String> read(long pid, String file) {
    try {
      var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), file));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
