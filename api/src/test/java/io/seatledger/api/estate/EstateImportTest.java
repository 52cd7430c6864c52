package io.seatledger.api.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.estate.Sender.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EstateImportTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2040-02-29T12:00:00Z", "2088-12-31T23:59:59Z"})
  void every_row_of_the_estate_ends_as_its_file_says_in_any_year(Instant now) {
    var estate = new EstateImport(new ContractOnPaper(now));

    estate.sendLicenses(EstateFile.licenses(EstateFile.text("licenses.csv")));
    estate.sendHolders(EstateFile.holders(EstateFile.text("holders.csv")));

    assertThat(estate.mismatches()).isEmpty();
    assertThat(estate.licenses()).hasSizeGreaterThanOrEqualTo(75);
    assertThat(estate.holders()).hasSizeGreaterThanOrEqualTo(180);
  }

  @Test
  void a_service_that_takes_everything_is_found_out() {
    var licenses = EstateFile.licenses(EstateFile.text("licenses.csv"));
    var estate = new EstateImport(_ -> answer(201, "{'id': 'lic_1'}"));

    estate.sendLicenses(licenses);

    assertThat(estate.mismatches())
        .hasSameSizeAs(licenses.rows().stream().filter(r -> !r.expectedToBeTaken()).toList())
        .isNotEmpty();
  }

  @Test
  void a_mismatch_says_the_row_and_both_outcomes_and_what_was_sent() {
    var estate = new EstateImport(_ -> answer(409, "{'code': 'already_assigned'}"));

    estate.sendLicenses(EstateFile.licenses("Vendor,SKU,Expectation\nAdobe,Stock,vendor\n"));

    assertThat(estate.mismatches())
        .containsExactly(
            "license row 2 of Adobe Stock: expected vendor, was already_assigned"
                + " (409 {\"code\":\"already_assigned\"}) for"
                + " {\"vendor\":\"Adobe\",\"product_sku\":\"Stock\",\"total_seats\":null}");
  }

  @Test
  void a_refusal_that_also_names_an_innocent_field_is_a_mismatch() {
    var estate =
        new EstateImport(_ -> answer(422, "{'errors': [{'field': 'vendor'}, {'field': 'tags'}]}"));

    estate.sendLicenses(EstateFile.licenses("Vendor,Expectation\nAdobe,vendor\n"));

    assertThat(estate.mismatches()).singleElement().asString().contains("was tags vendor");
  }

  @Test
  void elements_and_members_count_as_the_field_they_are_in() {
    var estate =
        new EstateImport(
            _ -> answer(422, "{'errors': [{'field': 'tags[3]'}, {'field': 'tags.7'}]}"));

    estate.sendLicenses(EstateFile.licenses("Vendor,Expectation\nAdobe,tags\n"));

    assertThat(estate.mismatches()).isEmpty();
  }

  @Test
  void holders_go_to_the_first_license_taken_under_their_vendor_and_sku() {
    var estate = new EstateImport(new ContractOnPaper(NOW));

    estate.sendLicenses(
        EstateFile.licenses(
            """
            Vendor,SKU,Seats,Expectation
            Slack,ENT-1Y,-1,total_seats
            GitLab,ENT-1Y,1,ok
            Slack,ENT-1Y,2,ok
            Slack,ENT-1Y,3,ok
            """));

    assertThat(estate.licenseId(new LicenseKey("Slack", "ENT-1Y")))
        .isEqualTo(estate.licenses().get(2).id())
        .isPresent();
  }

  @Test
  void holders_of_a_license_that_was_never_taken_are_not_sent() {
    var estate =
        new EstateImport(
            request -> {
              throw new AssertionError("sent " + request);
            });

    estate.sendHolders(
        EstateFile.holders("Vendor,SKU,Assignee,Expectation\nSlack,X,per_1,unknown_license\n"));

    assertThat(estate.mismatches()).isEmpty();
    assertThat(estate.holders())
        .extracting(EstateOutcome::word)
        .isEqualTo(List.of("unknown_license"));
  }

  @Test
  void holders_are_sent_with_the_id_of_their_license_and_their_row_stays_as_it_was() {
    var bodies = new ArrayList<String>();
    var estate =
        new EstateImport(
            request -> {
              bodies.add(request.path() + " " + request.body());
              return answer(201, "{'id': 'lic_7'}");
            });
    var holders = EstateFile.holders("Vendor,Product,Assignee\nGNU,GIMP,grp_design\n");

    estate.sendLicenses(EstateFile.licenses("Vendor,Product\nGNU,GIMP\n"));
    estate.sendHolders(holders);

    assertThat(bodies)
        .last()
        .isEqualTo(
            "/api/v1/licenses/assignments"
                + " {\"assignee_id\":\"grp_design\",\"license_id\":\"lic_7\"}");
    assertThat(holders.rows().getFirst().body().has("license_id")).isFalse();
  }

  private static Response answer(int status, String json) {
    return new Response(status, MAPPER.readTree(json.replace('\'', '"')));
  }
}
