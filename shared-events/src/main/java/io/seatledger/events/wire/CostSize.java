package io.seatledger.events.wire;

import io.seatledger.events.license.Cost;
import tools.jackson.databind.json.JsonMapper;

/** How large a cost is. */
public final class CostSize {

  private CostSize() {}

  /** Its bytes as clients get it, without space. */
  public static int of(Cost cost) {
    return JsonMapper.shared().writeValueAsBytes(cost.fields()).length;
  }
}
