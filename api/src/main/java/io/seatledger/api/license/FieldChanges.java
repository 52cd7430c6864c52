package io.seatledger.api.license;

import io.seatledger.api.json.Representations;
import io.seatledger.api.license.DiffAnswer.Change;
import io.seatledger.api.license.DiffAnswer.Changed;
import io.seatledger.api.license.DiffAnswer.Derived;
import io.seatledger.query.license.LicenseDiff;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a license with itself later, field by field, as clients see them. */
final class FieldChanges {

  /** What moves with every event. */
  private static final Set<String> TOUCHED = Set.of("updated_at", "updated_by");

  private static final Set<String> DERIVED =
      Set.of("status", "compliance_status", "used_seats", "available_seats");

  private final Representations representations;
  private final LicenseDiff diff;
  private final Map<String, @Nullable Object> before;
  private final Map<String, @Nullable Object> after;

  FieldChanges(Representations representations, LicenseDiff diff) {
    this.representations = representations;
    this.diff = diff;
    this.before = diff.before() == null ? Map.of() : fields(diff.before());
    this.after = fields(diff.after());
  }

  private Map<String, @Nullable Object> fields(LicenseNow license) {
    return representations.fields(LicenseAnswer.of(license));
  }

  /** What clients set, wherever it changed at all. */
  List<Changed> changed() {
    var versions = diff.versions().stream().map(this::fields).toList();
    return after.keySet().stream()
        .filter(field -> !TOUCHED.contains(field) && !DERIVED.contains(field))
        .map(
            field ->
                new Changed(field, before.get(field), after.get(field), changes(field, versions)))
        .filter(changed -> !changed.changes().isEmpty())
        .toList();
  }

  private List<Change> changes(String field, List<Map<String, @Nullable Object>> versions) {
    var changes = new ArrayList<Change>();
    var value = before.get(field);
    for (int i = 0; i < versions.size(); i++) {
      var next = versions.get(i).get(field);
      if (!Objects.equals(value, next)) {
        changes.add(change(diff.versions().get(i).license()));
      }
      value = next;
    }
    return changes;
  }

  private static Change change(LicenseView license) {
    return new Change(license.position(), license.updatedAt(), license.updatedBy());
  }

  /** What seats and the clock decide, where it is not the same at both ends. */
  List<Derived> derived() {
    return after.keySet().stream()
        .filter(DERIVED::contains)
        .map(field -> new Derived(field, before.get(field), after.get(field)))
        .filter(derived -> !Objects.equals(derived.from(), derived.to()))
        .toList();
  }
}
