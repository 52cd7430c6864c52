package io.seatledger.api.json;

import io.seatledger.events.license.AssigneeType;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How answers are spelled: snake_case, enums in lower case, decimals digit for digit. */
@Component
public final class AnswerJson implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder mapper) {
    mapper
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .addModule(spellings())
        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
  }

  /** The one enum of the contract that is written with a capital. */
  private static SimpleModule spellings() {
    return new SimpleModule("spellings")
        .addSerializer(AssigneeType.class, new AssigneeTypeWriter(false))
        .addKeySerializer(AssigneeType.class, new AssigneeTypeWriter(true));
  }
}
