package io.seatledger.query.list;

import java.util.List;
import java.util.Optional;

/**
 * All that a list can be asked about.
 *
 * @param list its name
 * @param fields in the order of the contract
 * @param searched the names of the texts that a search looks into
 */
public record ListFields(String list, List<Field> fields, List<String> searched) {

  public ListFields {
    fields = List.copyOf(fields);
    searched = List.copyOf(searched);
  }

  /** The field of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findAny();
  }

  Field named(String name) {
    return field(name).orElseThrow();
  }
}
