package io.seatledger.command.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections on which a test stands between the ledger's append and its answer. */
final class BrokenConnections extends DelegatingDataSource {

  /** What happens instead of plainly executing the append. */
  interface Mishap {
    ResultSet execute(Connection connection, PreparedStatement append) throws Exception;

    /** What is asked instead of a statement. */
    default String sql(String statement) {
      return statement;
    }
  }

  private final Mishap mishap;

  BrokenConnections(DataSource whole, Mishap mishap) {
    super(whole);
    this.mishap = mishap;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          if (method.getName().equals("prepareStatement")) {
            arguments[0] = mishap.sql((String) arguments[0]);
          }
          var result = invoke(connection, method, arguments);
          return result instanceof PreparedStatement append && isAppend(arguments)
              ? statement(connection, append)
              : result;
        });
  }

  private static boolean isAppend(Object[] arguments) {
    return arguments[0] instanceof String sql && sql.contains("ledger.append");
  }

  private PreparedStatement statement(Connection connection, PreparedStatement append) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) ->
            method.getName().equals("executeQuery")
                ? mishap.execute(connection, append)
                : invoke(append, method, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
