package io.seatledger.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.seatledger.circle.left.Left;
import io.seatledger.circle.right.Right;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Facts know nothing but facts; each rule is shown to bite. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.seatledger.events");

  private static final ArchRule FACTS_ARE_PLAIN_JAVA =
      classes()
          .that()
          .resideInAPackage("io.seatledger.events..")
          .and()
          .resideOutsideOfPackage("io.seatledger.events.wire..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "org.jspecify..",
              "io.seatledger.events..");

  private static final ArchRule NOTHING_DEPENDS_ON_THE_WIRE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.seatledger.events.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.seatledger.events.wire..");

  private static final ArchRule TIME_COMES_IN_AS_A_VALUE =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @Test
  void facts_are_plain_java() {
    FACTS_ARE_PLAIN_JAVA.check(MODULE);
    bites(FACTS_ARE_PLAIN_JAVA, KnowsAxon.class);
  }

  @Test
  void nothing_depends_on_how_facts_are_written_down() {
    NOTHING_DEPENDS_ON_THE_WIRE.check(MODULE);
    bites(NOTHING_DEPENDS_ON_THE_WIRE, KnowsTheWire.class);
  }

  @Test
  void time_comes_in_as_a_value() {
    TIME_COMES_IN_AS_A_VALUE.check(MODULE);
    bites(TIME_COMES_IN_AS_A_VALUE, AsksTheClock.class);
  }

  @Test
  void packages_are_free_of_cycles() {
    freeOfCycles("io.seatledger.events.(*)..").check(MODULE);
    bites(freeOfCycles("io.seatledger.circle.(*).."), Left.class, Right.class);
  }

  private static ArchRule freeOfCycles(String rooms) {
    return slices().matching(rooms).should().beFreeOfCycles();
  }

  private static void bites(ArchRule rule, Class<?>... offenders) {
    var offending = new ClassFileImporter().importClasses(offenders);
    assertThatThrownBy(() -> rule.check(offending)).isInstanceOf(AssertionError.class);
  }

  static final class KnowsAxon {
    final MetaData metadata = MetaData.emptyInstance();
  }

  static final class KnowsTheWire {
    final Object catalogue = io.seatledger.events.wire.EventCatalogue.seatledger();
  }

  static final class AsksTheClock {
    final Instant now = Instant.now();
  }
}
