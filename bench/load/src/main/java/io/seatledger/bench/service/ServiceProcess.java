package io.seatledger.bench.service;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A service in a process of its own, from when it answers until it is closed. */
final class ServiceProcess implements AutoCloseable {

  /** The product may have to be built first. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Process process;
  private final Path log;
  private final int port;

  private ServiceProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it and waits until it answers HTTP.
   *
   * @param command is given the port as its last argument
   * @throws IllegalStateException if it ends or stays silent; its last words are in the message
   */
  static ServiceProcess start(String name, Path scratch, List<String> command) {
    try {
      var log = scratch.resolve(name + ".log");
      int port = freePort();
      var line = Stream.concat(command.stream(), Stream.of("--server.port=" + port)).toList();
      var process =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      var service = new ServiceProcess(process, log, port);
      service.awaitAnswer();
      return service;
    } catch (IOException e) {
      throw new IllegalStateException(name + " does not start", e);
    }
  }

  long pid() {
    return process.pid();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswer() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var http = new Http(address(), () -> "");
    while (!http.answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("It does not answer:\n" + lastWords());
      }
      Pause.of(Duration.ofMillis(200));
    }
  }

  private String lastWords() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
