package io.seatledger.query.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.TestDatabase;
import org.junit.jupiter.api.Test;

class TokenAheadTest {

  private static final Reader ACME = new Reader("ten_acme", null);

  @Test
  void a_processor_that_has_seen_more_than_the_ledger_has_does_not_run_until_it_is_reset() {
    var database = filled("lic_lost1", "lic_lost2", "lic_lost3");
    try (var setBack = ReadModels.on(database, withoutItsLedger(database))) {
      var position = setBack.append(Given.ORIGIN, Given.NOW, Given.created("lic_new"));
      await().atMost(ReadModels.PATIENCE).until(() -> setBack.processor().isError());
      assertThat(isShown(setBack, "lic_new")).isFalse();
      assertThat(isShown(setBack, "lic_lost3")).isTrue();

      setBack.processor().shutDown();
      setBack.processor().resetTokens();
      setBack.processor().start();
      setBack.awaitShown("lic_new", position);
      assertThat(isShown(setBack, "lic_lost3")).isFalse();
    }
  }

  private static TestDatabase filled(String... licenses) {
    try (var books = ReadModels.running()) {
      for (var id : licenses) {
        books.awaitShown(id, books.append(Given.ORIGIN, Given.NOW, Given.created(id)));
      }
      return books.database();
    }
  }

  /** A ledger in memory belongs to the address of its database. */
  private static String withoutItsLedger(TestDatabase database) {
    return "spring.datasource.url=%s&ApplicationName=set-back".formatted(database.url());
  }

  private static boolean isShown(ReadModels books, String license) {
    return books.get(LicenseQueries.class).find(ACME, license, Moment.now(Given.NOW)).isPresent();
  }
}
