package io.seatledger.api.packfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of a pack, of which there is a CSV and a JSON file.
 *
 * @param name of the files, without what tells their kind
 */
record Report<R>(String name, List<Column<R>> columns) {

  Report {
    columns = List.copyOf(columns);
  }

  /** A column and where its value comes from. */
  record Column<R>(String name, Function<R, @Nullable Object> value) {}

  /** The row's values by column, in order. */
  LinkedHashMap<String, @Nullable Object> values(R row) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    columns.forEach(column -> values.put(column.name(), column.value().apply(row)));
    return values;
  }
}
