package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the row of a license not be found, as if somebody had lost it, until it is put back. */
record LostRows(JdbcTemplate database, PlatformTransactionManager transactions) {

  void lose(String license) {
    change("update views.license set id = 'lost_' || id where id = ?", license);
  }

  void putBack(String license) {
    change("update views.license set id = ? where id = 'lost_' || ?", license);
  }

  private void change(String sql, String id) {
    var parameters = Collections.nCopies((int) sql.chars().filter(c -> c == '?').count(), id);
    var changed =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  database.execute("set local seatledger.access = 'all'");
                  return database.update(sql, parameters.toArray());
                });
    assertThat(changed).isEqualTo(1);
  }
}
