package io.seatledger.command.license;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.seatledger.command.license.License.Active;
import io.seatledger.command.license.License.Cancelled;
import io.seatledger.command.license.License.Deleted;
import io.seatledger.events.license.Holder;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;

/** How a license is written into a snapshot: its fields, and each seat as a short array. */
final class LicenseJson {

  private LicenseJson() {}

  static void teach(JsonMapper.Builder json) {
    json.addMixIn(SoftwareLicense.class, ShellMixIn.class)
        .addMixIn(License.class, StateMixIn.class)
        .addMixIn(Seats.class, SeatsMixIn.class)
        .withConfigOverride(Seat.class, seat -> seat.setFormat(asArray()))
        .withConfigOverride(Holder.class, holder -> holder.setFormat(asArray()));
  }

  private static JsonFormat.Value asArray() {
    return JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY);
  }

  @JsonAutoDetect(fieldVisibility = Visibility.ANY, creatorVisibility = Visibility.ANY)
  private interface ShellMixIn {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Active.class, name = "active"),
    @JsonSubTypes.Type(value = Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = Deleted.class, name = "deleted")
  })
  private interface StateMixIn {}

  private abstract static class SeatsMixIn {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Seats of(Collection<Seat> seats) {
      return Seats.of(seats);
    }

    @JsonValue
    abstract Collection<Seat> all();
  }
}
