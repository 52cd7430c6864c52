package io.seatledger.api.json;

import io.seatledger.events.license.AssigneeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * How answers are spelled: snake_case, enums in lower case, decimals digit for digit.
 *
 * <p>Of no concern to the application's own mapper, which Axon may use and has to read back.
 */
@Component
final class AnswerJson implements WebMvcConfigurer {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .addModule(spellings())
          .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
          .build();

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(MAPPER));
  }

  byte[] write(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  Map<String, @Nullable Object> fields(Object answer) {
    return new LinkedHashMap<>(
        MAPPER.convertValue(answer, new TypeReference<Map<String, Object>>() {}));
  }

  ObjectNode tree(Object answer) {
    return MAPPER.valueToTree(answer);
  }

  /** What answers of the class have, in the order in which it is written. */
  List<String> names(Class<?> answer) {
    var names = new ArrayList<String>();
    MAPPER.acceptJsonFormatVisitor(answer, new PropertyNames(names));
    return names;
  }

  /** The one enum of the contract that is written with a capital. */
  private static SimpleModule spellings() {
    return new SimpleModule("spellings")
        .addSerializer(AssigneeType.class, new AssigneeTypeWriter(false))
        .addKeySerializer(AssigneeType.class, new AssigneeTypeWriter(true));
  }
}
