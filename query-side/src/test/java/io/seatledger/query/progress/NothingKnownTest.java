package io.seatledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.query.list.ListQuery;
import io.seatledger.query.time.ReadSideBehind;
import io.seatledger.query.time.Timeline;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that processes no segment, and does not hear how far those of others have come. */
class NothingKnownTest {

  private static final String LICENSE = "lic_1";
  private static final Reader READER = new Reader(Given.ORIGIN.tenantId(), null);

  private ReadModels books;
  private Timeline timeline;

  @BeforeEach
  void forget() {
    books = ReadModels.running();
    timeline = books.get(Timeline.class);
    books.awaitShown(LICENSE, books.append(Given.ORIGIN, Given.NOW, Given.created(LICENSE)));
    books
        .get(EventProcessingConfiguration.class)
        .eventProcessors()
        .values()
        .forEach(processor -> processor.shutDown());
    books.get(Reached.class).forget();
  }

  @AfterEach
  void stop() {
    books.close();
  }

  @Test
  void lists_show_the_rows_of_today_and_name_no_position() {
    var all = ListQuery.of(LicenseFields.ALL, Map.of());
    var licenses = books.get(LicenseQueries.class);
    var answered = timeline.now(Given.NOW, moment -> licenses.list(READER, moment, all));
    assertThat(answered.value().data()).hasSize(1);
    assertThat(answered.moment().position()).isNull();
  }

  @Test
  void what_all_segments_show_cannot_be_told() {
    var clock = Clock.fixed(Given.NOW, ZoneOffset.UTC);
    assertThatThrownBy(() -> timeline.latest(clock)).isInstanceOf(ReadSideBehind.class);
  }
}
