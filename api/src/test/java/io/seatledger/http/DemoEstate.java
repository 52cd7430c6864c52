package io.seatledger.http;

import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Some licenses of the demo tenant, so that there is something to look at. */
final class DemoEstate {

  private DemoEstate() {}

  /** One who acts by the token that the demo client gets. */
  static Client client(int port) {
    var form = "grant_type=client_credentials&client_id=demo&client_secret=right";
    var type = "application/x-www-form-urlencoded";
    var answer = new Client(port, null).call("POST", "/api/v1/auth/token", type, form, null);
    return new Client(port, text(resource(answer, 200), "access_token"));
  }

  static void fill(Client client) {
    license(client, "Adobe", "Creative Cloud All Apps", 25, 20, 18);
    license(client, "Atlassian", "Jira Software Premium", 12, 45, 12);
    license(client, "JetBrains", "All Products Pack", 8, 80, 5);
    license(client, "Microsoft", "Office 365 E3 with a name that goes on and on", 120, 300, 20);
    license(client, "Figma", "Organization", 3, -5, 0);
    var few = license(client, "Slack", "Business+", 4, 200, 4);
    client.assign(few, "per_late"); // refused, and remembered
    client.call("PATCH", few, "{\"total_seats\": 2}");
    var gone = license(client, "GitHub", "Copilot", 10, 150, 0);
    client.call("PATCH", gone, "{\"status\": \"cancelled\"}");
    client.license("{\"product_name\": \"Inkscape\", \"license_type\": \"open_source\"}");
  }

  private static String license(
      Client client, String vendor, String product, int seats, int days, int used) {
    var license =
        client.license(
            """
            {"vendor": "%s", "product_name": "%s", "total_seats": %d, "expiry_date": "%s",
             "cost": {"amount": %d, "currency": "EUR"}}\
            """
                .formatted(
                    vendor, product, seats, Instant.now().plus(Duration.ofDays(days)), 99 * seats));
    IntStream.range(0, used).forEach(seat -> client.seat(license, "per_%02d".formatted(seat)));
    return license;
  }
}
