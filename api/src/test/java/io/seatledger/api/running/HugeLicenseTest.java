package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A license with very many holders goes on like any other, from its events and from a snapshot. */
@BesideOthers
class HugeLicenseTest {

  private static final Logger LOG = LoggerFactory.getLogger(HugeLicenseTest.class);
  private static final String TENANT = "ten_huge";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int FEW_EVENTS = 1_000;
  private static final int SMALL_RESPONSE = 4_000;

  @TempDir Path folder;

  @Test
  void a_license_of_5000_seats_is_loaded_and_snapshotted() throws Exception {
    loadAndSnapshot(5_000);
  }

  @Test
  @Tag("extended")
  void a_license_of_500_000_seats_is_loaded_and_snapshotted() throws Exception {
    loadAndSnapshot(500_000);
  }

  private void loadAndSnapshot(int seats) throws Exception {
    try (var cluster = new Cluster(folder)) {
      var loading = cluster.node(0).client(TENANT);
      var books = cluster.books();
      var license = new BulkLicense(TENANT);
      try (var ledger = books.ledger()) {
        timed("appending", seats, () -> license.writeInto(ledger, seats));
      }
      timed("projecting", seats, () -> awaitUsed(loading, license.id(), seats));

      useLastSeat(loading, license.id(), seats);
      timed("a snapshot after loading", seats, () -> awaitSnapshot(books, license.id(), seats));
      cluster.stop(0);
      var loaded = books.readAlongStreams();
      assertThat(loaded).isGreaterThan(seats);

      var remembering = cluster.node(1).client(TENANT);
      useLastSeat(remembering, license.id(), seats);
      timed("a revoke", seats, () -> revoke(remembering, license.firstAssignment()));
      assertSmall(remembering, license.id());
      cluster.stop(1);
      assertThat(books.readAlongStreams() - loaded).isLessThan(FEW_EVENTS);
    }
  }

  /** Gives the last seat away, sees that it was the last, and takes it back. */
  private static void useLastSeat(ApiClient client, String license, int seats) throws Exception {
    var assigned = timed("the first assign", seats, () -> client.assign(license, "per_new"));
    assertThat(assigned.status()).as("%s", assigned).isEqualTo(201);
    var refused = timed("another assign", seats, () -> client.assign(license, "per_more"));
    assertThat(refused.code()).isEqualTo("no_seats_available");
    assertThat(refused.json().path("used_seats").intValue()).isEqualTo(seats + 1);
    timed("a revoke", seats, () -> revoke(client, assigned.text("id")));
  }

  private static Void revoke(ApiClient client, String assignment) throws IOException {
    var revoked = client.post("/licenses/assignments/" + assignment + "/revoke", "{}");
    assertThat(revoked.status()).as("%s", revoked).isEqualTo(200);
    assertThat(revoked.text("status")).isEqualTo("revoked");
    return null;
  }

  private static void assertSmall(ApiClient client, String license) throws IOException {
    for (var path : new String[] {"", "/seats"}) {
      var answer = client.get("/licenses/" + license + path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().toString()).hasSizeLessThan(SMALL_RESPONSE);
    }
  }

  private static Void awaitUsed(ApiClient client, String license, int seats) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> client.get("/licenses/" + license).json().path("used_seats").asInt(-1) == seats);
    return null;
  }

  private static Void awaitSnapshot(Books books, String license, int seats) {
    await()
        .atMost(PATIENCE)
        .until(() -> books.snapshot(license).filter(sequence -> sequence >= seats).isPresent());
    return null;
  }

  private static <T> T timed(String what, int seats, Callable<T> work) throws Exception {
    var start = System.nanoTime();
    var result = work.call();
    LOG.info("{} seats: {} took {} ms", seats, what, (System.nanoTime() - start) / 1_000_000);
    return result;
  }
}
