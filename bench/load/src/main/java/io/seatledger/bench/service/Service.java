package io.seatledger.bench.service;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A running service that keeps licenses, or reads them.
 *
 * @param name as in the report
 * @param pid of its process
 * @param server on which it keeps them
 * @param database on that server
 * @param token one that it accepts for some minutes more
 */
public record Service(
    String name,
    URI address,
    long pid,
    DatabaseServer server,
    String database,
    Supplier<String> token,
    Http http) {

  public static final String ASSIGNMENTS = "/api/v1/licenses/assignments";
  public static final String LICENSES = "/api/v1/licenses";

  static Service of(
      ServiceProcess process,
      String name,
      DatabaseServer server,
      String database,
      Supplier<String> token) {
    var http = new Http(process.address(), token);
    return new Service(name, process.address(), process.pid(), server, database, token, http);
  }

  /** New licenses with that many seats each. */
  public List<String> licenses(int count, int seats) {
    return IntStream.range(0, count).mapToObj(_ -> license(seats)).toList();
  }

  private String license(int seats) {
    var asked = Map.of("vendor", "Adobe", "product_name", "Creative Cloud", "total_seats", seats);
    return http.post(LICENSES, asked).get("id").asString();
  }

  /** How many seats of a license reads show as taken. */
  public long usedSeats(String license) {
    return http.get(LICENSES + "/" + license).get("used_seats").asLong();
  }

  /** How many of them are those of holders whose ids have that in them. */
  public long seatsOf(String license, String holders) {
    var list =
        "%s?license_id=%s&search=%s&limit=1&include_total=true"
            .formatted(ASSIGNMENTS, license, holders);
    return http.get(list).get("total").asLong();
  }

  /** Waits until this product's reads show all of its ledger, however long that takes. */
  void settle() {
    while (behind() > 0) {
      Pause.of(Duration.ofMillis(200));
    }
  }

  private long behind() {
    var processors = http.get("/api/v1/operations/processors").get("data");
    return processors.valueStream().mapToLong(it -> it.get("lag").asLong()).max().orElseThrow();
  }
}
