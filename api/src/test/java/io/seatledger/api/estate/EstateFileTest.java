package io.seatledger.api.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EstateFileTest {

  @Test
  void a_row_becomes_the_body_of_a_license() {
    var file =
        EstateFile.licenses(
            """
            Vendor,Product,SKU,License model,Seats,Unit price,Currency,Billing,Discount %,Purchased,\
            Expires,Renewal,Auto-renew,Contract no.,Cost centre,Tags,Status
            Adobe,Acrobat Pro,65324061,Named User,40,"$1,200.50",USD,yearly,15,2024-03-31,\
            30.03.2099,02/28/2099,yes,VIP-8,CC-61,pdf; office,Active
            """);

    assertThat(file.rows().getFirst().body())
        .hasToString(
            """
            {"vendor":"Adobe","product_name":"Acrobat Pro","product_sku":"65324061",\
            "license_type":"named_user","total_seats":40,"negotiated_discount":15,\
            "purchase_date":"2024-03-31T00:00:00Z","expiry_date":"2099-03-30T00:00:00Z",\
            "renewal_date":"2099-02-28T00:00:00Z","auto_renew":true,"contract_reference":"VIP-8",\
            "cost_center_id":"CC-61","tags":["pdf","office"],"status":"active",\
            "list_price":1200.50,\
            "cost":{"amount":1200.50,"currency":"USD","billing_cycle":"yearly"}}\
            """);
  }

  @Test
  void a_row_becomes_the_body_of_an_assignment() {
    var file =
        EstateFile.holders(
            """
            Vendor,SKU,Product,Assignee,Assignee type,Asset,Assigned,Expires
            Adobe,65324061,,grp_legal,GROUP,NB-1,31.03.2024,2099-01-01
            """);

    assertThat(file.rows().getFirst().license()).isEqualTo(new LicenseKey("Adobe", "65324061"));
    assertThat(file.rows().getFirst().body())
        .hasToString(
            """
            {"assignee_id":"grp_legal","assignee_type":"GROUP","asset_id":"NB-1",\
            "assigned_at":"2024-03-31T00:00:00Z","expires_at":"2099-01-01T00:00:00Z"}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 2025-03-31T00:00:00Z",
    "31.03.2025, 2025-03-31T00:00:00Z",
    "03/31/2025, 2025-03-31T00:00:00Z",
    "5.4.2025, 2025-04-05T00:00:00Z",
    "5/4/2025, 2025-05-04T00:00:00Z",
  })
  void the_separator_decides_how_a_date_is_read(String cell, String time) {
    assertThat(field("Purchased", cell, "purchase_date").asString()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2025",
        "02/30/2024",
        "2023-02-29",
        "31/03/2025",
        "31.12.98",
        "never",
        "2025-03-31T10:15:00Z"
      })
  void a_date_that_no_format_reads_is_passed_on(String cell) {
    assertThat(field("Purchased", cell, "purchase_date").asString()).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1,200.50   | 1200.50",
        "1.200,50    | 1200.50",
        "€ 99,00     | 99.00",
        "99,00 €     | 99.00",
        "11 500,00   | 11500.00",
        "1'200.00    | 1200.00",
        "1,200,000   | 1200000",
        "EUR 12.5    | 12.5",
        "0.0375      | 0.0375",
        "0,125       | 0.125",
        "1200,500    | 1200.500",
        "-49.00      | -49.00",
      })
  void money_in_any_usual_notation_is_an_exact_decimal(String cell, String decimal) {
    assertThat(field("Unit price", cell, "list_price").isNumber()).isTrue();
    assertThat(field("Unit price", cell, "list_price")).hasToString(decimal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,200", "1.200", "n/a", "auf Anfrage", "1.200.50", "1,20,000", "US$ 28", "12-15"})
  void an_amount_with_two_readings_or_none_is_passed_on(String cell) {
    assertThat(field("Unit price", cell, "list_price").isString()).isTrue();
    assertThat(field("Unit price", cell, "list_price").asString()).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "€ 99,00 |     | EUR",
        "$15.00  | CAD | CAD",
        "$15.00  |     | $",
        "15.00   | usd | USD",
        "15.00   | Credits | Credits",
      })
  void the_currency_is_what_column_and_sign_say_together(String price, String cell, String code) {
    var currency = cell == null ? "" : cell;
    assertThat(Price.of(price, currency).currency()).isEqualTo(code);
    assertThat(Price.of(price, currency).amount().isNumber()).isTrue();
  }

  @Test
  void a_price_whose_sign_contradicts_its_currency_is_passed_on() {
    var body = license("Unit price,Currency", "\"€ 99,00\",USD").body();

    assertThat(body.path("list_price").asString()).isEqualTo("€ 99,00");
    assertThat(body.path("cost")).hasToString("{\"amount\":\"€ 99,00\",\"currency\":\"USD\"}");
  }

  @Test
  void a_row_without_price_has_no_list_price_and_no_cost() {
    var body = license("Vendor,Unit price,Currency", "Adobe,,").body();

    assertThat(body.has("list_price")).isFalse();
    assertThat(body.has("cost")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"15, 15", "7.5, 7.5", "'7,5', 7.5", "12.5%, 12.5", "'7,5 %', 7.5", "140, 140"})
  void a_discount_may_carry_its_percent_sign(String cell, String decimal) {
    assertThat(field("Discount %", cell, "negotiated_discount")).hasToString(decimal);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "YES, true",
    "true, true",
    "1, true",
    "no, false",
    "False, false",
    "0, false"
  })
  void yes_and_no_are_read_in_any_spelling(String cell, boolean flag) {
    assertThat(field("Auto-renew", cell, "auto_renew").booleanValue()).isEqualTo(flag);
  }

  @Test
  void sometimes_is_passed_on() {
    assertThat(field("Auto-renew", "sometimes", "auto_renew").asString()).isEqualTo("sometimes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unlimited", "Unlimited", "SITE"})
  void seats_without_limit_are_null(String cell) {
    assertThat(field("Seats", cell, "total_seats").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25", "-5", "2000000001", "99999999999999999999"})
  void whole_seats_are_numbers_however_wrong(String cell) {
    assertThat(field("Seats", cell, "total_seats").isIntegralNumber()).isTrue();
    assertThat(field("Seats", cell, "total_seats")).hasToString(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "2,5", "2,400", "ca. 40", "1e3"})
  void other_seats_are_passed_on(String cell) {
    assertThat(field("Seats", cell, "total_seats").isString()).isTrue();
    assertThat(field("Seats", cell, "total_seats").asString()).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "Named User, named_user",
    "open-source, open_source",
    "SITE, site",
    "Core (2-pack), Core (2-pack)",
    "Freeware / GPL, Freeware / GPL",
  })
  void known_license_models_get_their_spelling_and_others_keep_theirs(String cell, String type) {
    assertThat(field("License model", cell, "license_type").asString()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"Cancelled, cancelled", "expired, expired", "Canceled, Canceled", "retired, retired"})
  void known_statuses_get_their_spelling_and_others_keep_theirs(String cell, String status) {
    assertThat(field("Status", cell, "status").asString()).isEqualTo(status);
  }

  @Test
  void blank_cells_are_left_out() {
    assertThat(license("Vendor,Product,Status,Tags", "Adobe,,  ,").body())
        .hasToString("{\"vendor\":\"Adobe\",\"total_seats\":null}");
  }

  @Test
  void tags_are_trimmed_and_nothing_between_semicolons_is_no_tag() {
    assertThat(field("Tags", " cloud ;; e-mail ;cloud;", "tags"))
        .hasToString("[\"cloud\",\"e-mail\",\"cloud\"]");
  }

  @Test
  void spaces_around_a_cell_are_trimmed_no_break_spaces_too() {
    assertThat(field("Vendor", " \u00a0 TeamViewer\u00a0\t", "vendor").asString())
        .isEqualTo("TeamViewer");
  }

  @Test
  void quotes_and_line_breaks_inside_a_cell_stay() {
    assertThat(field("Product", "PDF \"\"Teams\"\",\nold", "product_name").asString())
        .isEqualTo("PDF \"Teams\",\nold");
  }

  @Test
  void any_script_is_kept() {
    assertThat(field("Product", "一太郎 Löhne 🧩", "product_name").asString())
        .isEqualTo("一太郎 Löhne 🧩");
  }

  @Test
  void columns_are_found_in_any_order_and_letter_case_behind_a_byte_order_mark() {
    var file = EstateFile.licenses("\uFEFFSEATS, vendor \r\n5,Adobe\r\n");

    assertThat(file.rows().getFirst().body())
        .hasToString("{\"vendor\":\"Adobe\",\"total_seats\":5}");
  }

  @Test
  void unknown_columns_are_ignored_and_reported() {
    var file = EstateFile.licenses("Vendor,Owner,Expectation,,Unit price\nAdobe,it,ok,?,1\n");

    assertThat(file.ignoredColumns()).containsExactly("Owner", "(no name)");
    assertThat(file.rows().getFirst().body().has("Owner")).isFalse();
  }

  @Test
  void blank_rows_are_not_licenses_and_are_reported() {
    var file = EstateFile.licenses("Vendor,Product\nAdobe,Stock\n , \nSlack,Pro\n");

    assertThat(file.rows()).extracting(EstateRow::number).containsExactly(2, 4);
    assertThat(file.blankRows()).containsExactly(3);
  }

  @Test
  void rows_may_end_early_but_not_late() {
    assertThat(EstateFile.licenses("Vendor,Product\nAdobe\n").rows()).hasSize(1);
    assertThatThrownBy(() -> EstateFile.licenses("Vendor,Product\nAdobe,Stock, 40 assets\n"))
        .hasMessage("row 2 has more cells than there are columns");
  }

  @Test
  void two_columns_of_one_name_are_refused() {
    assertThatThrownBy(() -> EstateFile.licenses("Seats,Vendor,seats\n1,Adobe,2\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seats");
  }

  @Test
  void a_row_without_expectation_is_expected_to_be_taken() {
    assertThat(license("Vendor", "Adobe").expectedToBeTaken()).isTrue();
  }

  @Test
  void a_license_without_sku_is_known_by_its_product() {
    assertThat(license("Vendor,SKU,Product", "GNU,,GIMP").license())
        .isEqualTo(new LicenseKey("GNU", "GIMP"));
  }

  private static EstateRow license(String headers, String cells) {
    return EstateFile.licenses(headers + "\n" + cells + "\n").rows().getFirst();
  }

  /** The field of a row that has this one cell, quoted, beside a vendor. */
  private static JsonNode field(String header, String cell, String field) {
    var row = header.equals("Vendor") ? license("Vendor", quoted(cell)) : beside(header, cell);
    return row.body().path(field);
  }

  private static EstateRow beside(String header, String cell) {
    return license("Vendor," + header, "Adobe," + quoted(cell));
  }

  private static String quoted(String cell) {
    return "\"" + cell + "\"";
  }
}
