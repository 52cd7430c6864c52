package io.seatledger.api.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the embedded database listens: a port of the loopback interface. */
record Server(int port) {

  static Server onFreePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Server(socket.getLocalPort());
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  Connection connect(String database, Login login) throws SQLException {
    // A server that accepts and then says nothing must not hold up the start for ever.
    String bounded = url(database) + "?loginTimeout=10";
    return DriverManager.getConnection(bounded, login.name(), login.password());
  }
}
