package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another's row is not there: a tenant's for other tenants, an application's for other ones. */
@RunningService
class WhoSeesWhatTest {

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;
  private Client person;
  private Client app;
  private Client otherApp;

  @BeforeEach
  void start() {
    person = new Client(port, Tokens.of(tenant, "tenant_admin"));
    app = application("app_1");
    otherApp = application("app_2");
  }

  @Test
  void another_tenant_finds_nothing() {
    var license = person.license("{}");
    var seat = person.seat(license, "per_02");

    assertHidden(Client.administrator(port), license, seat);
    assertUntouched(person, license, seat);
  }

  @Test
  void another_tenant_cannot_restore() {
    var license = person.license("{}");
    person.call("DELETE", license);

    var other = Client.administrator(port);
    problem(other.call("POST", license + "/restore"), 404, "license_not_found");
    problem(other.assign(license, "per_02"), 404, "license_not_found");
    resource(person.call("POST", license + "/restore"), 200);
  }

  @Test
  void another_application_finds_nothing() {
    var license = app.license("{}");
    var seat = app.seat(license, "per_02");

    assertHidden(otherApp, license, seat);
    assertUntouched(app, license, seat);
  }

  @Test
  void an_application_lists_its_own_rows_and_a_person_all() {
    var ofPerson = person.license("{}");
    var ofApp = app.license("{}");
    var ofOther = otherApp.license("{}");

    assertThat(licenses(app)).containsExactly(Client.id(ofApp));
    assertThat(licenses(otherApp)).containsExactly(Client.id(ofOther));
    assertThat(licenses(person))
        .containsExactly(Client.id(ofOther), Client.id(ofApp), Client.id(ofPerson));
    problem(app.call("GET", ofPerson), 404, "license_not_found");
    assertThat(app.get(LICENSES + "/compliance").get("total").get("licenses").intValue())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "service", "app_service_account"})
  void who_may_read_a_license_may_read_it_as_it_was(String role) {
    var reader = new Client(port, Tokens.of(tenant, role));
    var license = reader.license("{}");
    var created = reader.get(license);
    resource(reader.call("PATCH", license, "{\"vendor\": \"Acme\"}"), 200);

    assertThat(reader.get(license + "?as_of=" + text(created, "created_at"))).isEqualTo(created);
  }

  private Client application(String id) {
    var roles = List.of("tenant_admin");
    return new Client(
        port,
        Tokens.with(c -> c.claim("tenant_id", tenant).claim("roles", roles).claim("app_id", id)));
  }

  private static void assertHidden(Client other, String license, String seat) {
    var notThere = "license_not_found";
    problem(other.call("GET", license), 404, notThere);
    problem(other.call("GET", license + "/seats"), 404, notThere);
    problem(other.call("PATCH", license, "{\"vendor\": \"Acme\"}"), 404, notThere);
    problem(other.call("DELETE", license + "?force=true"), 404, notThere);
    problem(other.call("POST", license + "/restore"), 404, notThere);
    problem(other.assign(license, "per_03"), 404, notThere);
    problem(other.call("GET", seat), 404, "assignment_not_found");
    problem(other.call("POST", seat + "/revoke"), 404, "assignment_not_found");
    problem(other.call("POST", seat + "/usage"), 404, "assignment_not_found");
    assertThat(licenses(other)).isEmpty();
    assertThat(other.get(ASSIGNMENTS).get("data").isEmpty()).isTrue();
    var compliance = other.get(LICENSES + "/compliance");
    assertThat(compliance.get("total").get("licenses").intValue()).isZero();
  }

  private static void assertUntouched(Client owner, String license, String seat) {
    var kept = owner.get(license);
    assertThat(kept.get("vendor").isNull()).isTrue();
    assertThat(kept.get("used_seats").intValue()).isEqualTo(1);
    assertThat(text(owner.get(seat), "status")).isEqualTo("active");
    assertThat(owner.get(seat).get("last_used_at").isNull()).isTrue();
  }

  private static List<String> licenses(Client client) {
    return client.get(LICENSES).get("data").valueStream().map(row -> text(row, "id")).toList();
  }
}
