package io.seatledger.bench.load;

import io.seatledger.bench.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service for seats, as fast as it answers on so many connections.
 *
 * @param scratch for the script and its input
 * @param preference the request header Prefer; null for none
 */
public record Wrk(Path scratch, int connections, @Nullable String preference) {

  private static final String SCRIPT = "assign.lua";
  private static final String THREADS = "2";

  /** Asks for seats of the licenses in turn. */
  public Load assign(Service service, List<String> licenses, Duration duration) {
    try {
      var file = Files.write(scratch.resolve("licenses"), licenses);
      return run(command(service, file, duration)).valid();
    } catch (IOException e) {
      throw new IllegalStateException("wrk cannot be run", e);
    }
  }

  private List<String> command(Service service, Path licenses, Duration duration)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "wrk",
                "--threads=" + THREADS,
                "--connections=" + connections,
                "--duration=" + duration.toSeconds() + "s",
                "--timeout=30s",
                "--script=" + script(),
                service.address().toString(),
                "--",
                licenses.toString(),
                "per_" + UUID.randomUUID().toString().substring(0, 8),
                service.token().get()));
    if (preference != null) {
      command.add(preference);
    }
    return command;
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

  private Path script() throws IOException {
    var script = scratch.resolve(SCRIPT);
    try (var source = Wrk.class.getResourceAsStream(SCRIPT)) {
      Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
    }
    return script;
  }
}
