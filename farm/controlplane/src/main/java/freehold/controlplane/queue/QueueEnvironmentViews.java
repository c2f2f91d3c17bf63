package freehold.controlplane.queue;

import freehold.api.EnvironmentTemplateType;
import freehold.api.GetQueueEnvironmentResponse;
import freehold.api.QueueEnvironmentSummary;
import freehold.domain.queue.QueueEnvironment;

/** How a queue environment looks in answers. */
final class QueueEnvironmentViews {
    private QueueEnvironmentViews() {}

    static GetQueueEnvironmentResponse whole(QueueEnvironment environment) {
        return GetQueueEnvironmentResponse.builder()
                .queueEnvironmentId(environment.id().value())
                .name(environment.name())
                .priority(environment.priority())
                .templateType(EnvironmentTemplateType.valueOf(environment.templateType()))
                .template(environment.template())
                .createdAt(environment.audit().createdAt())
                .createdBy(environment.audit().createdBy())
                .updatedAt(environment.audit().updatedAt())
                .updatedBy(environment.audit().updatedBy())
                .build();
    }

    static QueueEnvironmentSummary summary(QueueEnvironment environment) {
        return QueueEnvironmentSummary.builder()
                .queueEnvironmentId(environment.id().value())
                .name(environment.name())
                .priority(environment.priority())
                .build();
    }
}
