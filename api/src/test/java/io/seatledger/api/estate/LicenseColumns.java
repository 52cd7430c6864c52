package io.seatledger.api.estate;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the columns of a license export are called, and the license body that a row becomes. */
final class LicenseColumns {
  private static final List<String> MODELS =
      List.of(
          "named_user", "concurrent", "site", "subscription", "perpetual", "trial", "open_source");
  private static final List<String> STATUSES =
      List.of("active", "expiring_soon", "expired", "cancelled");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Vendor", "vendor", Notation::text),
          new Column("Product", "product_name", Notation::text),
          new Column("SKU", "product_sku", Notation::text),
          new Column("License model", "license_type", cell -> Notation.word(cell, MODELS)),
          new Column("Seats", "total_seats", Notation::seats),
          new Column("Discount %", "negotiated_discount", Notation::percent),
          new Column("Purchased", "purchase_date", Notation::date),
          new Column("Expires", "expiry_date", Notation::date),
          new Column("Renewal", "renewal_date", Notation::date),
          new Column("Auto-renew", "auto_renew", Notation::flag),
          new Column("Contract no.", "contract_reference", Notation::text),
          new Column("Cost centre", "cost_center_id", Notation::text),
          new Column("Tags", "tags", Notation::tags),
          new Column("Status", "status", cell -> Notation.word(cell, STATUSES)));

  static final List<String> HEADERS =
      Stream.concat(
              COLUMNS.stream().map(Column::header), Stream.of("Unit price", "Currency", "Billing"))
          .toList();

  private LicenseColumns() {}

  static ObjectNode body(Cells cells) {
    var body = JsonNodeFactory.instance.objectNode();
    COLUMNS.forEach(column -> column.readInto(body, cells));
    var price = Price.of(cells.text("Unit price"), cells.text("Currency"));
    if (!price.amount().isMissingNode()) {
      body.set("list_price", price.amount());
    }
    var cost = cost(price, cells.text("Billing"));
    if (!cost.isEmpty()) {
      body.set("cost", cost);
    }
    return body;
  }

  private static ObjectNode cost(Price price, String billing) {
    var cost = JsonNodeFactory.instance.objectNode();
    if (!price.amount().isMissingNode()) {
      cost.set("amount", price.amount());
    }
    if (!price.currency().isEmpty()) {
      cost.put("currency", price.currency());
    }
    if (!billing.isEmpty()) {
      cost.put("billing_cycle", billing);
    }
    return cost;
  }
}
