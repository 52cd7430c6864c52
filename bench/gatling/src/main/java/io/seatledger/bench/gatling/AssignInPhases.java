package io.seatledger.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;

/**
 * Asks for seats at rates that change, whatever is answered, and prints what was.
 *
 * <p>Beside those of {@link Asking}, the system property {@code phases} says how; {@link Phase}
 * reads it.
 */
public final class AssignInPhases extends Simulation {

  private static final String STATUS = "status";
  private static final String MILLIS = "millis";

  private final Answers answers = new Answers();

  public AssignInPhases() {
    var phases = Phase.all(Asking.property("phases"));
    setUp(phases.stream().map(this::asking).toList()).protocols(Asking.service());
  }

  private PopulationBuilder asking(Phase phase) {
    return scenario(phase.name())
        .feed(Asking.holders(phase.name()))
        .exec(asked())
        .exec(session -> note(phase, session))
        .injectOpen(phase.steps());
  }

  private static ChainBuilder asked() {
    return exec(
        Asking.seat().check(status().saveAs(STATUS), responseTimeInMillis().saveAs(MILLIS)));
  }

  /** What got no answer was not checked. */
  private Session note(Phase phase, Session session) {
    if (session.contains(STATUS)) {
      answers.add(phase.name(), session.getInt(STATUS), session.getInt(MILLIS));
    } else {
      answers.addNone(phase.name());
    }
    return session;
  }

  /** For whoever does something else in the same phases. */
  @Override
  public void before() {
    System.out.println("The first phase begins");
  }

  @Override
  public void after() {
    System.out.println(answers.json());
  }
}
