package io.seatledger.http;

import static org.awaitility.Awaitility.await;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.util.function.SingletonSupplier;

/** A license with a seat taken and a deleted one, full of a word that nobody else may read. */
record OwnersRows(
    String license, String deleted, String seat, String event, Supplier<String> pack) {

  static final String WORD = "the-owners-own";

  /** Asks for a pack of the owner's license, as it was before there was any. */
  static final String ORDER =
      "{\"as_of\": \"2020-01-01T00:00:00Z\", \"license_ids\": [\"{license_id}\"]}";

  private static final String LICENSE =
      """
      {"vendor": "%1$s", "product_name": "%1$s", "product_sku": "%1$s", "tags": ["%1$s"],
       "contract_id": "%1$s", "cost": {"note": "%1$s"}, "total_seats": 5}\
      """
          .formatted(WORD);

  static OwnersRows of(Client owner, EventStore ledger) {
    var license = owner.license(LICENSE);
    var seat = owner.seat(license, WORD);
    var deleted = owner.license(LICENSE);
    owner.call("DELETE", deleted);
    var event = ledger.readEvents(Client.id(license)).next();
    return new OwnersRows(
        license,
        deleted,
        seat,
        "evt_" + event.getIdentifier(),
        SingletonSupplier.of(() -> pack(owner, license)));
  }

  /** The path of a pack, which takes a moment to be made. */
  private static String pack(Client owner, String license) {
    var order = ORDER.replace("{license_id}", Client.id(license));
    var answer = owner.call("POST", "/api/v1/audit-packs", order);
    var path = Answers.header(answer, "Location").orElseThrow();
    await().until(() -> Answers.text(owner.get(path), "state").equals("ready"));
    return path;
  }

  String in(String text) {
    var known = text.contains("{pack}") ? text.replace("{pack}", pack.get()) : text;
    return known
        .replace("{license}", license)
        .replace("{license_id}", Client.id(license))
        .replace("{deleted}", deleted)
        .replace("{seat}", seat)
        .replace("{holder}", WORD)
        .replace("{event}", event);
  }
}
