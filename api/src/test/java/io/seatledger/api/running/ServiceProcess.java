package io.seatledger.api.running;

import static org.awaitility.Awaitility.await;

import io.seatledger.api.Seatledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, which a test may stop, pause or kill. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final String HEAP = "512m";

  /** Starts sooner. That classes are in order was shown by the compiler. */
  private static final List<String> SOONER =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private final Process process;
  private final Path log;
  private final int port;

  private ServiceProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it in a folder with some settings, and does not wait. */
  static ServiceProcess launch(Path folder, Map<String, String> settings) throws IOException {
    return launch(Seatledger.class, folder, withSecret(settings), Map.of(), HEAP);
  }

  static Map<String, String> withSecret(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("seatledger.security.hs256-secret", Tokens.SECRET);
    return all;
  }

  private static ServiceProcess launch(
      Class<?> service,
      Path folder,
      Map<String, String> settings,
      Map<String, String> environment,
      String heap)
      throws IOException {
    var port = FreePort.find();
    var log = Files.createTempFile(folder, "service", ".log");
    var command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
    command.addAll(SOONER);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(service.getName());
    command.add("--server.port=" + port);
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new ServiceProcess(builder.start(), log, port);
  }

  /** Starts it and waits until it says that it is healthy. */
  static ServiceProcess start(Path folder, Map<String, String> settings) throws IOException {
    var service = launch(folder, settings);
    service.awaitHealth();
    return service;
  }

  /** Starts it with so much memory, and waits until it is healthy. */
  static ServiceProcess start(Path folder, Map<String, String> settings, String heap)
      throws IOException {
    var service = launch(Seatledger.class, folder, withSecret(settings), Map.of(), heap);
    service.awaitHealth();
    return service;
  }

  /** Starts the service as another main class makes it, and waits until it is healthy. */
  static ServiceProcess start(Class<?> main, Path folder, Map<String, String> settings)
      throws IOException {
    var service = launch(main, folder, withSecret(settings), Map.of(), HEAP);
    service.awaitHealth();
    return service;
  }

  /** Starts it as somebody would who only set some variables, and waits until it is healthy. */
  static ServiceProcess startPlain(Path folder, Map<String, String> environment)
      throws IOException {
    var service = launch(Seatledger.class, folder, Map.of(), environment, HEAP);
    service.awaitHealth();
    return service;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void awaitHealth() {
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .failFast(this::requireAlive)
        .until(this::isHealthy);
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new AssertionError("The service ended: " + log());
    }
  }

  boolean isHealthy() throws InterruptedException {
    var health = URI.create("http://127.0.0.1:%d/actuator/health".formatted(port));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  public ApiClient client(String tenant) {
    return new ApiClient(port, Tokens.admin(tenant));
  }

  /** One who operates the service. */
  ApiClient operator() {
    return new ApiClient(port, Tokens.of("ten_operator", "global_admin"));
  }

  int port() {
    return port;
  }

  /** What it printed so far. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for it to end by itself; its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The service did not end: " + log());
    }
    return process.exitValue();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops its threads where they are, as a long pause of its machine would. */
  void pause() throws Exception {
    signal("-STOP", process.pid());
  }

  void resume() throws Exception {
    signal("-CONT", process.pid());
  }

  static void signal(String signal, long pid) throws Exception {
    new ProcessBuilder("kill", signal, Long.toString(pid)).inheritIO().start().waitFor();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
