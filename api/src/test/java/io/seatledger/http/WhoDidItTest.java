package io.seatledger.http;

import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever does something is named by the subject of the token. */
@RunningService
class WhoDidItTest {

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  @Test
  void a_license_names_who_created_changed_deleted_and_restored_it() {
    var one = as("per_01").license("{}");
    var changed = resource(as("per_02").call("PATCH", one, "{\"vendor\": \"Acme\"}"), 200);
    assertThat(text(changed, "created_by")).isEqualTo("per_01");
    assertThat(text(changed, "updated_by")).isEqualTo("per_02");

    as("per_03").call("DELETE", one);
    var deleted = as("per_01").get(one + "?include_deleted=true");
    assertThat(text(deleted, "updated_by")).isEqualTo("per_03");
    assertThat(text(deleted, "deleted_by")).isEqualTo("per_03");

    var restored = resource(as("per_04").call("POST", one + "/restore"), 200);
    assertThat(text(restored, "created_by")).isEqualTo("per_01");
    assertThat(text(restored, "updated_by")).isEqualTo("per_04");
    assertThat(restored.get("deleted_by").isNull()).isTrue();
  }

  @Test
  void an_assignment_names_who_gave_used_and_revoked_it() {
    var one = as("per_02").seat(as("per_01").license("{}"), "per_09");
    var used = resource(as("per_03").call("POST", one + "/usage"), 200);
    assertThat(text(used, "created_by")).isEqualTo("per_02");
    assertThat(text(used, "assigned_by_id")).isEqualTo("per_02");
    assertThat(text(used, "updated_by")).isEqualTo("per_03");

    var revoked = resource(as("per_04").call("POST", one + "/revoke"), 200);
    assertThat(text(revoked, "assigned_by_id")).isEqualTo("per_02");
    assertThat(text(revoked, "revoked_by")).isEqualTo("per_04");
    assertThat(text(revoked, "updated_by")).isEqualTo("per_04");
  }

  private Client as(String person) {
    var roles = List.of("tenant_admin");
    return new Client(
        port, Tokens.with(c -> c.subject(person).claim("tenant_id", tenant).claim("roles", roles)));
  }
}
