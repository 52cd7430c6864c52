package io.seatledger.http;

import java.util.Map;
import java.util.Set;

/**
 * A request that an endpoint answers with {@code found}, if it is the owner's.
 *
 * @param path with {@code {license}}, {@code {deleted}}, {@code {seat}}, {@code {holder}}, {@code
 *     {event}} and {@code {pack}} for what is the owner's
 * @param action the scope that it takes
 * @param elsewhere the status for somebody to whom the owner's rows are not there
 */
record Endpoint(
    String method,
    String path,
    String body,
    String action,
    boolean administers,
    int found,
    int elsewhere) {

  /** Those that nobody needs a token for. */
  static final Set<String> OPEN =
      Set.of("GET /api/v1/openapi.json", "GET /api/v1/openapi.json.yaml");

  private static final String LICENSES = "/api/v1/licenses";
  private static final String AUDIT = "/api/v1/audit-events";
  private static final String OPERATIONS = "/api/v1/operations";
  private static final String LETTERS = "/dead-letters";
  private static final String SELF_CHECK = "{\"mode\": \"self-check\"}";
  private static final String DISCARD = "{\"reason\": \"x\"}";
  private static final String RETRY = "{\"processor\": \"none\"}";
  private static final String PACKS = "/api/v1/audit-packs";
  private static final String ASSIGNMENTS = LICENSES + "/assignments";

  /** One for each that there is. */
  static final Map<String, Endpoint> ALL =
      Map.ofEntries(
          read(LICENSES, LICENSES, 200),
          read(LICENSES + "/{id}", "{license}", 404),
          read(LICENSES + "/{id}/seats", "{license}/seats", 404),
          read(LICENSES + "/{id}/diff", "{license}/diff?from_position=0", 404),
          read(LICENSES + "/{id}/history", "{license}/history", 404),
          read(ASSIGNMENTS + "/{id}/history", "{seat}/history", 404),
          read(LICENSES + "/history", LICENSES + "/history?assignee_id={holder}", 200),
          read(LICENSES + "/compliance", LICENSES + "/compliance", 200),
          read(ASSIGNMENTS, ASSIGNMENTS, 200),
          read(ASSIGNMENTS + "/{id}", "{seat}", 404),
          export(LICENSES + "/export", LICENSES + "/export", 200),
          export(ASSIGNMENTS + "/export", ASSIGNMENTS + "/export", 200),
          export(LICENSES + "/{id}/history/export", "{license}/history/export", 404),
          audit(AUDIT + "/export", AUDIT + "/export?format=csv", 200),
          audit(AUDIT, AUDIT, 200),
          audit(AUDIT + "/{id}", AUDIT + "/{event}", 404),
          audit(AUDIT + "/verification", AUDIT + "/verification", 200),
          audit(AUDIT + "/checkpoint", AUDIT + "/checkpoint", 200),
          audit(AUDIT + "/signing-key", AUDIT + "/signing-key", 200),
          audit(AUDIT + "/{id}/proof", AUDIT + "/{event}/proof", 404),
          audit(AUDIT + "/consistency", AUDIT + "/consistency?from_size=0", 200),
          audit(PACKS, PACKS, 200),
          audit(PACKS + "/{id}", "{pack}", 404),
          audit(PACKS + "/{id}/content", "{pack}/content", 404),
          write("POST", LICENSES, LICENSES, "{}", 201, 201),
          write("PATCH", LICENSES + "/{id}", "{license}", "{\"vendor\": \"x\"}", 200, 404),
          write(
              "POST",
              ASSIGNMENTS,
              ASSIGNMENTS,
              "{\"license_id\": \"{license_id}\", \"assignee_id\": \"per_09\"}",
              201,
              404),
          write("POST", ASSIGNMENTS + "/{id}/revoke", "{seat}/revoke", "{}", 200, 404),
          write("POST", ASSIGNMENTS + "/{id}/usage", "{seat}/usage", "{}", 200, 404),
          operate("GET", "/nodes", "/nodes", 200),
          operate("GET", "/processors", "/processors", 200),
          operate("GET", "/processors/{name}", "/processors/licenses", 200),
          operate("POST", "/processors/{name}/pause", "/processors/none/pause", 404),
          operate("POST", "/processors/{name}/resume", "/processors/none/resume", 404),
          operate("POST", "/processors/{name}/reset", "/processors/none/reset", 404),
          operate("POST", "/processors/{name}/split", "/processors/none/split", 404),
          operate("POST", "/processors/{name}/merge", "/processors/none/merge", 404),
          operate("POST", "/processors/{name}/replays", "/processors/none/replays", 404),
          operate("GET", "/replays", "/replays", 200),
          operate("GET", "/replays/{id}", "/replays/rpl_none", 404),
          operate("DELETE", "/replays/{id}", "/replays/rpl_none", 404),
          operate("GET", LETTERS, LETTERS, 200),
          operate("GET", LETTERS + "/{id}", LETTERS + "/none", 404),
          operate("POST", LETTERS + "/{id}/retry", LETTERS + "/none/retry", "", 404),
          operate("POST", LETTERS + "/{id}/discard", LETTERS + "/none/discard", DISCARD, 404),
          operate("POST", LETTERS + "/retry", LETTERS + "/retry", RETRY, 404),
          administer("POST", PACKS, PACKS, OwnersRows.ORDER, 202),
          administer("DELETE", LICENSES + "/{id}", "{license}?force=true", "", 204),
          administer("POST", LICENSES + "/{id}/restore", "{deleted}/restore", "", 200));

  private static Map.Entry<String, Endpoint> read(String pattern, String path, int elsewhere) {
    return Map.entry(
        "GET " + pattern, new Endpoint("GET", path, "", "read", false, 200, elsewhere));
  }

  private static Map.Entry<String, Endpoint> audit(String pattern, String path, int elsewhere) {
    return Map.entry("GET " + pattern, new Endpoint("GET", path, "", "read", true, 200, elsewhere));
  }

  /** What operators do concerns no tenant's rows and looks the same to each of them. */
  private static Map.Entry<String, Endpoint> operate(
      String method, String pattern, String path, int found) {
    var asksForReplay = method.equals("POST") && path.endsWith("/replays");
    return operate(method, pattern, path, asksForReplay ? SELF_CHECK : "", found);
  }

  private static Map.Entry<String, Endpoint> operate(
      String method, String pattern, String path, String body, int found) {
    var action = method.equals("GET") ? "read" : "write";
    return Map.entry(
        method + " " + OPERATIONS + pattern,
        new Endpoint(method, OPERATIONS + path, body, action, true, found, found));
  }

  private static Map.Entry<String, Endpoint> export(String pattern, String path, int elsewhere) {
    return Map.entry(
        "GET " + pattern,
        new Endpoint("GET", path + "?format=csv", "", "read", true, 200, elsewhere));
  }

  private static Map.Entry<String, Endpoint> write(
      String method, String pattern, String path, String body, int found, int elsewhere) {
    return Map.entry(
        method + " " + pattern, new Endpoint(method, path, body, "write", false, found, elsewhere));
  }

  private static Map.Entry<String, Endpoint> administer(
      String method, String pattern, String path, String body, int found) {
    return Map.entry(
        method + " " + pattern, new Endpoint(method, path, body, "write", true, found, 404));
  }
}
