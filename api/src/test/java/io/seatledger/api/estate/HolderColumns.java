package io.seatledger.api.estate;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a holder export are called, and the assignment body that a row becomes, short
 * of the license id that only the service knows.
 */
final class HolderColumns {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Assignee", "assignee_id", Notation::text),
          new Column("Assignee type", "assignee_type", Notation::text),
          new Column("Asset", "asset_id", Notation::text),
          new Column("Assigned", "assigned_at", Notation::date),
          new Column("Expires", "expires_at", Notation::date));

  static final List<String> HEADERS =
      Stream.concat(COLUMNS.stream().map(Column::header), Stream.of("Vendor", "SKU", "Product"))
          .toList();

  private HolderColumns() {}

  static ObjectNode body(Cells cells) {
    var body = JsonNodeFactory.instance.objectNode();
    COLUMNS.forEach(column -> column.readInto(body, cells));
    return body;
  }
}
