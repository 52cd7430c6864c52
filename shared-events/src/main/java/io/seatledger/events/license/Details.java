package io.seatledger.events.license;

import io.seatledger.events.SourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a license is and where it is filed; every reference is opaque (contract section 1).
 *
 * @param tags in the client's order, without duplicates
 */
public record Details(
    @Nullable String assetId,
    @Nullable String vendor,
    @Nullable String productName,
    @Nullable String productSku,
    @Nullable String licenseType,
    @Nullable String supplierId,
    @Nullable String contractReference,
    @Nullable String contractId,
    @Nullable String costCenterId,
    List<String> tags,
    String source,
    SourceType sourceType) {

  public Details {
    tags = List.copyOf(tags);
  }
}
