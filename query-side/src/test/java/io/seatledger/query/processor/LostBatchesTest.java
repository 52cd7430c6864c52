package io.seatledger.query.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that crashed has lost the last batches, of which the node that lives on knows. */
class LostBatchesTest {

  private static final Reader ACME = new Reader("ten_acme", null);

  @Test
  void what_was_lost_is_filled_again_though_nothing_more_happens() {
    try (var books = ReadModels.running()) {
      show(books, "lic_kept");
      var before = tokens(books);
      show(books, "lic_lost");

      lose(books, "lic_lost", before);
      assertThat(isShown(books, "lic_lost")).isFalse();
      await().atMost(ReadModels.PATIENCE).until(() -> isShown(books, "lic_lost"));
    }
  }

  @Test
  void nothing_that_happens_later_goes_on_without_it() {
    try (var books = ReadModels.running()) {
      show(books, "lic_kept");
      var before = tokens(books);
      show(books, "lic_lost");

      lose(books, "lic_lost", before);
      show(books, "lic_later");
      await().atMost(ReadModels.PATIENCE).until(() -> isShown(books, "lic_lost"));
    }
  }

  private static void show(ReadModels books, String license) {
    books.awaitShown(license, books.append(Given.ORIGIN, Given.NOW, Given.created(license)));
  }

  private static List<Map<String, Object>> tokens(ReadModels books) {
    return books
        .get(JdbcClient.class)
        .sql("select segment, token, token_type from views.token_entry")
        .query()
        .listOfRows();
  }

  /** Row and tokens are as they were before, at once. */
  private static void lose(ReadModels books, String license, List<Map<String, Object>> before) {
    var jdbc = books.get(JdbcClient.class);
    books
        .get(TransactionManager.class)
        .executeInTransaction(
            () -> {
              for (var token : before) {
                jdbc.sql(
                        """
                        update views.token_entry set token = :token, token_type = :token_type
                        where segment = :segment
                        """)
                    .params(token)
                    .update();
              }
              for (var table : List.of("license", "license_step", "license_version")) {
                jdbc.sql("delete from views." + table + " where " + key(table) + " = ?")
                    .param(license)
                    .update();
              }
            });
  }

  private static String key(String table) {
    return table.equals("license") ? "id" : "license_id";
  }

  private static boolean isShown(ReadModels books, String license) {
    return books.get(LicenseQueries.class).find(ACME, license, Moment.now(Given.NOW)).isPresent();
  }
}
