package io.seatledger.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Asks for seats of one license, each for a holder of its own, at a rate that does not care how
 * long answers take: what has to wait shows in its response time.
 *
 * <p>System properties {@code address}, {@code token}, {@code license}, {@code holders} (their
 * prefix), {@code rate} per second and {@code seconds} say what is asked for.
 */
public final class AssignSeats extends Simulation {

  private static final int CREATED = 201;

  public AssignSeats() {
    var rate = constantUsersPerSec(Double.parseDouble(property("rate")));
    setUp(asking().injectOpen(rate.during(Long.parseLong(property("seconds")))))
        .protocols(service())
        .assertions(global().failedRequests().count().is(0L));
  }

  private static ScenarioBuilder asking() {
    return scenario("assign")
        .feed(holders())
        .exec(
            http("assign")
                .post("/api/v1/licenses/assignments")
                .body(StringBody(body()))
                .check(status().is(CREATED)));
  }

  private static String body() {
    return "{\"license_id\":\"%s\",\"assignee_id\":\"#{holder}\"}".formatted(property("license"));
  }

  private static Iterator<Map<String, Object>> holders() {
    var prefix = property("holders");
    return LongStream.iterate(1, n -> n + 1)
        .<Map<String, Object>>mapToObj(n -> Map.of("holder", prefix + "_" + n))
        .iterator();
  }

  private static HttpProtocolBuilder service() {
    return http.baseUrl(property("address"))
        .contentTypeHeader("application/json")
        .authorizationHeader("Bearer " + property("token"))
        .shareConnections();
  }

  private static String property(String name) {
    var value = System.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("The system property " + name + " is needed");
    }
    return value;
  }
}
