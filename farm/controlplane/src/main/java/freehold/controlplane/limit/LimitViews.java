package freehold.controlplane.limit;

import freehold.api.GetLimitResponse;
import freehold.api.LimitSummary;
import freehold.domain.limit.Limit;

/** How a limit looks in answers. */
final class LimitViews {
    private LimitViews() {}

    static GetLimitResponse whole(Limit limit) {
        return GetLimitResponse.builder()
                .farmId(limit.key().farm().value())
                .limitId(limit.id().value())
                .currentCount(count(limit))
                .createdAt(limit.audit().createdAt())
                .createdBy(limit.audit().createdBy())
                .updatedAt(limit.audit().updatedAt())
                .updatedBy(limit.audit().updatedBy())
                .displayName(limit.displayName())
                .amountRequirementName(limit.amountRequirementName())
                .maxCount(limit.maxCount())
                .description(limit.description())
                .build();
    }

    static LimitSummary summary(Limit limit) {
        return LimitSummary.builder()
                .farmId(limit.key().farm().value())
                .limitId(limit.id().value())
                .currentCount(count(limit))
                .createdAt(limit.audit().createdAt())
                .createdBy(limit.audit().createdBy())
                .updatedAt(limit.audit().updatedAt())
                .updatedBy(limit.audit().updatedBy())
                .displayName(limit.displayName())
                .amountRequirementName(limit.amountRequirementName())
                .maxCount(limit.maxCount())
                .build();
    }

    /** Counts are 32 bits wide on the wire. */
    private static int count(Limit limit) {
        return (int) Math.min(Integer.MAX_VALUE, limit.currentCount());
    }
}
