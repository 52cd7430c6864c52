package io.seatledger.query.license;

import io.seatledger.events.license.AssigneeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a license at an instant.
 *
 * @param byAssigneeType used seats; both types are always there
 * @param expiringIn30Days used seats whose assignment expires within that time; likewise 60 and 90,
 *     each including the shorter ones
 * @param refused demand that could not be met, ever
 * @param position of the license's last event that is in here
 */
public record SeatsNow(
    @Nullable Integer total,
    int used,
    @Nullable Integer available,
    Map<AssigneeType, Integer> byAssigneeType,
    int expiringIn30Days,
    int expiringIn60Days,
    int expiringIn90Days,
    int refused,
    long position) {}
