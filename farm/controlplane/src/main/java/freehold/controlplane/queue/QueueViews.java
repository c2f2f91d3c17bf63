package freehold.controlplane.queue;

import freehold.api.CreateQueueRequest;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.GetQueueResponse;
import freehold.api.QueueStatus;
import freehold.api.QueueSummary;
import freehold.domain.queue.Queue;

/** How a queue looks in answers. */
final class QueueViews {
    private QueueViews() {}

    static GetQueueResponse whole(Queue queue, boolean hasWork) {
        CreateQueueRequest settings = QueueSettings.of(queue);
        return GetQueueResponse.builder()
                .farmId(queue.farm().value())
                .queueId(queue.id().value())
                .displayName(queue.displayName())
                .description(queue.description())
                .status(status(hasWork))
                .defaultBudgetAction(
                        settings.defaultBudgetAction().orElse(DefaultQueueBudgetAction.NONE))
                .jobAttachmentSettings(settings.jobAttachmentSettings())
                .roleArn(settings.roleArn())
                .requiredFileSystemLocationNames(settings.requiredFileSystemLocationNames())
                .allowedStorageProfileIds(settings.allowedStorageProfileIds())
                .jobRunAsUser(settings.jobRunAsUser())
                .schedulingConfiguration(settings.schedulingConfiguration())
                .createdAt(queue.audit().createdAt())
                .createdBy(queue.audit().createdBy())
                .updatedAt(queue.audit().updatedAt())
                .updatedBy(queue.audit().updatedBy())
                .build();
    }

    static QueueSummary summary(Queue queue, boolean hasWork) {
        return QueueSummary.builder()
                .farmId(queue.farm().value())
                .queueId(queue.id().value())
                .displayName(queue.displayName())
                .status(status(hasWork))
                .defaultBudgetAction(
                        QueueSettings.of(queue)
                                .defaultBudgetAction()
                                .orElse(DefaultQueueBudgetAction.NONE))
                .createdAt(queue.audit().createdAt())
                .createdBy(queue.audit().createdBy())
                .updatedAt(queue.audit().updatedAt())
                .updatedBy(queue.audit().updatedBy())
                .build();
    }

    static QueueStatus status(boolean hasWork) {
        return hasWork ? QueueStatus.SCHEDULING : QueueStatus.IDLE;
    }
}
