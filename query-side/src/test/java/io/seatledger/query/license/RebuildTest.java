package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final Reader ACME = new Reader("ten_acme", null);
  private ReadModels books;

  @BeforeEach
  void start() {
    books = ReadModels.running();
  }

  @AfterEach
  void stop() {
    books.close();
  }

  @Test
  void a_reset_empties_the_tables_and_fills_them_again() {
    var position = fill();
    var before = row();
    books.processor().shutDown();
    books.database().superuser().execute("update views.license set vendor = 'tampered'");

    books.processor().resetTokens();

    assertThat(count()).isZero();
    assertThat(books.get(ReadSide.class).await("lic_again", 1, Duration.ofSeconds(1))).isFalse();
    books.processor().start();
    books.awaitShown("lic_again", position);
    assertThat(row()).isEqualTo(before);
  }

  @Test
  void a_split_segment_is_waited_for_like_any_other() {
    fill();
    assertThat(books.processor().splitSegment(segment("lic_again")).join()).isTrue();
    for (int i = 0; i < 8; i++) {
      var id = "lic_split" + i;
      books.awaitShown(id, books.append(Given.ORIGIN, Given.NOW, Given.created(id)));
    }
  }

  @Test
  void trouble_with_the_database_is_tried_again_and_makes_no_dead_letter() {
    fill();
    var admin = books.database().superuser();
    admin.execute("alter table views.license add constraint trouble check (total_seats < 1000)");
    var position =
        books.append(
            Given.ORIGIN, Given.NOW, new TotalSeatsChanged("lic_again", Given.NOW, 10, 2000));
    assertThat(books.get(ReadSide.class).await("lic_again", position, Duration.ofSeconds(2)))
        .isFalse();
    admin.execute("alter table views.license drop constraint trouble");
    books.awaitShown("lic_again", position);
    assertThat(row().totalSeats()).isEqualTo(2000);
    assertThat(
            books
                .get(EventProcessingConfiguration.class)
                .deadLetterQueue("licenses")
                .orElseThrow()
                .size())
        .isZero();
  }

  private int segment(String licenseId) {
    return books.processor().processingStatus().values().stream()
        .filter(status -> status.getSegment().matches((Object) licenseId))
        .findFirst()
        .orElseThrow()
        .getSegment()
        .getSegmentId();
  }

  private long fill() {
    var position =
        books.append(
            Given.ORIGIN,
            Given.NOW,
            Given.created("lic_again"),
            Given.assigned("lic_again", "asg_again", null));
    books.awaitShown("lic_again", position);
    return position;
  }

  private LicenseView row() {
    return books
        .get(LicenseQueries.class)
        .find(ACME, "lic_again", Moment.now(Given.NOW))
        .orElseThrow()
        .license();
  }

  private Long count() {
    return books
        .database()
        .superuser()
        .queryForObject(
            "select count(*) from (select id from views.license union all"
                + " select id from views.assignment) rows",
            Long.class);
  }
}
