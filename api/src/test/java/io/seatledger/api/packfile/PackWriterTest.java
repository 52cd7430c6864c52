package io.seatledger.api.packfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.proof.Checkpoint;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is in a pack, and that it is the same whenever it is asked for. */
class PackWriterTest {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder;

  @Test
  void the_same_is_the_same_byte_for_byte() throws IOException {
    var first = GivenPacks.write(GivenPacks.scope(null, List.of("lic_1", "lic_2")), made("a"));
    var again = GivenPacks.write(GivenPacks.scope(null, List.of("lic_2", "lic_1")), made("b"));

    assertThat(again.contentHash()).isEqualTo(first.contentHash());
    assertThat(again.zip()).hasSameBinaryContentAs(first.zip());
  }

  @Test
  void what_came_later_is_not_in_it() {
    var scope = new Scope(GivenBooks.TENANT, null, null, List.of(), GivenPacks.end());
    var before = GivenPacks.write(scope, made("a"));
    var more = new GivenBooks();
    GivenPacks.BOOKS.until(GivenPacks.end()).forEach(more::add);
    more.write(GivenBooks.seat("lic_1", "asg_9", null));

    var after = GivenPacks.write(more, scope, made("b"));
    assertThat(after.contentHash()).isEqualTo(before.contentHash());
  }

  @Test
  void another_scope_is_another_pack() {
    var whole = GivenPacks.write(GivenPacks.WHOLE, made("a"));
    var part = GivenPacks.write(GivenPacks.ADOBE, made("b"));

    assertThat(part.contentHash()).isNotEqualTo(whole.contentHash());
    assertThat(whole.events()).isEqualTo(15);
    assertThat(part.events()).isEqualTo(11);
    assertThat(part.position()).isEqualTo(whole.position()).isEqualTo(29);
  }

  @Test
  void the_position_is_what_a_hand_counts() throws IOException {
    var rows = csv(GivenPacks.WHOLE, "position.csv");

    // Of lic_1's four, one was revoked and one is over; lic_3 is deleted.
    assertThat(rows).extracting(row -> row.get("license_id")).containsExactly("lic_1", "lic_2");
    assertThat(rows).extracting(row -> row.get("entitled")).containsExactly("1", "5");
    assertThat(rows).extracting(row -> row.get("used")).containsExactly("2", "1");
    assertThat(rows).extracting(row -> row.get("difference")).containsExactly("-1", "4");
    assertThat(rows)
        .extracting(row -> row.get("compliance_status"))
        .containsExactly("over_allocated", "compliant");
  }

  @Test
  void compliance_is_what_a_hand_counts() throws IOException {
    assertThat(csv(GivenPacks.WHOLE, "compliance.csv"))
        .extracting(row -> String.join(" ", row.toList()))
        .containsExactly(
            "all  2 0 6 3",
            "compliance_status compliant 1 0 5 1",
            "compliance_status over_allocated 1 0 1 2",
            "status active 2 0 6 3",
            "vendor Adobe 1 0 1 2",
            "vendor the-other-vendors-own 1 0 5 1",
            "cost_center_id cc_1 2 0 6 3");
  }

  @Test
  void every_assignment_there_was_is_told_of() throws IOException {
    assertThat(csv(GivenPacks.ADOBE, "assignments.csv"))
        .extracting(row -> row.get("assignment_id") + " " + row.get("status"))
        .containsExactly(
            "asg_1 revoked", "asg_3 expired", "asg_5 active", "asg_6 active", "asg_4 revoked");
  }

  @Test
  void a_deleted_license_is_told_of_as_such() throws IOException {
    assertThat(csv(GivenPacks.ADOBE, "entitlements.csv"))
        .extracting(row -> row.get("license_id") + " " + row.get("is_deleted"))
        .containsExactly("lic_1 false", "lic_3 true");
  }

  @Test
  void json_says_what_csv_says() throws IOException {
    for (var name : List.of("entitlements", "assignments", "position", "compliance")) {
      var json = JsonMapper.shared().readTree(text(GivenPacks.WHOLE, name + ".json"));
      var rows = csv(GivenPacks.WHOLE, name + ".csv");
      assertThat(json.size()).isEqualTo(rows.size()).isPositive();
      assertThat(json.get(0).propertyNames())
          .containsExactlyElementsOf(rows.getFirst().getParser().getHeaderNames());
    }
    var cost = JsonMapper.shared().readTree(text(GivenPacks.WHOLE, "entitlements.json")).get(0);
    assertThat(cost.get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void an_empty_pack_is_one_too() throws IOException {
    var scope = new Scope(GivenBooks.TENANT, null, null, List.of(), GivenBooks.START);

    assertThat(text(scope, "position.json")).isEqualTo("[]\n");
    assertThat(text(scope, "events.ndjson")).isEmpty();
    assertThat(checkpoint(scope).events()).isZero();
  }

  @Test
  void a_vendors_pack_tells_nothing_of_others() throws IOException {
    for (var file :
        GivenPacks.files(GivenPacks.write(GivenPacks.ADOBE, made("a")).zip()).values()) {
      assertThat(new String(file, UTF_8))
          .doesNotContain(GivenPacks.SECRET)
          .doesNotContain("lic_2")
          .doesNotContain("asg_2");
    }
  }

  @Test
  void an_application_is_told_of_its_own_licenses_alone() throws IOException {
    var books =
        new GivenBooks()
            .from("app_1")
            .write(GivenBooks.license("lic_1", "Adobe", 3))
            .from("app_2")
            .write(GivenBooks.license("lic_2", GivenPacks.SECRET, 3));
    var scope = new Scope(GivenBooks.TENANT, "app_1", null, List.of("lic_1", "lic_2"), books.end());
    var files = GivenPacks.files(GivenPacks.write(books, scope, made("a")).zip());

    assertThat(new String(files.get("events.ndjson"), UTF_8))
        .contains("app_1")
        .doesNotContain(GivenPacks.SECRET);
  }

  @Test
  void what_people_wrote_is_no_markup_and_no_formula() throws IOException {
    var books =
        new GivenBooks()
            .write(GivenBooks.license("lic_1", "<script>alert('1')</script>", 3))
            .write(GivenBooks.license("lic_2", "=HYPERLINK(\"x\")", 3));
    var scope = new Scope(GivenBooks.TENANT, null, null, List.of(), books.end());
    var files = GivenPacks.files(GivenPacks.write(books, scope, made("a")).zip());

    assertThat(new String(files.get("summary.html"), UTF_8))
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(new String(files.get("position.csv"), UTF_8)).contains("'=HYPERLINK");
    assertThat(new String(files.get("position.json"), UTF_8)).contains("\"=HYPERLINK");
  }

  @Test
  void a_page_for_people_needs_nothing_from_elsewhere() throws IOException {
    assertThat(text(GivenPacks.WHOLE, "summary.html"))
        .startsWith("<!DOCTYPE html>")
        .contains("over_allocated", GivenPacks.end().toString())
        .doesNotContainPattern("(?i)(src|href)=|<script|@import|url\\(");
  }

  private Checkpoint checkpoint(Scope scope) throws IOException {
    return Json.read(text(scope, "checkpoint.json"), SignedCheckpoint.class).checkpoint();
  }

  private List<CSVRecord> csv(Scope scope, String name) throws IOException {
    return CSV.parse(new StringReader(text(scope, name))).getRecords();
  }

  private String text(Scope scope, String name) throws IOException {
    var pack = GivenPacks.write(scope, Files.createTempDirectory(folder, "made"));
    return new String(GivenPacks.files(pack.zip()).get(name), UTF_8);
  }

  private Path made(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
