package io.seatledger.query.history;

import static io.seatledger.query.list.Field.choice;
import static io.seatledger.query.list.Field.field;
import static io.seatledger.query.list.Kind.LONG;
import static io.seatledger.query.list.Kind.TEXT;
import static io.seatledger.query.list.Kind.TIME;

import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.Operator;
import java.util.List;
import java.util.stream.Stream;

/** What histories and the audit trail can be asked about. */
public final class HistoryFields {

  /** Of a license. Its stream is indexed by sequence, which grows as the position does. */
  public static final ListFields OF_LICENSE = history("license-history", "sequence");

  /** Of assignments, one or all of a holder. */
  public static final ListFields OF_ASSIGNMENTS = history("assignment-history", "position");

  /** Of everything in the books. */
  public static final ListFields TRAIL =
      new ListFields(
          "audit-events",
          "sequence_id",
          "-sequence_id",
          List.of(
              field("sequence_id", LONG).of("position").unfiltered().withIndex(),
              choice(
                      "resource_type",
                      Stream.of(
                          "license",
                          "assignment",
                          "audit_pack",
                          "audit_trail",
                          "export",
                          "processor"))
                  .unsorted(),
              field("resource_id", TEXT).orNull().unsorted(),
              field("license_id", TEXT).orNull().unsorted(),
              action(),
              actor(),
              choice("outcome", Stream.of("success", "denied")).unsorted(),
              from(),
              to()),
          List.of());

  private HistoryFields() {}

  private static ListFields history(String name, String order) {
    return new ListFields(
        name,
        "position",
        "-position",
        List.of(
            field("position", LONG).of(order).unfiltered().withIndex(),
            action(),
            actor(),
            from(),
            to()),
        List.of());
  }

  private static Field action() {
    return choice("action", actions()).unsorted();
  }

  /** The names that events are stored under, with underscores. */
  private static Stream<String> actions() {
    return EventCatalogue.seatledger().types().stream()
        .map(type -> type.value().replace('-', '_'))
        .sorted();
  }

  private static Field actor() {
    return field("actor_id", TEXT).unsorted();
  }

  private static Field from() {
    return field("from", TIME).of("recorded_at").only(Operator.AT_LEAST);
  }

  private static Field to() {
    return field("to", TIME).of("recorded_at").only(Operator.LESS);
  }
}
