package freehold.controlplane.queue;

import freehold.api.CreateQueueRequest;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.GetQueueResponse;
import freehold.api.QueueBlockedReason;
import freehold.api.QueueStatus;
import freehold.api.QueueSummary;
import freehold.domain.queue.Queue;
import freehold.store.Reading;
import java.util.Optional;

/** How a queue looks in answers. */
final class QueueViews {
    private QueueViews() {}

    static GetQueueResponse whole(Reading reading, Queue queue) {
        Optional<QueueBlockedReason> blocked = blockedReason(reading, queue);
        CreateQueueRequest settings = QueueSettings.of(queue);
        return GetQueueResponse.builder()
                .farmId(queue.farm().value())
                .queueId(queue.id().value())
                .displayName(queue.displayName())
                .description(queue.description())
                .status(status(reading, queue, blocked))
                .blockedReason(blocked)
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

    static QueueSummary summary(Reading reading, Queue queue) {
        Optional<QueueBlockedReason> blocked = blockedReason(reading, queue);
        return QueueSummary.builder()
                .farmId(queue.farm().value())
                .queueId(queue.id().value())
                .displayName(queue.displayName())
                .status(status(reading, queue, blocked))
                .blockedReason(blocked)
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

    private static QueueStatus status(
            Reading reading, Queue queue, Optional<QueueBlockedReason> blocked) {
        if (blocked.isPresent()) {
            return QueueStatus.SCHEDULING_BLOCKED;
        }
        return reading.queues().hasWork(queue.farm(), queue.id())
                ? QueueStatus.SCHEDULING
                : QueueStatus.IDLE;
    }

    private static Optional<QueueBlockedReason> blockedReason(Reading reading, Queue queue) {
        return reading.queues()
                .block(queue.farm(), queue.id())
                .map(block -> QueueBlockedReason.valueOf(block.reason().name()));
    }
}
