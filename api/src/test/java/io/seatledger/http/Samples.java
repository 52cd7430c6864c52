package io.seatledger.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** One of each thing that is answered, with values that are easily spelled wrong. */
final class Samples {

  /** Soon, and with every digit that a time may have. */
  static final String SOON =
      Instant.now().plus(29, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_000)
          + "";

  static final String LICENSE =
      """
      {"vendor": "Acme", "total_seats": 1, "seat_policy": "allow_over_allocation",
       "renewal_date": "%s", "tags": ["b", "a", "b"], "list_price": 1200.50,
       "negotiated_discount": 0.10,
       "cost": {"note": null, "currency": "EUR", "amount": 1200.50}}\
      """
          .formatted(SOON);

  private Samples() {}

  /** {@link #LICENSE} with three seats taken, as it has to be answered to the last character. */
  static String licenseAnswer(JsonNode made) {
    return """
    {"id":"%s","tenant_id":"%s","app_id":null,\
    "asset_id":null,"vendor":"Acme","product_name":null,"product_sku":null,\
    "license_type":null,"total_seats":1,"used_seats":3,"available_seats":-2,\
    "cost":{"amount":1200.50,"currency":"EUR","note":null},\
    "purchase_date":null,"expiry_date":null,"renewal_date":"%s",\
    "auto_renew":false,"supplier_id":null,"contract_reference":null,"contract_id":null,\
    "cost_center_id":null,"status":"expiring_soon","compliance_status":"over_allocated",\
    "tags":["b","a"],"list_price":1200.50,"negotiated_discount":0.10,\
    "seat_policy":"allow_over_allocation","source":"edm","source_type":"api",\
    "created_at":"%s","updated_at":"%s",\
    "created_by":"per_01","updated_by":"per_01","is_deleted":false,"deleted_at":null,\
    "deleted_by":null,"schema_version":1}\
    """
        .formatted(
            text(made, "id"),
            text(made, "tenant_id"),
            SOON,
            text(made, "created_at"),
            text(made, "updated_at"));
  }

  /** An assignment to per_02 that says no more, as it has to be answered to the last character. */
  static String assignmentAnswer(JsonNode made) {
    var at = text(made, "created_at");
    return """
    {"id":"%s","tenant_id":"%s","app_id":null,\
    "license_id":"%s","assignee_id":"per_02",\
    "assignee_type":"Person","asset_id":null,"assigned_at":"%s",\
    "assigned_by_id":"per_01","expires_at":null,"status":"active","last_used_at":null,\
    "revoked_at":null,"revoked_by":null,"revoke_reason":null,"source":"edm",\
    "source_type":"api","created_at":"%s",\
    "updated_at":"%s","created_by":"per_01",\
    "updated_by":"per_01","is_deleted":false,"deleted_at":null,"deleted_by":null,\
    "schema_version":1}\
    """
        .formatted(
            text(made, "id"),
            text(made, "tenant_id"),
            text(made, "license_id"),
            text(made, "assigned_at"),
            at,
            at);
  }

  private static String text(JsonNode made, String field) {
    return Answers.text(made, field);
  }
}
