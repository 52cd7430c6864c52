package io.seatledger.bench.service;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A running service that keeps licenses.
 *
 * @param name as in the report
 * @param pid of its process
 * @param database on the common server
 * @param token one that it accepts for some minutes more
 */
public record Service(
    String name, URI address, long pid, String database, Supplier<String> token, Http http) {

  public static final String ASSIGNMENTS = "/api/v1/licenses/assignments";
  private static final String LICENSES = "/api/v1/licenses";

  static Service of(ServiceProcess process, String name, String database, Supplier<String> token) {
    var http = new Http(process.address(), token);
    return new Service(name, process.address(), process.pid(), database, token, http);
  }

  /** New licenses with that many seats each. */
  public List<String> licenses(int count, int seats) {
    return IntStream.range(0, count).mapToObj(_ -> license(seats)).toList();
  }

  private String license(int seats) {
    var asked = Map.of("vendor", "Adobe", "product_name", "Creative Cloud", "total_seats", seats);
    return http.post(LICENSES, asked).get("id").asString();
  }
}
