package io.seatledger.api.estate;

/** How an asset register names a license: vendor and SKU, or the product where there is no SKU. */
record LicenseKey(String vendor, String article) {
  static LicenseKey of(String vendor, String sku, String product) {
    return new LicenseKey(vendor, sku.isEmpty() ? product : sku);
  }

  @Override
  public String toString() {
    return vendor + " " + article;
  }
}
