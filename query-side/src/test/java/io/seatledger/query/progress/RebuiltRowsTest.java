package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.replay.Mode;
import io.seatledger.query.replay.Replays;
import io.seatledger.query.time.Timeline;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that were built again, beyond where the live processor is. */
class RebuiltRowsTest {

  private static final Reader READER = new Reader(Given.ORIGIN.tenantId(), null);

  private ReadModels books;
  private long position;

  @BeforeEach
  void write_and_stop() {
    books = ReadModels.running();
    position = write("lic_before");
    var reached = books.get(Reached.class);
    await()
        .atMost(ReadModels.PATIENCE)
        .until(() -> new Frontier(reached.positions()).everywhere() == position);
    books.processor().shutDown();
  }

  @AfterEach
  void stop() {
    books.close();
  }

  @Test
  void a_list_shows_nothing_beyond_the_position_that_it_names() {
    write("lic_beyond");
    rebuild();
    assertThat(books.get(Positions.class).farthest(ReadSide.LICENSES)).isGreaterThan(position);

    var all = ListQuery.of(LicenseFields.ALL, Map.of());
    var licenses = books.get(LicenseQueries.class);
    var answered =
        books
            .get(Timeline.class)
            .now(Given.NOW, moment -> licenses.list(READER, moment, all).data());
    assertThat(answered.moment().position()).isEqualTo(position);
    assertThat(answered.value())
        .extracting(license -> license.license().id())
        .containsExactly("lic_before");
  }

  private long write(String license) {
    return books.append(Given.ORIGIN, Given.NOW, Given.created(license));
  }

  private void rebuild() {
    var replays = books.get(Replays.class);
    replays.request("rpl_1", ReadSide.LICENSES, Mode.REBUILD, null, "per_01");
    await()
        .atMost(ReadModels.PATIENCE)
        .until(() -> replays.find("rpl_1").orElseThrow().state().isFinal());
  }
}
