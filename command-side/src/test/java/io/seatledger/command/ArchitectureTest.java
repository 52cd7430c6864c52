package io.seatledger.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.seatledger.command.fixture.NotPlain;
import io.seatledger.command.fixture.UncertainDecision;
import io.seatledger.command.fixture.UnrecordedRefusal;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keeps the core a core; each rule is shown to bite on a class that breaks it. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.seatledger.command");

  /** The classes that stand between the core and its surroundings, and may know both. */
  private static final Set<String> SHELL =
      Set.of(
          "AssignmentConfiguration",
          "AssignmentUsage",
          "Decisions",
          "LicenseConfiguration",
          "LicenseJson",
          "LicenseSnapshots",
          "SoftwareLicense");

  private static final DescribedPredicate<JavaClass> CORE =
      resideInAnyPackage(
              "io.seatledger.command.license",
              "io.seatledger.command.assignment",
              "io.seatledger.command.fixture")
          .and(describe("are no shell", ArchitectureTest::isNoShell));

  private static final ArchRule THE_CORE_IS_PLAIN_JAVA =
      classes()
          .that(CORE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java.lang..",
                      "java.math",
                      "java.time..",
                      "java.util",
                      "java.util.function",
                      "java.util.stream",
                      "org.pcollections",
                      "org.jspecify.annotations",
                      "io.seatledger.events..",
                      "io.seatledger.command.license",
                      "io.seatledger.command.assignment")
                  .and(describe("are no shell", ArchitectureTest::isNoShell)));

  private static final ArchRule THE_CORE_IS_TOLD_THE_TIME_AND_ALL_IDS =
      noClasses()
          .that(CORE)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat(
              resideInAPackage("java.util.random")
                  .or(
                      DescribedPredicate.describe(
                          "make time or chance", ArchitectureTest::isChance)));

  private static final ArchRule COMMANDS_AND_REFUSALS_ARE_RECORDS =
      classes()
          .that()
          .areAssignableTo(LicenseCommand.class)
          .or()
          .areAssignableTo(Refusal.class)
          .or()
          .haveSimpleName("UnrecordedRefusal")
          .and()
          .areNotInterfaces()
          .should()
          .beRecords();

  @Test
  void the_core_is_plain_java() {
    THE_CORE_IS_PLAIN_JAVA.check(CLASSES);
    bites(THE_CORE_IS_PLAIN_JAVA, NotPlain.class);
  }

  @Test
  void the_core_is_told_the_time_and_all_ids() {
    THE_CORE_IS_TOLD_THE_TIME_AND_ALL_IDS.check(CLASSES);
    bites(
        THE_CORE_IS_TOLD_THE_TIME_AND_ALL_IDS,
        UncertainDecision.class,
        "Instant.now()",
        "Clock",
        "UUID",
        "java.util.Random",
        "Math.random()",
        "System.nanoTime()");
  }

  @Test
  void commands_and_refusals_are_records() {
    COMMANDS_AND_REFUSALS_ARE_RECORDS.check(CLASSES);
    bites(COMMANDS_AND_REFUSALS_ARE_RECORDS, UnrecordedRefusal.class);
  }

  @Test
  void every_shell_class_exists() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName)).containsAll(SHELL);
  }

  private static void bites(ArchRule rule, Class<?> offender, String... because) {
    var classes = new ClassFileImporter().importClasses(offender);
    var complaint =
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    complaint.hasMessageContaining(offender.getSimpleName());
    for (var reason : because) {
      complaint.hasMessageContaining(reason);
    }
  }

  private static boolean isNoShell(JavaClass type) {
    return SHELL.stream().noneMatch(shell -> type.getName().matches(".*\\." + shell + "(\\$.*)?"));
  }

  private static boolean isChance(JavaClass type) {
    return type.isEquivalentTo(Clock.class)
        || type.isEquivalentTo(UUID.class)
        || type.isEquivalentTo(java.util.Random.class);
  }
}
