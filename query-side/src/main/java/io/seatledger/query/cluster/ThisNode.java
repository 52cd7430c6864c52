package io.seatledger.query.cluster;

import com.github.f4b6a3.ulid.UlidCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;

/**
 * This process among the nodes.
 *
 * @param id that no process had before, nor will have again
 */
public record ThisNode(String id, String name, Instant startedAt) {

  static ThisNode starting(Clock clock) {
    return new ThisNode("nod_" + UlidCreator.getUlid(), host(), clock.instant());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "unknown";
    }
  }
}
