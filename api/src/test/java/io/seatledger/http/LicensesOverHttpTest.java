package io.seatledger.http;

import static io.seatledger.http.Client.json;
import static io.seatledger.http.Samples.ASSIGNMENT_ID;
import static io.seatledger.http.Samples.LICENSE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.Edit;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = Server.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "seatledger.security.hs256-secret=" + Tokens.SECRET)
class LicensesOverHttpTest {

  private static final String LICENSES = "/api/v1/licenses";
  private static final String ONE = LICENSES + "/" + LICENSE_ID;
  private static final String ASSIGNMENTS = LICENSES + "/assignments";

  @Autowired private FakeBooks books;
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    books.reset();
    client = new Client(port, Tokens.of("tenant_admin"));
  }

  @Test
  void a_license_has_every_field_spelled_exactly() {
    var answer = client.call("GET", ONE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"3\\.[\\w-]{16}\"");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"id":"lic_01JZ0000000000000000000001","tenant_id":"demo","app_id":null,\
            "asset_id":null,"vendor":"Acme","product_name":null,"product_sku":null,\
            "license_type":null,"total_seats":10,"used_seats":12,"available_seats":-2,\
            "cost":{"amount":1200.50,"currency":"EUR","note":null},\
            "purchase_date":null,"expiry_date":null,"renewal_date":"2031-01-31T12:00:00.123456Z",\
            "auto_renew":false,"supplier_id":null,"contract_reference":null,"contract_id":null,\
            "cost_center_id":null,"status":"expiring_soon","compliance_status":"over_allocated",\
            "tags":["b","a"],"list_price":1200.50,"negotiated_discount":0.10,\
            "seat_policy":"allow_over_allocation","source":"edm","source_type":"api",\
            "created_at":"2031-01-31T12:00:00.123456Z","updated_at":"2031-01-31T12:00:00.123456Z",\
            "created_by":"per_01","updated_by":"per_01","is_deleted":false,"deleted_at":null,\
            "deleted_by":null,"schema_version":1}\
            """);
  }

  @Test
  void an_assignment_has_every_field_spelled_exactly() {
    assertThat(client.call("GET", ASSIGNMENTS + "/" + ASSIGNMENT_ID).body())
        .isEqualTo(
            """
            {"id":"asg_01JZ0000000000000000000002","tenant_id":"demo","app_id":null,\
            "license_id":"lic_01JZ0000000000000000000001","assignee_id":"per_02",\
            "assignee_type":"Person","asset_id":null,"assigned_at":"2031-01-31T12:00:00.123456Z",\
            "assigned_by_id":"per_01","expires_at":null,"status":"active","last_used_at":null,\
            "revoked_at":null,"revoked_by":null,"revoke_reason":null,"source":"edm",\
            "source_type":"api","created_at":"2031-01-31T12:00:00.123456Z",\
            "updated_at":"2031-01-31T12:00:00.123456Z","created_by":"per_01",\
            "updated_by":"per_01","is_deleted":false,"deleted_at":null,"deleted_by":null,\
            "schema_version":1}\
            """);
  }

  @Test
  void seats_and_compliance_are_figures() {
    var seats = json(client.call("GET", ONE + "/seats"));
    assertThat(seats.get("by_assignee_type").get("Person").intValue()).isEqualTo(11);
    assertThat(seats.get("expiring_in_90_days").intValue()).isEqualTo(3);

    assertThat(client.call("GET", LICENSES + "/compliance").body())
        .contains("\"spend\":[{\"currency\":\"EUR\",\"amount\":1200.50,\"licenses\":1}]");
  }

  @Test
  void an_empty_object_creates_a_license() {
    var answer = client.call("POST", LICENSES, "{}");

    assertThat(answer.statusCode()).isEqualTo(201);
    var created = (CreateLicense) books.command;
    assertThat(created.licenseId()).matches("lic_[0-9A-Z]{26}");
    assertThat(answer.headers().firstValue("Location"))
        .contains(LICENSES + "/" + created.licenseId());
    assertThat(answer.headers().firstValue("Consistency-Token")).isPresent();
    assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
    assertThat(books.caller.actor()).isEqualTo("per_01");
  }

  @Test
  void what_a_client_read_it_may_send_back() {
    var answer = client.call("PATCH", ONE, client.call("GET", ONE).body());

    assertThat(answer.statusCode()).isEqualTo(200);
    var change = (UpdateLicense) books.command;
    assertThat(change.cancelled()).isNull();
    assertThat(change.details().vendor()).isEqualTo(new Edit<>("Acme"));
    assertThat(change.details().assetId()).isEqualTo(new Edit<>(null));
  }

  @Test
  void a_merge_patch_names_where_it_comes_from() {
    var body = "{\"source_type\": \"frontend\", \"status\": \"cancelled\"}";
    client.call("PATCH", ONE, "application/merge-patch+json", body, null);

    assertThat(books.caller.sourceType()).isEqualTo(SourceType.FRONTEND);
    var change = (UpdateLicense) books.command;
    assertThat(change.cancelled()).isTrue();
    assertThat(change.details().vendor()).isNull();
  }

  @Test
  void a_write_that_reads_do_not_show_yet_says_so() {
    books.visible = false;
    assertThat(client.call("POST", ONE + "/restore").headers().firstValue("Preference-Applied"))
        .contains("respond-async");
    assertThat(books.command).isEqualTo(new RestoreLicense(LICENSE_ID));
  }

  @Test
  void deleting_is_forced_by_name() {
    assertThat(client.call("DELETE", ONE + "?force=true").statusCode()).isEqualTo(204);
    assertThat(books.command).isEqualTo(new DeleteLicense(LICENSE_ID, true, null));
    assertThat(json(client.call("DELETE", ONE + "?force=yes")).get("code").stringValue())
        .isEqualTo("invalid_query");
  }

  @Test
  void a_seat_is_assigned_to_a_holder() {
    var body =
        """
        {"license_id": "%s", "assignee_id": "grp_1", "assignee_type": "group",
         "expires_at": "2032-01-01T00:00:00+01:00", "status": "active"}\
        """
            .formatted(LICENSE_ID);
    var answer = client.call("POST", ASSIGNMENTS, body);

    assertThat(answer.statusCode()).isEqualTo(201);
    var command = (AssignSeat) books.command;
    assertThat(command.holder()).isEqualTo(new Holder(AssigneeType.GROUP, "grp_1", null));
    assertThat(command.expiresAt()).isEqualTo(Instant.parse("2031-12-31T23:00:00Z"));
    assertThat(answer.headers().firstValue("Location"))
        .contains(ASSIGNMENTS + "/" + command.assignmentId());
  }

  @Test
  void a_refusal_tells_what_the_client_needs_next() {
    books.outcome = new Outcome.Refused(new NoSeatsAvailable(10, 10));
    var body = "{\"license_id\": \"" + LICENSE_ID + "\", \"assignee_id\": \"per_02\"}";
    var answer = client.call("POST", ASSIGNMENTS, body);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).get("total_seats").intValue()).isEqualTo(10);
    assertThat(json(answer).get("type").stringValue()).isEqualTo("/problems/no_seats_available");
  }

  @Test
  void revoking_and_using_need_no_body() {
    var one = ASSIGNMENTS + "/" + ASSIGNMENT_ID;
    assertThat(client.call("POST", one + "/revoke").statusCode()).isEqualTo(200);
    assertThat(books.command).isEqualTo(new RevokeAssignment(LICENSE_ID, ASSIGNMENT_ID, null));
    client.call("POST", one + "/revoke", "{\"reason\": \"left\"}");
    assertThat(books.command).isEqualTo(new RevokeAssignment(LICENSE_ID, ASSIGNMENT_ID, "left"));
    assertThat(client.call("POST", one + "/usage").statusCode()).isEqualTo(200);
    assertThat(books.command).isEqualTo(new RecordUsage(ASSIGNMENT_ID, LICENSE_ID, null));
  }

  @Test
  void an_assignment_that_no_projection_shows_yet_can_be_revoked() {
    books.projected = false;
    var path = ASSIGNMENTS + "/%s/revoke";
    assertThat(client.call("POST", path.formatted(ASSIGNMENT_ID)).statusCode()).isEqualTo(200);
    assertThat(json(client.call("POST", path.formatted("asg_nobodys"))).get("code").stringValue())
        .isEqualTo("assignment_not_found");
  }

  @Test
  void a_list_comes_in_pages() {
    var page = json(client.call("GET", LICENSES + "?limit=1"));
    assertThat(page.get("data").size()).isEqualTo(1);
    assertThat(page.get("limit").intValue()).isEqualTo(1);
    assertThat(page.get("has_more").booleanValue()).isTrue();
    assertThat(page.get("next_cursor").stringValue()).isEqualTo("more");

    var last = json(client.call("GET", ASSIGNMENTS));
    assertThat(last.get("limit").intValue()).isEqualTo(50);
    assertThat(last.get("next_cursor").isNull()).isTrue();
  }

  @Test
  void a_list_knows_its_parameters() {
    for (var query : new String[] {"limit=0", "limit=501", "limit=x", "cursor=x", "colour=red"}) {
      var answer = client.call("GET", LICENSES + "?" + query);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).get("code").stringValue()).isEqualTo("invalid_query");
      assertThat(json(answer).get("errors").get(0).get("field").stringValue())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }
}
