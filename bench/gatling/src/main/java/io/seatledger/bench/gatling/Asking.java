package io.seatledger.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Requests for seats of one license, each for a holder of its own.
 *
 * <p>System properties {@code address}, {@code token}, {@code license} and {@code holders} (their
 * prefix) say what is asked for.
 */
final class Asking {

  private Asking() {}

  /** For the holder in the session. */
  static HttpRequestActionBuilder seat() {
    return http("assign").post("/api/v1/licenses/assignments").body(StringBody(body()));
  }

  private static String body() {
    return "{\"license_id\":\"%s\",\"assignee_id\":\"#{holder}\"}".formatted(property("license"));
  }

  /** None of them is among those of another group. */
  static Iterator<Map<String, Object>> holders(String group) {
    var prefix = property("holders") + "_" + group;
    return LongStream.iterate(1, n -> n + 1)
        .<Map<String, Object>>mapToObj(n -> Map.of("holder", prefix + "_" + n))
        .iterator();
  }

  static HttpProtocolBuilder service() {
    return http.baseUrl(property("address"))
        .contentTypeHeader("application/json")
        .authorizationHeader("Bearer " + property("token"))
        .shareConnections();
  }

  static String property(String name) {
    var value = System.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("The system property " + name + " is needed");
    }
    return value;
  }
}
