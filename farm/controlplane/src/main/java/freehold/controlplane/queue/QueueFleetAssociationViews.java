package freehold.controlplane.queue;

import freehold.api.GetQueueFleetAssociationResponse;
import freehold.api.QueueFleetAssociationStatus;
import freehold.api.QueueFleetAssociationSummary;
import freehold.domain.queue.QueueFleetAssociation;

/** How a queue-fleet association looks in answers. */
final class QueueFleetAssociationViews {
    private QueueFleetAssociationViews() {}

    static GetQueueFleetAssociationResponse whole(QueueFleetAssociation association) {
        return GetQueueFleetAssociationResponse.builder()
                .queueId(association.queue().value())
                .fleetId(association.fleet().value())
                .status(QueueFleetAssociationStatus.valueOf(association.status().name()))
                .createdAt(association.audit().createdAt())
                .createdBy(association.audit().createdBy())
                .updatedAt(association.audit().updatedAt())
                .updatedBy(association.audit().updatedBy())
                .build();
    }

    static QueueFleetAssociationSummary summary(QueueFleetAssociation association) {
        return QueueFleetAssociationSummary.builder()
                .queueId(association.queue().value())
                .fleetId(association.fleet().value())
                .status(QueueFleetAssociationStatus.valueOf(association.status().name()))
                .createdAt(association.audit().createdAt())
                .createdBy(association.audit().createdBy())
                .updatedAt(association.audit().updatedAt())
                .updatedBy(association.audit().updatedBy())
                .build();
    }
}
