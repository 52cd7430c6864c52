package io.seatledger.bench.service;

import io.seatledger.bench.estate.Size;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The product and the baselines, all running on one PostgreSQL. The product is started as a user
 * would, and brings the server. All of it ends with this program.
 */
public final class Stage {

  private static final String JDBC = "--spring.datasource.";
  private static final String PRODUCT = "seatledger";

  private final Deque<ServiceProcess> running = new ConcurrentLinkedDeque<>();
  private final List<Service> products = new ArrayList<>();
  private final Map<Size, Holding> holdings = new HashMap<>();
  private final Map<String, Service> baselines = new HashMap<>();
  private final Path root;
  private final Path scratch;
  private final String java;
  private final Clock clock;
  private final Service product;

  private Stage(Path root, Path scratch, String java, Clock clock) {
    this.root = root;
    this.scratch = scratch;
    this.java = java;
    this.clock = clock;
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    product = another(PRODUCT);
    product.server().prepare();
  }

  /**
   * Starts the product.
   *
   * @param root of the sources
   * @param java the program that the baselines run on, as the product does
   */
  public static Stage open(Path root, Path scratch, String java, Clock clock) {
    return new Stage(root, scratch, java, clock);
  }

  /** That of the product, which the baselines are on, too. */
  public DatabaseServer server() {
    return product.server();
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

  /** A product that holds an estate of that size, and nothing else, loaded at its first use. */
  public Holding holding(Size size) {
    return holdings.computeIfAbsent(
        size, _ -> Holding.load(another("estate-" + size.licenses()), size, clock));
  }

  /**
   * Another product, with nothing in its books.
   *
   * @param heap the most memory for its objects, as Java's options tell it
   */
  public Service product(String heap) {
    return another("heap-" + heap, List.of("env", "JDK_JAVA_OPTIONS=-Xmx" + heap));
  }

  /** Waits until all products' reads show all of their ledgers, however long that takes. */
  public void settle() {
    products.forEach(Service::settle);
  }

  /** The plain service on rows. */
  public Service crud() {
    return baselines.computeIfAbsent("crud", module -> baseline(module, "JPA CRUD"));
  }

  /** Axon as it comes. */
  public Service stock() {
    return baselines.computeIfAbsent("stock", module -> baseline(module, "Axon JPA"));
  }

  /** Who reads the events of a holding again, to nothing or into rows. */
  public Service replay(Holding holding) {
    return baselines.computeIfAbsent(
        "replay", module -> start(module, "Replay", holding.service().server().books()));
  }

  private Service baseline(String module, String name) {
    return start(module, name, List.of());
  }

  /** With a database of its own on the product's server. */
  private Service start(String module, String name, List<String> settings) {
    var database = server().create("bench_" + module);
    var key = Tokens.publicKey(scratch.resolve(PRODUCT), scratch);
    var jar = module(module).resolve("target/bench-%s.jar".formatted(module));
    var command =
        List.of(
            java,
            "-XX:+UseParallelGC", // as the product's own start
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseTransparentHugePages",
            "-jar",
            jar.toString(),
            JDBC + "url=" + server().url(database),
            JDBC + "username=" + DatabaseServer.LOGIN,
            JDBC + "password=" + server().password(),
            "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + key);
    var process = start(module, Stream.concat(command.stream(), settings.stream()).toList());
    return Service.of(process, name, server(), database, product.token());
  }

  private Service another(String name) {
    return another(name, List.of());
  }

  /**
   * Starts one more.
   *
   * @param before the words of a command that starts what follows it
   */
  private Service another(String name, List<String> before) {
    var data = scratch.resolve(name);
    var secret = UUID.randomUUID().toString();
    var command =
        List.of(
            root.resolve("seatledger").toString(),
            "run",
            "--seatledger.data-dir=" + data,
            "--seatledger.demo.client-secret=" + secret);
    var process = start(name, Stream.concat(before.stream(), command.stream()).toList());
    var tokens = new Tokens(process.address(), secret);
    var server = DatabaseServer.in(data);
    var service = Service.of(process, "Seatledger", server, DatabaseServer.PRODUCT, tokens);
    products.add(service);
    return service;
  }

  private ServiceProcess start(String name, List<String> command) {
    var process = ServiceProcess.start(name, scratch, command);
    running.push(process);
    return process;
  }

  /** The product last, since it takes the database of others with it. */
  private void end() {
    running.forEach(ServiceProcess::close);
    FileSystemUtils.deleteRecursively(scratch.toFile());
  }
}
