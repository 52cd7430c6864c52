package io.seatledger.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Asks for seats at a rate that does not care how long answers take: what has to wait shows in its
 * response time.
 *
 * <p>Beside those of {@link Asking}, the system properties {@code rate} per second and {@code
 * seconds} say how.
 */
public final class AssignSeats extends Simulation {

  private static final int CREATED = 201;

  public AssignSeats() {
    var rate = constantUsersPerSec(Double.parseDouble(Asking.property("rate")));
    setUp(asking().injectOpen(rate.during(Long.parseLong(Asking.property("seconds")))))
        .protocols(Asking.service())
        .assertions(global().failedRequests().count().is(0L));
  }

  private static ScenarioBuilder asking() {
    return scenario("assign")
        .feed(Asking.holders("all"))
        .exec(Asking.seat().check(status().is(CREATED)));
  }
}
