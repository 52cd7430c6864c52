package io.seatledger.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.seatledger.offense.ControllerOffender;
import io.seatledger.offense.left.Left;
import io.seatledger.offense.right.Right;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Each rule is held by the code and broken by a class in {@code offense}. */
class ApiRoomsTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.seatledger.api");

  private static final String[] HTTP_ROOMS = {
    "io.seatledger.api.act..",
    "io.seatledger.api.assignment..",
    "io.seatledger.api.audit..",
    "io.seatledger.api.compliance..",
    "io.seatledger.api.dashboard..",
    "io.seatledger.api.export..",
    "io.seatledger.api.history..",
    "io.seatledger.api.json..",
    "io.seatledger.api.license..",
    "io.seatledger.api.list..",
    "io.seatledger.api.openapi..",
    "io.seatledger.api.operations..",
    "io.seatledger.api.pack..",
    "io.seatledger.api.problem..",
    "io.seatledger.api.proof..",
    "io.seatledger.api.security..",
    "io.seatledger.api.time..",
    "io.seatledger.api.write..",
  };

  private static final ArchRule CONTROLLERS_REACH_GATEWAYS_COMMANDS_QUERIES_AND_VIEWS =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .onlyDependOnClassesThat(
              not(resideInAnyPackage(
                      "io.seatledger..", "javax.sql..", "java.sql..", "org.axonframework.."))
                  .or(resideInAnyPackage(HTTP_ROOMS))
                  .or(
                      resideInAnyPackage(
                          "io.seatledger.command",
                          "io.seatledger.command.assignment",
                          "io.seatledger.command.audit",
                          "io.seatledger.command.license",
                          "io.seatledger.command.proof",
                          "io.seatledger.query",
                          "io.seatledger.query.assignment",
                          "io.seatledger.query.cluster",
                          "io.seatledger.query.compliance",
                          "io.seatledger.query.deadletter",
                          "io.seatledger.query.history",
                          "io.seatledger.query.license",
                          "io.seatledger.query.list",
                          "io.seatledger.query.replay",
                          "io.seatledger.query.time",
                          "io.seatledger.events",
                          "io.seatledger.events.audit",
                          "io.seatledger.events.license"))
                  .or(simpleNameEndingWith("Offender")));

  private static final ArchRule HTTP_KNOWS_NO_STORE =
      noClasses()
          .that(resideInAnyPackage(HTTP_ROOMS).or(simpleNameEndingWith("Offender")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "jakarta.persistence..",
              "org.springframework.jdbc..",
              "org.springframework.data..",
              "org.axonframework..",
              "io.seatledger.events.wire..");

  private static final ArchRule CLOCKS_ARE_HANDED_IN =
      noClasses().should().callMethod(Instant.class, "now");

  @Test
  void controllers_reach_gateways_commands_queries_and_views() {
    CONTROLLERS_REACH_GATEWAYS_COMMANDS_QUERIES_AND_VIEWS.check(CODE);
    assertBites(CONTROLLERS_REACH_GATEWAYS_COMMANDS_QUERIES_AND_VIEWS, ControllerOffender.class);
  }

  @Test
  void http_knows_no_store() {
    HTTP_KNOWS_NO_STORE.check(CODE);
    assertBites(HTTP_KNOWS_NO_STORE, ControllerOffender.class);
  }

  @Test
  void clocks_are_handed_in() {
    var http = CODE.that(resideInAnyPackage(HTTP_ROOMS));
    CLOCKS_ARE_HANDED_IN.check(http);
    assertBites(CLOCKS_ARE_HANDED_IN, ControllerOffender.class);
  }

  @Test
  void rooms_do_not_run_in_circles() {
    var http = CODE.that(resideInAnyPackage(HTTP_ROOMS));
    freeOfCircles("io.seatledger.api.(*)..").check(http);
    assertBites(freeOfCircles("io.seatledger.offense.(*).."), Left.class, Right.class);
  }

  @Test
  void every_room_that_is_named_is_there() {
    for (var room : HTTP_ROOMS) {
      assertThat(CODE.that(resideInAnyPackage(room))).describedAs(room).isNotEmpty();
    }
  }

  private static ArchRule freeOfCircles(String rooms) {
    return slices().matching(rooms).should().beFreeOfCycles();
  }

  private static void assertBites(ArchRule rule, Class<?>... offenders) {
    var code = new ClassFileImporter().importClasses(offenders);
    assertThat(rule.evaluate(code).hasViolation()).isTrue();
  }
}
