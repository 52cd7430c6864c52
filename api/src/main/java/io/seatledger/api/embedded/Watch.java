package io.seatledger.api.embedded;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on the same port, when it ends without having been told to. */
final class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private static final int TRIES = 10;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final Duration GOOD_RUN = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final int port;
  private final Thread thread;
  private volatile Postmaster postmaster;
  private int tries;

  Watch(Cluster cluster, int port, Postmaster postmaster) {
    this.cluster = cluster;
    this.port = port;
    this.postmaster = postmaster;
    this.thread = Thread.ofPlatform().daemon().name("embedded-postgresql").unstarted(this::keep);
  }

  void begin() {
    thread.start();
  }

  /** Stops the watch first and then, orderly, the server. */
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
    postmaster.stop();
  }

  private void keep() {
    try {
      do {
        awaitEnd();
      } while (startsAgain());
    } catch (InterruptedException toldToEnd) {
      log.debug("The watch over PostgreSQL ends");
    }
  }

  private void awaitEnd() throws InterruptedException {
    long begun = System.nanoTime();
    int code = postmaster.awaitEnd();
    // A server that dies soon after each start counts as one that does not start.
    tries = System.nanoTime() - begun > GOOD_RUN.toNanos() ? 0 : tries;
    log.error("PostgreSQL has ended with code {}; it is started again on port {}", code, port);
  }

  private boolean startsAgain() throws InterruptedException {
    for (; tries < TRIES; pause()) {
      tries++;
      try {
        postmaster = cluster.start(port);
        log.info("PostgreSQL answers again on port {} (try {})", port, tries);
        return true;
      } catch (IOException e) {
        log.error("PostgreSQL does not start, try {} of {}", tries, TRIES, e);
      }
    }
    log.error("PostgreSQL stays down after {} tries: restart Seatledger when it can run", TRIES);
    return false;
  }

  private void pause() throws InterruptedException {
    Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << tries));
  }
}
