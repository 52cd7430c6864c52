package io.seatledger.api.estate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dirt that the two written files must not lose; cells are looked at as they stand there. */
class EstateDirtTest {
  private static final List<Map<String, String>> LICENSES = cells("licenses.csv");
  private static final List<Map<String, String>> HOLDERS = cells("holders.csv");

  @Test
  void both_files_are_large_enough_to_be_an_estate() {
    var licenses = EstateFile.licenses(EstateFile.text("licenses.csv")).rows();
    var holders = EstateFile.holders(EstateFile.text("holders.csv")).rows();

    assertThat(licenses).hasSizeGreaterThanOrEqualTo(75);
    assertThat(licenses).filteredOn(EstateRow::expectedToBeTaken).hasSizeGreaterThanOrEqualTo(60);
    assertThat(holders).hasSizeGreaterThanOrEqualTo(180);
    assertThat(holders).filteredOn(EstateRow::expectedToBeTaken).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Purchased     | \\d{4}-\\d\\d-\\d\\d    | dates in ISO",
        "Purchased     | \\d\\d\\.\\d\\d\\.\\d{4} | dates with the day first",
        "Purchased     | \\d\\d/\\d\\d/\\d{4}    | dates with the month first",
        "Purchased     | 31\\.02\\.2025          | an impossible date",
        "Purchased     | 2023-02-29              | no leap year",
        "Unit price    | \\$\\d,\\d{3}\\.\\d\\d  | dollars with groups",
        "Unit price    | \\d\\.\\d{3},\\d\\d     | German groups",
        "Unit price    | € \\d+,\\d\\d           | euros",
        "Unit price    | \\d,\\d{3}              | an amount with two readings",
        "Unit price    | -.+                     | a negative price",
        "Unit price    | ''                      | no price",
        "Auto-renew    | yes                     | yes",
        "Auto-renew    | no                      | no",
        "Auto-renew    | (?i)true                | true",
        "Auto-renew    | false                   | false",
        "Auto-renew    | 1                       | one",
        "Auto-renew    | 0                       | zero",
        "Auto-renew    | sometimes               | sometimes",
        "Seats         | -\\d+                   | negative seats",
        "Seats         | \\d+\\.\\d              | fractional seats",
        "Seats         | 0                       | literally no seats",
        "Seats         | ''                      | blank seats",
        "Seats         | unlimited               | unlimited seats",
        "Seats         | site                    | a site license",
        "Seats         | 2000000000              | as many seats as may be",
        "Seats         | 2000000001              | one seat too many",
        "Seats         | \\d{20}                 | more seats than 64 bits hold",
        "Expires       | .*20[12][0-5].*         | expired terms",
        "Expires       | .*2099.*                | terms that go on",
        "Vendor        | \\s.*                   | leading spaces",
        "Vendor        | .*\\s                   | trailing spaces",
        "Product       | .*[äöü].*               | umlauts",
        "Product       | .*\\p{IsHan}.*          | Japanese",
        "Product       | .*\\p{IsEmoji_Presentation}.* | emoji",
        "Product       | (?s).*\".*              | quotes",
        "Product       | (?s).*\\n.*             | line breaks",
        "Product       | .{256}                  | a name as long as may be",
        "Product       | .{257,}                 | an over-long name",
        "SKU           | .{257,}                 | an over-long SKU",
        "Discount %    | 0                       | no discount",
        "Discount %    | 100                     | all of it discounted",
        "Discount %    | 140                     | more than all of it discounted",
        "Discount %    | -\\d                    | a negative discount",
        "Tags          | .+;.+;.+                | several tags",
        "Tags          | ([^;]+;){50}.+          | too many tags",
        "Tags          | .*[^;]{65}.*            | an over-long tag",
        "License model | Core \\(2-pack\\)       | unknown license models",
        "Status        | ''                      | no status",
        "Status        | (?i)cancelled           | a cancelled license",
        "Status        | retired                 | an unknown status",
        "Cost centre   | CC-\\d+                 | cost centres",
        "Contract no.  | .*-.*                   | contract references",
      })
  void the_licenses_have(String column, String pattern, String dirt) {
    assertThatColumn(LICENSES, column).as(dirt).anyMatch(cell -> cell.matches(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Assigned      | \\d{4}-\\d\\d-\\d\\d    | dates in ISO",
        "Assigned      | \\d\\d\\.\\d\\d\\.\\d{4} | dates with the day first",
        "Assigned      | \\d\\d/\\d\\d/\\d{4}    | dates with the month first",
        "Assigned      | ''                      | no date",
        "Assigned      | .*2199                  | a date to come",
        "Assigned      | 31\\.02\\.2025          | an impossible date",
        "Expires       | .*209\\d.*              | terms that go on",
        "Expires       | .*202\\d.*              | terms that are over",
        "Assignee      | per_.*                  | persons",
        "Assignee      | grp_.*                  | groups",
        "Assignee      | ''                      | nobody",
        "Assignee      | \\s.*\\s                | spaces",
        "Assignee type | person                  | lower case",
        "Assignee type | GROUP                   | upper case",
        "Assignee type | Person                  | title case",
        "Assignee type | pErSoN                  | mixed case",
        "Assignee type | ''                      | no type",
        "Assignee type | Robot                   | an unknown type",
        "Asset         | NB-\\d+                 | an asset",
        "Asset         | ''                      | no asset",
        "SKU           | ''                      | a license known by its product",
      })
  void the_holders_have(String column, String pattern, String dirt) {
    assertThatColumn(HOLDERS, column).as(dirt).anyMatch(cell -> cell.matches(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vendor",
        "product_name",
        "product_sku",
        "total_seats",
        "list_price",
        "negotiated_discount",
        "purchase_date",
        "expiry_date",
        "renewal_date",
        "auto_renew",
        "cost_center_id",
        "tags",
        "status"
      })
  void a_license_is_expected_to_be_refused_for(String field) {
    assertThatColumn(LICENSES, "Expectation").contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "already_assigned",
        "no_seats_available",
        "license_not_assignable",
        "unknown_license",
        "assigned_at",
        "expires_at",
        "assignee_id",
        "assignee_type",
        "asset_id"
      })
  void a_holder_is_expected_to_be_refused_for(String reason) {
    assertThatColumn(HOLDERS, "Expectation").contains(reason);
  }

  @Test
  void licenses_stand_there_twice() {
    assertThat(LICENSES.stream().collect(groupingBy(row -> row, counting())).values())
        .anyMatch(count -> count == 2);
  }

  @Test
  void holders_stand_there_twice() {
    var holders = HOLDERS.stream().map(row -> List.of(row.get("SKU"), row.get("Assignee")));

    assertThat(holders.collect(groupingBy(holder -> holder, counting())).values())
        .anyMatch(count -> count == 2);
  }

  @Test
  void one_sku_is_used_by_two_vendors_that_both_have_holders() {
    var vendors =
        HOLDERS.stream()
            .collect(
                groupingBy(
                    row -> row.get("SKU"), mapping(row -> row.get("Vendor").strip(), toSet())));

    assertThat(vendors.get("ENT-1Y")).containsExactlyInAnyOrder("Slack", "GitLab");
  }

  @Test
  void both_files_have_a_column_that_is_ignored_and_one_has_a_blank_row() {
    var licenses = EstateFile.licenses(EstateFile.text("licenses.csv"));
    var holders = EstateFile.holders(EstateFile.text("holders.csv"));

    assertThat(licenses.ignoredColumns()).containsExactly("Notes");
    assertThat(holders.ignoredColumns()).containsExactly("Notes");
    assertThat(licenses.blankRows()).hasSize(1);
  }

  private static ListAssert<String> assertThatColumn(
      List<Map<String, String>> rows, String column) {
    return assertThat(rows.stream().map(row -> row.get(column)).toList());
  }

  private static List<Map<String, String>> cells(String name) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(EstateFile.text(name).replace("\uFEFF", ""), format)) {
      return parser.stream()
          .map(row -> row.toMap())
          .filter(row -> row.values().stream().anyMatch(cell -> !cell.isBlank()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
