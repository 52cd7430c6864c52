package io.seatledger.query;

import org.jspecify.annotations.Nullable;

/** Whose rows a query may see: those of the tenant and, if given, of that application alone. */
public record Reader(String tenantId, @Nullable String appId) {}
