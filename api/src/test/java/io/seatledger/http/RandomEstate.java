package io.seatledger.http;

import static io.seatledger.http.Client.ASSIGNMENTS;
import static io.seatledger.http.Client.LICENSES;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Licenses and seats to which anything may happen next. */
final class RandomEstate {

  private static final List<String> QUERIES =
      List.of(
          "?limit=3&include_total=true",
          "?sort=-updated_at&limit=500",
          "?status=active,expiring_soon,expired&include_total=true",
          "?include_deleted=true&sort=status,id",
          "?search=e&limit=2");

  private final Client client;
  private final Random random;
  private final List<String> licenses = new ArrayList<>();
  private final List<String> seats = new ArrayList<>();

  RandomEstate(Client client, Random random) {
    this.client = client;
    this.random = random;
  }

  /** Asks for something, which may be refused. */
  void happen() {
    if (licenses.size() < 2) {
      create();
    }
    switch (random.nextInt(10)) {
      case 0 -> create();
      case 1, 2, 3, 4 -> assign();
      case 5 -> client.call("POST", seat() + "/revoke", "{\"reason\": \"moved\"}");
      case 6 -> client.call("POST", seat() + "/usage", "{}");
      case 7 -> client.call("PATCH", license(), change());
      case 8 -> client.call("DELETE", license() + "?force=" + random.nextBoolean());
      default -> licenses.forEach(license -> client.call("POST", license + "/restore"));
    }
  }

  private void create() {
    licenses.add(
        client.license(
            """
            {"vendor": "Vendor %d", "total_seats": %d, "cost": {"amount": %d.10, "currency": "EUR"}}\
            """
                .formatted(random.nextInt(3), random.nextInt(4), random.nextInt(1000))));
  }

  private void assign() {
    var more = random.nextBoolean() ? "" : "\"expires_at\": \"%s\"".formatted(soon());
    var answer = client.assign(license(), "per_%02d".formatted(random.nextInt(20)), more);
    Answers.header(answer, "Location").ifPresent(seats::add);
  }

  private String change() {
    return switch (random.nextInt(4)) {
      case 0 -> "{\"total_seats\": %d}".formatted(random.nextInt(5));
      case 1 -> "{\"expiry_date\": \"%s\"}".formatted(soon());
      case 2 -> "{\"vendor\": \"Vendor %d\", \"tags\": [\"t\"]}".formatted(random.nextInt(3));
      default -> "{\"status\": \"%s\"}".formatted(random.nextBoolean() ? "cancelled" : "active");
    };
  }

  private Instant soon() {
    return Instant.now().plusMillis(200 + random.nextInt(1500)).truncatedTo(ChronoUnit.MICROS);
  }

  private String license() {
    return licenses.get(random.nextInt(licenses.size()));
  }

  private String seat() {
    return seats.isEmpty() ? ASSIGNMENTS + "/asg_none" : seats.get(random.nextInt(seats.size()));
  }

  List<String> licenses() {
    return List.copyOf(licenses);
  }

  /** Something that can be read. */
  String path() {
    return switch (random.nextInt(6)) {
      case 0 -> license() + "?include_deleted=true";
      case 1 -> seat();
      case 2 -> license() + "/seats";
      case 3 -> LICENSES + query();
      case 4 -> ASSIGNMENTS + query();
      default -> LICENSES + "/compliance";
    };
  }

  private String query() {
    return QUERIES.get(random.nextInt(QUERIES.size()));
  }
}
