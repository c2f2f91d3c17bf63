package freehold.controlplane.farm;

import freehold.api.FarmSummary;
import freehold.api.GetFarmResponse;
import freehold.domain.farm.Farm;

/** How a farm looks in answers. */
final class FarmViews {
    private FarmViews() {}

    static GetFarmResponse whole(Farm farm) {
        return GetFarmResponse.builder()
                .farmId(farm.id().value())
                .displayName(farm.displayName())
                .description(farm.description())
                .kmsKeyArn(farm.kmsKeyArn())
                .costScaleFactor((float) farm.costScaleFactor())
                .createdAt(farm.audit().createdAt())
                .createdBy(farm.audit().createdBy())
                .updatedAt(farm.audit().updatedAt())
                .updatedBy(farm.audit().updatedBy())
                .build();
    }

    static FarmSummary summary(Farm farm) {
        return FarmSummary.builder()
                .farmId(farm.id().value())
                .displayName(farm.displayName())
                .kmsKeyArn(farm.kmsKeyArn())
                .createdAt(farm.audit().createdAt())
                .createdBy(farm.audit().createdBy())
                .updatedAt(farm.audit().updatedAt())
                .updatedBy(farm.audit().updatedBy())
                .build();
    }
}
