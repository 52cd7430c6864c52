package io.seatledger.command.idempotency;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.seatledger.command.license.Refusal;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How a refusal is written into the kept answer: its name and its facts. */
public final class RefusalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(Refusal.class, RefusalMixIn.class)
          .build();

  private RefusalJson() {}

  /** The refusal as JSON. */
  public static String write(Refusal refusal) {
    return MAPPER.writerFor(Refusal.class).writeValueAsString(refusal);
  }

  /** The refusal that was written. */
  public static Refusal read(String json) {
    return MAPPER.readValue(json, Refusal.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Refusal.UnknownLicense.class, name = "unknown_license"),
    @JsonSubTypes.Type(value = Refusal.UnknownAssignment.class, name = "unknown_assignment"),
    @JsonSubTypes.Type(value = Refusal.StaleVersion.class, name = "stale_version"),
    @JsonSubTypes.Type(value = Refusal.LicenseInUse.class, name = "license_in_use"),
    @JsonSubTypes.Type(value = Refusal.LicenseNotDeleted.class, name = "license_not_deleted"),
    @JsonSubTypes.Type(value = Refusal.LicenseNotAssignable.class, name = "license_not_assignable"),
    @JsonSubTypes.Type(value = Refusal.AlreadyAssigned.class, name = "already_assigned"),
    @JsonSubTypes.Type(value = Refusal.NoSeatsAvailable.class, name = "no_seats_available"),
    @JsonSubTypes.Type(value = Refusal.CostTooLarge.class, name = "cost_too_large"),
    @JsonSubTypes.Type(value = Refusal.ActDeclined.class, name = "act_declined"),
    @JsonSubTypes.Type(value = Refusal.InvalidTime.class, name = "invalid_time")
  })
  private interface RefusalMixIn {}
}
