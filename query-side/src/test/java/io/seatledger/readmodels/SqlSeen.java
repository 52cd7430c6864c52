package io.seatledger.readmodels;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the statements that Hibernate makes, so that their plans can be looked at. */
public final class SqlSeen implements StatementInspector {

  public static final String PROPERTY =
      "spring.jpa.properties.hibernate.session_factory.statement_inspector="
          + SqlSeen.class.getName();

  private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    STATEMENTS.add(sql);
    return sql;
  }

  public static String last() {
    return STATEMENTS.getLast();
  }

  /** The last that was for a page of a list. */
  public static String lastPage() {
    return STATEMENTS.reversed().stream()
        .filter(sql -> sql.contains("order by"))
        .findFirst()
        .orElseThrow();
  }
}
