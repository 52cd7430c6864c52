package io.seatledger.bench.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.util.FileSystemUtils;

/**
 * The product and the baselines, all running on one PostgreSQL. The product is started as a user
 * would, and brings the server. All of it ends with this program.
 */
public final class Stage {

  private static final String JDBC = "--spring.datasource.";

  private final Deque<ServiceProcess> running = new ConcurrentLinkedDeque<>();
  private final Map<String, Service> baselines = new HashMap<>();
  private final Path root;
  private final Path scratch;
  private final String java;
  private final Tokens tokens;
  private final DatabaseServer server;
  private final Service product;

  private Stage(Path root, Path scratch, String java) {
    this.root = root;
    this.scratch = scratch;
    this.java = java;
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    var secret = UUID.randomUUID().toString();
    var data = scratch.resolve("data");
    var process =
        start(
            "seatledger",
            List.of(
                root.resolve("seatledger").toString(),
                "run",
                "--seatledger.data-dir=" + data,
                "--seatledger.demo.client-secret=" + secret));
    server = DatabaseServer.in(data);
    server.prepare();
    tokens = new Tokens(process.address(), secret);
    product = Service.of(process, "Seatledger", "seatledger", tokens);
  }

  /**
   * Starts the product.
   *
   * @param root of the sources
   * @param java the program that the baselines run on, as the product does
   */
  public static Stage open(Path root, Path scratch, String java) {
    return new Stage(root, scratch, java);
  }

  public DatabaseServer server() {
    return server;
  }

  /** The folder of the bench's module of that name. */
  public Path module(String name) {
    return root.resolve("bench").resolve(name);
  }

  /** The program that everything runs on. */
  public String java() {
    return java;
  }

  /** A folder that is there as long as this program. */
  public Path scratch() {
    return scratch;
  }

  public Service product() {
    return product;
  }

  /** Waits until the product's reads show all of its ledger, however long that takes. */
  public void settle() {
    while (behind() > 0) {
      Pause.of(Duration.ofMillis(200));
    }
  }

  private long behind() {
    var processors = product.http().get("/api/v1/operations/processors").get("data");
    return processors.valueStream().mapToLong(it -> it.get("lag").asLong()).max().orElseThrow();
  }

  /** The plain service on rows. */
  public Service crud() {
    return baselines.computeIfAbsent("crud", module -> start(module, "JPA CRUD"));
  }

  /** Axon as it comes. */
  public Service stock() {
    return baselines.computeIfAbsent("stock", module -> start(module, "Axon JPA"));
  }

  private Service start(String module, String name) {
    var database = server.create("bench_" + module);
    var key = Tokens.publicKey(scratch.resolve("data"), scratch);
    var jar = module(module).resolve("target/bench-%s.jar".formatted(module));
    var process =
        start(
            module,
            List.of(
                java,
                "-jar",
                jar.toString(),
                JDBC + "url=" + server.url(database),
                JDBC + "username=" + DatabaseServer.LOGIN,
                JDBC + "password=" + server.password(),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + key));
    return Service.of(process, name, database, tokens);
  }

  private ServiceProcess start(String name, List<String> command) {
    var process = ServiceProcess.start(name, scratch, command);
    running.push(process);
    return process;
  }

  /** The product last, since it takes the database with it. */
  private void end() {
    running.forEach(ServiceProcess::close);
    FileSystemUtils.deleteRecursively(scratch.toFile());
  }
}
