package io.seatledger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MiddleTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Middle MIDDLE =
      new Middle(
          "/licenses",
          "vendor",
          List.of(
              JSON.readTree(
                  """
                  {"vendor": "IBM & Co", "total_seats": 5, "auto_renew": true, "cost": {"amount": 1},
                   "expiry_date": null, "contract_id": null, "tags": []}
                  """),
              JSON.readTree(
                  """
                  {"vendor": "SAP", "total_seats": 7, "auto_renew": false, "cost": null,
                   "expiry_date": "2026-05-06T07:08:09.000001Z", "contract_id": null, "tags": ["a"]}
                  """)));

  @Test
  void every_field_is_asked_for_and_times_and_numbers_in_ranges_too() {
    assertThat(MIDDLE.parameters())
        .containsExactly(
            "search",
            "vendor",
            "total_seats",
            "total_seats_gte",
            "total_seats_lte",
            "auto_renew",
            "expiry_date",
            "expiry_date_gte",
            "expiry_date_lte",
            "contract_id",
            "tags");
  }

  @Test
  void a_filter_has_the_first_value_there_is() {
    assertThat(MIDDLE.path("vendor")).isEqualTo("/licenses?vendor=IBM+%26+Co");
    assertThat(MIDDLE.path("search")).isEqualTo("/licenses?search=IBM+%26+Co");
    assertThat(MIDDLE.path("total_seats_lte")).isEqualTo("/licenses?total_seats_lte=5");
    assertThat(MIDDLE.path("auto_renew")).isEqualTo("/licenses?auto_renew=true");
    assertThat(MIDDLE.path("tags")).isEqualTo("/licenses?tags=a");
    assertThat(MIDDLE.path("expiry_date_gte"))
        .isEqualTo("/licenses?expiry_date_gte=2026-05-06T07%3A08%3A09.000001Z");
  }

  @Test
  void a_field_that_no_row_has_a_value_of_is_asked_for_none() {
    assertThat(MIDDLE.path("contract_id")).isEqualTo("/licenses?contract_id=null");
  }
}
