package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentTable;
import io.seatledger.query.assignment.AssignmentView;
import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.lists.ListByHand;
import io.seatledger.readmodels.lists.ListLaw;
import io.seatledger.readmodels.lists.RandomValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

class LicenseListTest {

  private static final int LICENSES = 60;
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final List<String> SEARCHED =
      List.of("vendor", "product_name", "product_sku", "contract_reference");
  private static final Map<String, Function<LicenseNow, @Nullable Object>> VALUES =
      Map.ofEntries(
          Map.entry("id", now -> now.license().id()),
          Map.entry("tenant_id", now -> now.license().tenantId()),
          Map.entry("app_id", now -> now.license().appId()),
          Map.entry("asset_id", now -> now.license().details().assetId()),
          Map.entry("vendor", now -> now.license().details().vendor()),
          Map.entry("product_name", now -> now.license().details().productName()),
          Map.entry("product_sku", now -> now.license().details().productSku()),
          Map.entry("license_type", now -> now.license().details().licenseType()),
          Map.entry("total_seats", now -> now.license().totalSeats()),
          Map.entry("used_seats", LicenseNow::usedSeats),
          Map.entry("available_seats", LicenseNow::availableSeats),
          Map.entry("purchase_date", now -> now.license().term().purchaseDate()),
          Map.entry("expiry_date", now -> now.license().term().expiryDate()),
          Map.entry("renewal_date", now -> now.license().term().renewalDate()),
          Map.entry("auto_renew", now -> now.license().term().autoRenew()),
          Map.entry("supplier_id", now -> now.license().details().supplierId()),
          Map.entry("contract_reference", now -> now.license().details().contractReference()),
          Map.entry("contract_id", now -> now.license().details().contractId()),
          Map.entry("cost_center_id", now -> now.license().details().costCenterId()),
          Map.entry("status", now -> word(now.status())),
          Map.entry("compliance_status", now -> word(now.complianceStatus())),
          Map.entry("tags", now -> now.license().details().tags()),
          Map.entry("list_price", now -> now.license().pricing().listPrice()),
          Map.entry("negotiated_discount", now -> now.license().pricing().negotiatedDiscount()),
          Map.entry("seat_policy", now -> word(now.license().seatPolicy())),
          Map.entry("source", now -> now.license().details().source()),
          Map.entry("source_type", now -> word(now.license().details().sourceType())),
          Map.entry("created_at", now -> now.license().createdAt()),
          Map.entry("updated_at", now -> now.license().updatedAt()),
          Map.entry("created_by", now -> now.license().createdBy()),
          Map.entry("updated_by", now -> now.license().updatedBy()),
          Map.entry("is_deleted", now -> now.license().deletedAt() != null),
          Map.entry("deleted_at", now -> now.license().deletedAt()),
          Map.entry("deleted_by", now -> now.license().deletedBy()),
          Map.entry("schema_version", _ -> 1));

  private static ReadModels books;

  @BeforeContainer
  static void start() {
    books = ReadModels.running();
  }

  @AfterContainer
  static void stop() {
    books.close();
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1)
  void every_filter_and_every_order_is_as_by_hand(@ForAll long seed) {
    var law = law(seed);
    assertThat(law.everyFilter(2)).isEqualTo(2 * 35 + 4 * 12);
    law.everyOrder();
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1)
  void filters_search_and_orders_together_are_as_by_hand(@ForAll long seed) {
    law(seed).anything(100);
  }

  private static ListLaw<LicenseNow> law(long seed) {
    assertThat(LicenseFields.ALL.fields())
        .extracting(Field::name)
        .hasSameElementsAs(VALUES.keySet());
    var random = new Random(seed);
    var tenant = "ten_" + TENANTS.incrementAndGet();
    var rows = written(tenant, new RandomValues(random));
    written("ten_other_" + tenant, new RandomValues(random));
    var reader = new Reader(tenant, null);
    var queries = books.get(LicenseQueries.class);
    return new ListLaw<>(
        new ListByHand<>(LicenseFields.ALL, SEARCHED, rows, VALUES),
        asked -> queries.list(reader, Given.NOW, ListQuery.of(LicenseFields.ALL, asked)),
        random);
  }

  private static List<LicenseNow> written(String tenant, RandomValues values) {
    var licenses = new ArrayList<LicenseView>();
    var overdue = new ArrayList<AssignmentView>();
    var shown = new ArrayList<LicenseNow>();
    for (int i = 0; i < LICENSES; i++) {
      var license =
          license("lic_%s_%d".formatted(tenant, values.below(9000) * 100 + i), tenant, values);
      var over = license.activeSeats() == 0 ? 0 : values.below(license.activeSeats() + 1);
      for (int n = 0; n < over; n++) {
        overdue.add(overdue(license, n));
      }
      licenses.add(license);
      shown.add(books.get(LicenseClock.class).at(Given.NOW, license, license.activeSeats() - over));
    }
    books
        .get(TransactionManager.class)
        .executeInTransaction(
            () -> {
              books.get(LicenseTable.class).write(licenses);
              books.get(AssignmentTable.class).write(overdue);
            });
    return shown;
  }

  private static LicenseView license(String id, String tenant, RandomValues values) {
    var deleted = values.below(4) == 0;
    var created = values.time();
    return new LicenseView(
        id,
        tenant,
        values.textOrNull(),
        created,
        values.timeFrom(created),
        values.text(),
        values.text(),
        deleted ? values.time() : null,
        deleted ? values.text() : null,
        details(values),
        values.below(3) == 0 ? null : values.any(new Integer[] {0, 1, 3, 10, 2_000_000_000}),
        new Term(values.timeOrNull(), values.timeOrNull(), values.timeOrNull(), values.flag()),
        new Pricing(null, values.decimalOrNull(), values.decimalOrNull()),
        values.any(SeatPolicy.values()),
        values.below(5) == 0,
        values.below(5),
        0,
        1,
        0,
        1);
  }

  private static Details details(RandomValues values) {
    return new Details(
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.textOrNull(),
        values.texts(),
        values.text(),
        values.sourceType());
  }

  /** One whose time is up, which nobody has recorded yet. */
  private static AssignmentView overdue(LicenseView license, int number) {
    return new AssignmentView(
        "asg_%s_%d".formatted(license.id(), number),
        license.id(),
        license.tenantId(),
        null,
        Given.NOW,
        Given.NOW,
        "per_01",
        "per_01",
        new Holder(AssigneeType.PERSON, "per_" + number, null),
        Given.NOW,
        "per_01",
        Given.NOW.minusSeconds(number),
        false,
        null,
        null,
        null,
        null,
        "edm",
        SourceType.API,
        1,
        1,
        1,
        null);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
