package io.seatledger.command.license;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Details;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edits of a request to a license's {@link Details}. */
public record DetailsEdit(
    @Nullable Edit<@Nullable String> assetId,
    @Nullable Edit<@Nullable String> vendor,
    @Nullable Edit<@Nullable String> productName,
    @Nullable Edit<@Nullable String> productSku,
    @Nullable Edit<@Nullable String> licenseType,
    @Nullable Edit<@Nullable String> supplierId,
    @Nullable Edit<@Nullable String> contractReference,
    @Nullable Edit<@Nullable String> contractId,
    @Nullable Edit<@Nullable String> costCenterId,
    @Nullable Edit<List<String>> tags,
    @Nullable Edit<String> source,
    @Nullable Edit<SourceType> sourceType) {

  Details applyTo(Details current) {
    return new Details(
        Edit.of(assetId, current.assetId()),
        Edit.of(vendor, current.vendor()),
        Edit.of(productName, current.productName()),
        Edit.of(productSku, current.productSku()),
        Edit.of(licenseType, current.licenseType()),
        Edit.of(supplierId, current.supplierId()),
        Edit.of(contractReference, current.contractReference()),
        Edit.of(contractId, current.contractId()),
        Edit.of(costCenterId, current.costCenterId()),
        Edit.of(tags, current.tags()),
        Edit.of(source, current.source()),
        Edit.of(sourceType, current.sourceType()));
  }
}
