package io.seatledger.query.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.query.Reader;
import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.lists.ListByHand;
import io.seatledger.readmodels.lists.ListLaw;
import io.seatledger.readmodels.lists.RandomValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

class AssignmentListTest {

  private static final int ASSIGNMENTS = 60;
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final List<String> SEARCHED = List.of("assignee_id");
  private static final Map<String, Function<AssignmentNow, @Nullable Object>> VALUES =
      Map.ofEntries(
          Map.entry("id", now -> now.assignment().id()),
          Map.entry("tenant_id", now -> now.assignment().tenantId()),
          Map.entry("app_id", now -> now.assignment().appId()),
          Map.entry("license_id", now -> now.assignment().licenseId()),
          Map.entry("assignee_id", now -> now.assignment().holder().id()),
          Map.entry("assignee_type", now -> word(now.assignment().holder().type())),
          Map.entry("asset_id", now -> now.assignment().holder().assetId()),
          Map.entry("assigned_at", now -> now.assignment().assignedAt()),
          Map.entry("assigned_by_id", now -> now.assignment().assignedById()),
          Map.entry("expires_at", now -> now.assignment().expiresAt()),
          Map.entry("status", now -> word(now.status())),
          Map.entry("last_used_at", now -> now.assignment().lastUsedAt()),
          Map.entry("revoked_at", now -> now.assignment().revokedAt()),
          Map.entry("revoked_by", now -> now.assignment().revokedBy()),
          Map.entry("revoke_reason", now -> now.assignment().revokeReason()),
          Map.entry("source", now -> now.assignment().source()),
          Map.entry("source_type", now -> word(now.assignment().sourceType())),
          Map.entry("created_at", now -> now.assignment().createdAt()),
          Map.entry("updated_at", now -> now.assignment().updatedAt()),
          Map.entry("created_by", now -> now.assignment().createdBy()),
          Map.entry("updated_by", now -> now.assignment().updatedBy()),
          Map.entry("is_deleted", _ -> false),
          Map.entry("deleted_at", _ -> null),
          Map.entry("deleted_by", _ -> null),
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
    assertThat(law.everyFilter(2)).isEqualTo(2 * 25 + 4 * 8);
    law.everyOrder();
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1)
  void filters_search_and_orders_together_are_as_by_hand(@ForAll long seed) {
    law(seed).anything(100);
  }

  private static ListLaw<AssignmentNow> law(long seed) {
    assertThat(AssignmentFields.ALL.fields())
        .extracting(Field::name)
        .hasSameElementsAs(VALUES.keySet());
    var random = new Random(seed);
    var tenant = "ten_" + TENANTS.incrementAndGet();
    var rows = written(tenant, new RandomValues(random));
    written("ten_other_" + tenant, new RandomValues(random));
    var reader = new Reader(tenant, null);
    var queries = books.get(AssignmentQueries.class);
    return new ListLaw<>(
        new ListByHand<>(AssignmentFields.ALL, SEARCHED, rows, VALUES),
        asked -> queries.list(reader, Given.NOW, ListQuery.of(AssignmentFields.ALL, asked)),
        random);
  }

  private static List<AssignmentNow> written(String tenant, RandomValues values) {
    var rows =
        IntStream.range(0, ASSIGNMENTS).mapToObj(i -> assignment(tenant, i, values)).toList();
    books
        .get(TransactionManager.class)
        .executeInTransaction(() -> books.get(AssignmentTable.class).write(rows));
    return rows.stream().map(row -> new AssignmentNow(row, status(row))).toList();
  }

  private static AssignmentStatus status(AssignmentView row) {
    if (row.revokedAt() != null) {
      return AssignmentStatus.REVOKED;
    }
    return row.expired() || row.isOverdue(Given.NOW)
        ? AssignmentStatus.EXPIRED
        : AssignmentStatus.ACTIVE;
  }

  private static AssignmentView assignment(String tenant, int number, RandomValues values) {
    var revoked = values.below(3) == 0;
    var created = values.time();
    return new AssignmentView(
        "asg_%s_%d".formatted(tenant, values.below(9000) * 100 + number),
        values.text(),
        tenant,
        values.textOrNull(),
        created,
        values.timeFrom(created),
        values.text(),
        values.text(),
        new Holder(values.any(AssigneeType.values()), values.text(), values.textOrNull()),
        values.time(),
        values.text(),
        values.timeOrNull(),
        !revoked && values.below(5) == 0,
        revoked ? values.time() : null,
        revoked ? values.text() : null,
        revoked ? values.textOrNull() : null,
        values.timeOrNull(),
        values.text(),
        values.sourceType(),
        1,
        1,
        1,
        null);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
