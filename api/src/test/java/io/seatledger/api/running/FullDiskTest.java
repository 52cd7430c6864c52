package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's disk is full for a while; skipped where this user may mount no small one. */
@BesideOthers
@Tag("extended")
class FullDiskTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void writes_are_503_until_there_is_room_and_the_ledger_stays_whole() throws Exception {
    var disk = Files.createDirectory(folder.resolve("data"));
    assumeTrue(
        runs("mount", "-t", "tmpfs", "-o", "size=400m,mode=700", "tmpfs", disk.toString()),
        "no file system can be mounted here");
    try (var cluster = new Cluster(folder)) {
      fill(cluster, disk.resolve("filler"));
    } finally {
      assertThat(runs("umount", "-l", disk.toString())).isTrue();
    }
  }

  private static void fill(Cluster cluster, Path filler) throws Exception {
    var node = cluster.node(0);
    var writers = new Writers(8, () -> node.client("ten_full"));
    try (writers) {
      writers.awaitProgress(100);
      takeAllRoom(filler);
      await().atMost(PATIENCE).until(() -> writers.refused().size() > 20);
      Files.delete(filler);
      writers.awaitProgress(100);
    }
    assertThat(writers.unanswered()).isZero();
    assertThat(writers.refused())
        .allSatisfy(
            answer -> assertThat(answer.status()).describedAs(answer.body()).isEqualTo(503));
    var books = cluster.books();
    books.assertDenseAndOrdered();
    books.assertChained();
    assertThat(books.assigned())
        .extracting(row -> row.get("id"))
        .doesNotHaveDuplicates()
        .containsAll(writers.acknowledged().keySet());
    await().atMost(PATIENCE).until(books::areProjected);
  }

  private static void takeAllRoom(Path filler) throws IOException {
    try (var file = Files.newOutputStream(filler)) {
      while (true) {
        file.write(new byte[1 << 16]);
      }
    } catch (IOException full) {
      assertThat(Files.size(filler)).isPositive();
    }
  }

  private static boolean runs(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
