package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Very many rows are taken away as a file from a service that has little memory. */
class LargeExportTest {

  private static final Logger LOG = LoggerFactory.getLogger(LargeExportTest.class);
  private static final String TENANT = "ten_large";
  private static final int ROWS = 1_000_000;

  /** Rows as the projection writes them, in blocks of equal time. */
  private static final String ASSIGNMENTS =
      """
      insert into views.assignment
      select 'asg_' || to_char(i, 'FM0000000'), 'lic_' || i %% 100, '%s', null,
             timestamptz '2026-01-01Z' + i / 100 * interval '1 second', now(), 'per_01', 'per_01',
             'person', 'per_' || i, null, now(), 'per_01', null, false, null, null, null, null,
             'edm', 'api', 1, i, i
        from generate_series(0, %d) i
      """
          .formatted(TENANT, ROWS - 1);

  @TempDir Path folder;

  @Test
  @Tag("extended")
  void a_million_assignments_are_exported_by_a_service_of_256_megabytes() throws Exception {
    try (var cluster = new Cluster(folder);
        var service = ServiceProcess.start(folder, cluster.settings(), "256m")) {
      cluster.books().change(ASSIGNMENTS);
      cluster.books().change("analyze views.assignment");
      for (var format : new String[] {"csv", "ndjson"}) {
        var start = System.nanoTime();
        assertWhole(service, format);
        LOG.info(
            "{} rows as {} in {} s", ROWS, format, (System.nanoTime() - start) / 1_000_000_000);
      }
      assertThat(service.log()).doesNotContain("OutOfMemoryError");
    }
  }

  private static void assertWhole(ServiceProcess service, String format) throws Exception {
    try (var http = HttpClient.newHttpClient();
        var lines = http.send(request(service, format), BodyHandlers.ofLines()).body()) {
      var rows = lines.iterator();
      if (format.equals("csv")) {
        assertThat(rows.next()).startsWith("id,tenant_id,");
      }
      assertThat(inOrder(rows)).isEqualTo(ROWS);
    }
  }

  /** How many rows follow each other as they should. */
  private static int inOrder(Iterator<String> rows) {
    var count = 0;
    while (rows.hasNext()) {
      var row = rows.next();
      var id = "asg_%07d".formatted(count);
      assertThat(row.startsWith(id) || row.startsWith("{\"id\":\"" + id)).as(row).isTrue();
      count++;
    }
    return count;
  }

  private static HttpRequest request(ServiceProcess service, String format) {
    var path = "/api/v1/licenses/assignments/export?format=" + format;
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + Tokens.admin(TENANT))
        .build();
  }
}
