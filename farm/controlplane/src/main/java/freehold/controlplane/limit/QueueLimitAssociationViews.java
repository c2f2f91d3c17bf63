package freehold.controlplane.limit;

import freehold.api.GetQueueLimitAssociationResponse;
import freehold.api.QueueLimitAssociationStatus;
import freehold.api.QueueLimitAssociationSummary;
import freehold.domain.limit.QueueLimitAssociation;

/** How a queue-limit association looks in answers. */
final class QueueLimitAssociationViews {
    private QueueLimitAssociationViews() {}

    static GetQueueLimitAssociationResponse whole(QueueLimitAssociation association) {
        return GetQueueLimitAssociationResponse.builder()
                .queueId(association.queue().value())
                .limitId(association.limit().value())
                .status(QueueLimitAssociationStatus.valueOf(association.status().name()))
                .createdAt(association.audit().createdAt())
                .createdBy(association.audit().createdBy())
                .updatedAt(association.audit().updatedAt())
                .updatedBy(association.audit().updatedBy())
                .build();
    }

    static QueueLimitAssociationSummary summary(QueueLimitAssociation association) {
        return QueueLimitAssociationSummary.builder()
                .queueId(association.queue().value())
                .limitId(association.limit().value())
                .status(QueueLimitAssociationStatus.valueOf(association.status().name()))
                .createdAt(association.audit().createdAt())
                .createdBy(association.audit().createdBy())
                .updatedAt(association.audit().updatedAt())
                .updatedBy(association.audit().updatedBy())
                .build();
    }
}
