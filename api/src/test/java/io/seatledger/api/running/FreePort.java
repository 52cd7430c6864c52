package io.seatledger.api.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are started a moment later: below those that the system gives to outgoing
 * connections, of which tests with many clients open enough to take a port meanwhile.
 */
final class FreePort {

  private static final int FIRST = 10_000;
  private static final int END = 32_000;

  private FreePort() {}

  static int find() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
