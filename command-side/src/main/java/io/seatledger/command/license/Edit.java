package io.seatledger.command.license;

import org.jspecify.annotations.Nullable;

/**
 * A new value for a field; a null value clears it. No edit at all (null) leaves the field as it is
 * (RFC 7396).
 */
public record Edit<T extends @Nullable Object>(T value) {

  static <T extends @Nullable Object> T of(@Nullable Edit<T> edit, T current) {
    return edit == null ? current : edit.value();
  }
}
