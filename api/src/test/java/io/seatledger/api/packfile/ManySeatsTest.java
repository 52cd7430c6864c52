package io.seatledger.api.packfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.ChainLink;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A license with very many seats, of which no list is ever in memory: run it with a small heap. */
@Tag("extended")
class ManySeatsTest {

  private static final int SEATS = Integer.getInteger("pack.seats", 100_000);

  @TempDir private Path folder;

  @Test
  void many_seats_are_packed_and_checked() {
    var asOf = Instant.parse("2099-01-01T00:00:00Z");
    var scope = new Scope(GivenBooks.TENANT, null, "Adobe", List.of(), asOf);
    var pack =
        new PackWriter(GivenPacks.KEY, GivenPacks.RULES)
            .write(scope, ManySeatsTest::books, folder, _ -> {});

    assertThat(pack.events()).isEqualTo(SEATS + 1);
    var genuine = PackVerification.of(pack.zip(), Optional.of(GivenPacks.KEY.publicKey()));
    assertThat(genuine.contentHash()).isEqualTo(pack.contentHash());
  }

  /** Written as they are read, and forgotten. */
  private static Stream<ChainLink> books() {
    var books = new GivenBooks();
    return Stream.concat(
        Stream.of(books.next(GivenBooks.license("lic_1", "Adobe", null))),
        Stream.iterate(0, seat -> seat < SEATS, seat -> seat + 1)
            .map(seat -> books.next(GivenBooks.seat("lic_1", "asg_" + seat, null))));
  }
}
