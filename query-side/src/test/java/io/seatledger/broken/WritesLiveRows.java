package io.seatledger.broken;

import io.seatledger.query.store.Upsert;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Would change the rows that are read while it replays. */
record WritesLiveRows(Upsert<String> rows, JdbcClient jdbc) {

  void clear(List<String> ids) {
    jdbc.sql("delete from views.license where id = any(?)").param(ids).update();
  }
}
