package io.seatledger.query.list;

import java.util.List;
import java.util.Optional;

/**
 * All that a list can be asked about.
 *
 * @param list its name
 * @param key the name of the field that tells rows apart
 * @param usualSort how it is sorted if nobody says otherwise
 * @param fields in the order of the contract
 * @param searched the names of the texts that a search looks into; empty if there is no search
 */
public record ListFields(
    String list, String key, String usualSort, List<Field> fields, List<String> searched) {

  private static final String IS_DELETED = "is_deleted";

  public ListFields {
    fields = List.copyOf(fields);
    searched = List.copyOf(searched);
  }

  /** Those of a resource, the newest first. */
  public ListFields(String list, List<Field> fields, List<String> searched) {
    this(list, "id", "-created_at", fields, searched);
  }

  /** The same for another list, whose cursors are good for it alone. */
  public ListFields of(String name) {
    return new ListFields(list + " of " + name, key, usualSort, fields, searched);
  }

  /** The field of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findAny();
  }

  /** Whether rows can be searched for a text. */
  public boolean isSearched() {
    return !searched.isEmpty();
  }

  /** Whether deleted rows are shown only to those who ask for them. */
  public boolean hidesDeleted() {
    return field(IS_DELETED).isPresent();
  }

  Field keyField() {
    return named(key);
  }

  Field named(String name) {
    return field(name).orElseThrow();
  }
}
