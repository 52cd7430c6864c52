package io.seatledger.api.estate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the contract says to the two posts of an import at one moment, in memory: it checks the
 * files' expectations without the service, which is checked against them in turn.
 */
final class ContractOnPaper implements Sender {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Instant now;
  private final Map<String, Map<String, Predicate<JsonNode>>> rules;
  private final Map<String, ObjectNode> licenses = new HashMap<>();
  private final Map<String, Set<List<String>>> seats = new HashMap<>();

  ContractOnPaper(Instant now) {
    this.now = now;
    this.rules =
        Map.of(EstateImport.LICENSES, licenseRules(), EstateImport.ASSIGNMENTS, holderRules());
  }

  @Override
  public Response send(Request request) {
    var body = request.body();
    var bad = bad(body, rules.get(request.path()));
    if (!bad.isEmpty()) {
      return refusedFor(bad);
    }
    return request.path().equals(EstateImport.LICENSES) ? create(body) : assign(body);
  }

  /** The fields that break their rule, and those that the schema does not know. */
  private static List<String> bad(ObjectNode body, Map<String, Predicate<JsonNode>> rules) {
    var broken = rules.keySet().stream().filter(field -> !rules.get(field).test(body.path(field)));
    var unknown = body.propertyNames().stream().filter(field -> !rules.containsKey(field));
    return Stream.concat(broken, unknown).sorted().toList();
  }

  private Response create(ObjectNode body) {
    var id = "lic_" + licenses.size();
    licenses.put(id, body);
    seats.put(id, new HashSet<>());
    return created(id);
  }

  private Response assign(ObjectNode body) {
    var id = body.path("license_id").asString();
    var license = licenses.get(id);
    var holder =
        List.of(
            body.path("assignee_type").asString("person").toLowerCase(Locale.ROOT),
            body.path("assignee_id").asString(),
            body.path("asset_id").asString(""));
    if (!assignable(license)) {
      return conflict("license_not_assignable");
    }
    if (seats.get(id).contains(holder)) {
      return conflict("already_assigned");
    }
    var total = license.path("total_seats");
    if (total.isNumber() && seats.get(id).size() >= total.asLong()) {
      return conflict("no_seats_available");
    }
    seats.get(id).add(holder);
    return created("asg_" + seats.get(id).size());
  }

  private boolean assignable(ObjectNode license) {
    var expiry = license.path("expiry_date");
    return !license.path("status").asString("").equals("cancelled")
        && (expiry.isMissingNode() || after(expiry, now));
  }

  private static Map<String, Predicate<JsonNode>> licenseRules() {
    return Map.ofEntries(
        Map.entry("vendor", maybe(ContractOnPaper::name)),
        Map.entry("product_name", maybe(ContractOnPaper::name)),
        Map.entry("product_sku", maybe(ContractOnPaper::name)),
        Map.entry("license_type", maybe(JsonNode::isString)),
        Map.entry("total_seats", maybe(v -> v.isIntegralNumber() && in(v, 2_000_000_000L))),
        Map.entry("cost", maybe(JsonNode::isObject)),
        Map.entry("purchase_date", maybe(ContractOnPaper::time)),
        Map.entry("expiry_date", maybe(ContractOnPaper::time)),
        Map.entry("renewal_date", maybe(ContractOnPaper::time)),
        Map.entry("auto_renew", maybe(JsonNode::isBoolean)),
        Map.entry("contract_reference", maybe(JsonNode::isString)),
        Map.entry("cost_center_id", maybe(ContractOnPaper::reference)),
        Map.entry(
            "status", maybe(v -> v.asString().matches("active|cancelled|expir(ed|ing_soon)"))),
        Map.entry("tags", maybe(ContractOnPaper::tags)),
        Map.entry("list_price", maybe(v -> v.isNumber() && in(v, Long.MAX_VALUE))),
        Map.entry("negotiated_discount", maybe(v -> v.isNumber() && in(v, HUNDRED.longValue()))));
  }

  private Map<String, Predicate<JsonNode>> holderRules() {
    return Map.of(
        "license_id", ContractOnPaper::reference,
        "assignee_id", ContractOnPaper::reference,
        "assignee_type", maybe(v -> v.asString().matches("(?i)person|group")),
        "asset_id", maybe(ContractOnPaper::reference),
        "assigned_at", maybe(v -> time(v) && !after(v, now)),
        "expires_at", maybe(v -> time(v) && after(v, now)));
  }

  private static Predicate<JsonNode> maybe(Predicate<JsonNode> rule) {
    return value -> value.isMissingNode() || value.isNull() || rule.test(value);
  }

  private static boolean name(JsonNode value) {
    return value.isString() && value.asString().length() <= 256;
  }

  private static boolean reference(JsonNode value) {
    return value.isString() && value.asString().matches("\\P{Cntrl}{1,128}");
  }

  private static boolean tags(JsonNode value) {
    return value.size() <= 50
        && value.valueStream().allMatch(tag -> tag.isString() && tag.asString().length() <= 64);
  }

  private static boolean in(JsonNode value, long most) {
    var number = value.decimalValue();
    return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static boolean after(JsonNode time, Instant moment) {
    return Instant.parse(time.asString()).isAfter(moment);
  }

  private static boolean time(JsonNode value) {
    try {
      Instant.parse(value.asString());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Response created(String id) {
    return new Response(201, JsonNodeFactory.instance.objectNode().put("id", id));
  }

  private static Response conflict(String code) {
    return new Response(409, JsonNodeFactory.instance.objectNode().put("code", code));
  }

  private static Response refusedFor(List<String> fields) {
    var problem = JsonNodeFactory.instance.objectNode();
    var errors = problem.putArray("errors");
    fields.forEach(field -> errors.addObject().put("field", field));
    return new Response(422, problem);
  }
}
