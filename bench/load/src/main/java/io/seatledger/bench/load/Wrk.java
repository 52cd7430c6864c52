package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service on so many connections, as fast as it answers unless it is told otherwise.
 *
 * @param scratch for the script and its input
 * @param preference the request header Prefer; null for none
 */
public record Wrk(Path scratch, int connections, @Nullable String preference) {

  private static final int THREADS = 2;
  private static final double MILLIS = 1_000;
  private static final int OK = 200;
  private static final int CREATED = 201;

  /** Asks for seats of the licenses in turn. */
  public Load assign(Service service, List<String> licenses, Duration duration) {
    return run(resource("assign.lua"), service, duration, licenses, words(service)).valid(CREATED);
  }

  /**
   * Asks for seats of one license, whatever is answered.
   *
   * @param rate requests per second, or fewer if all connections wait for answers
   */
  public Load assign(Service service, String license, double rate, Duration duration) {
    var interval = "interval = %.3f%n".formatted(THREADS * MILLIS / rate);
    var lua = interval + resource("paced.lua") + resource("assign.lua");
    return run(lua, service, duration, List.of(license), words(service));
  }

  private List<String> words(Service service) {
    var holders = "per_" + UUID.randomUUID().toString().substring(0, 8);
    var words = new ArrayList<>(List.of(holders, service.token().get()));
    if (preference != null) {
      words.add(preference);
    }
    return words;
  }

  /** Asks for the paths in turn. */
  public Load get(Service service, List<String> paths, Duration duration) {
    return run(resource("get.lua"), service, duration, paths, List.of(service.token().get()))
        .valid(OK);
  }

  /**
   * Runs a script.
   *
   * @param lua what it says, but for counting answers
   * @param input the lines of the file that is its first argument
   * @param words its other arguments
   */
  private Load run(
      String lua, Service service, Duration duration, List<String> input, List<String> words) {
    try {
      var file = Files.write(scratch.resolve("input"), input);
      var command =
          List.of(
              "wrk",
              "--threads=" + THREADS,
              "--connections=" + connections,
              "--duration=" + duration.toSeconds() + "s",
              "--timeout=30s",
              "--script=" + script(lua),
              service.address().toString(),
              "--",
              file.toString());
      return run(Stream.concat(command.stream(), words.stream()).toList());
    } catch (IOException e) {
      throw new IllegalStateException("wrk cannot be run", e);
    }
  }

  private static Load run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var last = said.strip().lines().reduce("", (_, line) -> line);
    if (!last.startsWith("{")) {
      throw new IllegalStateException("wrk failed: " + said);
    }
    return JsonMapper.shared().readValue(last, Load.class);
  }

  private Path script(String lua) throws IOException {
    return Files.writeString(scratch.resolve("script.lua"), resource("answers.lua") + lua);
  }

  private static String resource(String name) {
    try (var source = Wrk.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
