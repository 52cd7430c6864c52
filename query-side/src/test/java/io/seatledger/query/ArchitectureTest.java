package io.seatledger.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.seatledger.query.store.Upsert;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in this module; {@code io.seatledger.broken} breaks every rule. */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.seatledger.query");
  private static final JavaClasses BROKEN =
      new ClassFileImporter()
          .importPackages("io.seatledger.broken", "io.seatledger.command.broken");

  private static final ArchRule FOLDS_KNOW_NO_CLOCK_AND_NO_CHANCE =
      noClasses()
          .that()
          .haveNameMatching(".*(Fold|View|LicenseClock)")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, UUID.class, Random.class)
          .orShould()
          .callMethod(Instant.class, "now");

  private static final ArchRule ENTITIES_STAY_INSIDE =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  private static final ArchRule KNOWS_EVENTS_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.seatledger.command..", "io.seatledger.api..");

  private static final ArchRule PROJECTIONS_WRITE_WHERE_THE_TRANSACTION_SAYS =
      noClasses()
          .that(describe("write rows", ArchitectureTest::writesRows))
          .should()
          .dependOnClassesThat(
              equivalentTo(JdbcClient.class).or(assignableTo(JdbcOperations.class)));

  private static boolean writesRows(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Upsert.class));
  }

  @Test
  void the_module_is_seen() {
    assertThat(MODULE.size()).isGreaterThan(30);
  }

  @Test
  void folds_know_no_clock_and_no_chance() {
    FOLDS_KNOW_NO_CLOCK_AND_NO_CHANCE.check(MODULE);
    assertBites(FOLDS_KNOW_NO_CLOCK_AND_NO_CHANCE, "ClockFold");
    assertBites(FOLDS_KNOW_NO_CLOCK_AND_NO_CHANCE, "RandomView");
  }

  @Test
  void entities_stay_inside_their_package() {
    ENTITIES_STAY_INSIDE.check(MODULE);
    assertBites(ENTITIES_STAY_INSIDE, "PublicRow");
  }

  @Test
  void neither_command_side_nor_api_is_known() {
    KNOWS_EVENTS_ALONE.check(MODULE);
    assertBites(KNOWS_EVENTS_ALONE, "AsksCommandSide");
  }

  @Test
  void projections_write_where_the_transaction_says() {
    PROJECTIONS_WRITE_WHERE_THE_TRANSACTION_SAYS.check(MODULE);
    assertBites(PROJECTIONS_WRITE_WHERE_THE_TRANSACTION_SAYS, "WritesLiveRows");
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("io.seatledger.query.(*)..").should().beFreeOfCycles().check(MODULE);
    assertBites(slices().matching("io.seatledger.broken.(*)..").should().beFreeOfCycles(), "Two");
  }

  private static void assertBites(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(BROKEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
