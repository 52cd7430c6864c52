package io.seatledger.http;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** A license with a seat taken and a deleted one, full of a word that nobody else may read. */
record OwnersRows(String license, String deleted, String seat, String event) {

  static final String WORD = "the-owners-own";

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
    return new OwnersRows(license, deleted, seat, "evt_" + event.getIdentifier());
  }

  String in(String text) {
    return text.replace("{license}", license)
        .replace("{license_id}", Client.id(license))
        .replace("{deleted}", deleted)
        .replace("{seat}", seat)
        .replace("{holder}", WORD)
        .replace("{event}", event);
  }
}
