package freehold.controlplane.queue;

import freehold.api.CreateQueueRequest;
import freehold.api.DefaultQueueBudgetAction;
import freehold.api.JobRunAsUser;
import freehold.api.PosixUser;
import freehold.api.PriorityFifoSchedulingConfiguration;
import freehold.api.RunAs;
import freehold.api.SchedulingConfiguration;
import freehold.api.UpdateQueueRequest;
import freehold.controlplane.Refusals;
import freehold.controlplane.storageprofile.StorageProfileRules;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.Queue;
import freehold.protocol.rest.Json;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a queue is configured with, kept as the request that would create it now, every default
 * filled in.
 */
public final class QueueSettings {
    private static final int MOST_NAMES = 20;

    private QueueSettings() {}

    /** The settings as they are kept. */
    public static CreateQueueRequest of(Queue queue) {
        return Json.read(CreateQueueRequest.SHAPE, queue.settings());
    }

    /**
     * The text to keep: defaults filled in (API: defaultBudgetAction NONE, a run-as user, priority
     * FIFO), tags and token left out.
     */
    static String text(CreateQueueRequest request) {
        return Json.write(
                CreateQueueRequest.SHAPE,
                request.toBuilder()
                        .clientToken(Optional.empty())
                        .tags(Optional.empty())
                        .defaultBudgetAction(
                                request.defaultBudgetAction().orElse(DefaultQueueBudgetAction.NONE))
                        .jobRunAsUser(
                                request.jobRunAsUser().orElseGet(QueueSettings::userToBeConfigured))
                        .schedulingConfiguration(
                                request.schedulingConfiguration()
                                        .orElseGet(QueueSettings::priorityFifo))
                        .build());
    }

    private static JobRunAsUser userToBeConfigured() {
        return JobRunAsUser.builder()
                .runAs(RunAs.QUEUE_CONFIGURED_USER)
                .posix(PosixUser.builder().user("").group("").build())
                .build();
    }

    private static SchedulingConfiguration priorityFifo() {
        return new SchedulingConfiguration.PriorityFifo(
                PriorityFifoSchedulingConfiguration.builder().build());
    }

    /** Refuses settings that the farm's storage profiles do not allow. */
    static void checkStorage(Transaction tx, CreateQueueRequest settings) {
        StorageProfileRules.checkQueue(
                tx,
                new FarmId(settings.farmId()),
                settings.allowedStorageProfileIds().orElse(List.of()),
                settings.requiredFileSystemLocationNames().orElse(List.of()));
    }

    /** The settings after an update: what is given replaces, lists grow and shrink. */
    static CreateQueueRequest updated(CreateQueueRequest now, UpdateQueueRequest request) {
        return now.toBuilder()
                .displayName(request.displayName().orElse(now.displayName()))
                .description(request.description().or(now::description))
                .defaultBudgetAction(request.defaultBudgetAction().or(now::defaultBudgetAction))
                .jobAttachmentSettings(
                        request.jobAttachmentSettings().or(now::jobAttachmentSettings))
                .roleArn(request.roleArn().or(now::roleArn))
                .jobRunAsUser(request.jobRunAsUser().or(now::jobRunAsUser))
                .schedulingConfiguration(
                        request.schedulingConfiguration().or(now::schedulingConfiguration))
                .requiredFileSystemLocationNames(
                        changed(
                                "requiredFileSystemLocationNames",
                                now.requiredFileSystemLocationNames(),
                                request.requiredFileSystemLocationNamesToAdd(),
                                request.requiredFileSystemLocationNamesToRemove()))
                .allowedStorageProfileIds(
                        changed(
                                "allowedStorageProfileIds",
                                now.allowedStorageProfileIds(),
                                request.allowedStorageProfileIdsToAdd(),
                                request.allowedStorageProfileIdsToRemove()))
                .build();
    }

    private static Optional<List<String>> changed(
            String name,
            Optional<List<String>> now,
            Optional<List<String>> toAdd,
            Optional<List<String>> toRemove) {
        if (toAdd.isEmpty() && toRemove.isEmpty()) {
            return now;
        }
        List<String> names = new ArrayList<>(now.orElse(List.of()));
        toAdd.orElse(List.of()).stream()
                .filter(added -> !names.contains(added))
                .forEach(names::add);
        names.removeAll(toRemove.orElse(List.of()));
        if (names.size() > MOST_NAMES) {
            throw Refusals.invalid(
                    "A queue has at most "
                            + MOST_NAMES
                            + " "
                            + name
                            + "; with this update it would have "
                            + names.size()
                            + ".");
        }
        return Optional.of(names);
    }
}
