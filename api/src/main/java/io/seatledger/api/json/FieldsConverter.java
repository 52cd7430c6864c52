package io.seatledger.api.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/** Hands a request's body to a controller as {@link Fields}, of 1 MiB at most. */
@Component
public final class FieldsConverter extends AbstractHttpMessageConverter<Fields> {

  /** The media type of a partial update (RFC 7396). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  FieldsConverter() {
    super(MediaType.APPLICATION_JSON, MediaType.valueOf(MERGE_PATCH));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Fields.class;
  }

  @Override
  protected Fields readInternal(Class<? extends Fields> type, HttpInputMessage request)
      throws IOException {
    var body = request.getBody().readNBytes(BodyLimit.BYTES + 1);
    BodyLimit.check(body.length);
    return Fields.of(body);
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected void writeInternal(Fields fields, HttpOutputMessage response) {
    throw new HttpMessageNotWritableException("Fields are only read");
  }
}
