package io.seatledger.command.license;

import io.seatledger.events.license.Cost;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a patch makes of a cost: what it leaves out stays, null removes (RFC 7396). What is null
 * already stays so, since a license may be sent back as it was read.
 */
final class MergePatch {

  private MergePatch() {}

  @SuppressWarnings("NullAway") // does not see the annotations of a record in another module
  static Cost merge(@Nullable Cost cost, Cost patch) {
    return new Cost(members(cost == null ? Map.of() : cost.fields(), patch.fields()));
  }

  private static SortedMap<String, @Nullable Object> members(Map<?, ?> before, Map<?, ?> patch) {
    var members = new TreeMap<String, @Nullable Object>();
    before.forEach((name, value) -> members.put((String) name, value));
    patch.forEach(
        (name, change) -> {
          if (change != null) {
            members.put((String) name, merged(members.get(name), change));
          } else if (members.get(name) != null) {
            members.remove(name);
          }
        });
    return members;
  }

  private static Object merged(@Nullable Object before, Object change) {
    return change instanceof Map<?, ?> patch
        ? members(before instanceof Map<?, ?> object ? object : Map.of(), patch)
        : change;
  }
}
