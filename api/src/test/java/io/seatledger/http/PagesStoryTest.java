package io.seatledger.http;

import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists from the first page to the last. */
@RunningService
class PagesStoryTest {

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void no_license_is_seen_twice_or_skipped_though_others_come() {
    var newestFirst = new ArrayList<String>();
    for (var i = 0; i < 120; i++) {
      newestFirst.addFirst(Client.id(client.license("{}")));
    }

    assertThat(pages(LICENSES, 50)).containsExactlyElementsOf(newestFirst);
  }

  @Test
  void a_last_page_that_is_full_has_none_after_it() {
    var one = client.license("{}");
    var newestFirst = new ArrayList<String>();
    for (var i = 0; i < 4; i++) {
      newestFirst.addFirst(Client.id(client.seat(one, "per_" + i)));
    }

    assertThat(pages(ASSIGNMENTS, 2)).containsExactlyElementsOf(newestFirst);
    assertThat(client.get(ASSIGNMENTS + "?limit=500").get("data").size()).isEqualTo(4);
  }

  @Test
  void a_cursor_is_good_for_the_list_that_gave_it_out() {
    client.license("{}");
    client.license("{}");
    var cursor = text(client.get(LICENSES + "?limit=1"), "next_cursor");

    names(client.call("GET", ASSIGNMENTS + "?cursor=" + cursor), 400, "invalid_query", "cursor");
  }

  /** All rows by following cursors, while a new license comes between any two pages. */
  private List<String> pages(String path, int limit) {
    var seen = new ArrayList<String>();
    var query = "?limit=" + limit;
    while (true) {
      var page = client.get(path + query);
      page.get("data").forEach(row -> seen.add(text(row, "id")));
      var more = page.get("has_more").booleanValue();
      assertThat(page.get("next_cursor").isNull()).isEqualTo(!more);
      if (!more) {
        return seen;
      }
      assertThat(page.get("data").size()).isEqualTo(limit);
      client.license("{}");
      query = "?limit=" + limit + "&cursor=" + text(page, "next_cursor");
    }
  }
}
