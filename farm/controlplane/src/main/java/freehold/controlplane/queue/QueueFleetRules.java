package freehold.controlplane.queue;

import freehold.api.JobRunAsUser;
import freehold.api.RunAs;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.entity.FleetStorage;
import freehold.domain.fleet.Fleet;
import freehold.domain.queue.Queue;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What a queue and a fleet must agree on before the fleet may serve the queue (semantics: queue
 * invariants).
 */
public final class QueueFleetRules {
    private static final Page ALL = Page.first(Integer.MAX_VALUE);

    private QueueFleetRules() {}

    /**
     * Refuses a queue that runs jobs as a user it does not name for the fleet's operating system,
     * and a fleet whose storage profile the queue does not allow.
     */
    static void check(Queue queue, Fleet fleet) {
        var settings = freehold.controlplane.entity.QueueSettings.of(queue);
        settings.jobRunAsUser().ifPresent(user -> checkUser(user, fleet));
        FleetStorage.profile(fleet)
                .filter(profile -> !settings.allowedStorageProfiles().contains(profile))
                .ifPresent(profile -> {
                    throw mismatch(queue, fleet, profile);
                });
    }

    /** Refuses a queue that does not agree with a fleet it is associated with already. */
    static void checkFleetsOf(Reading reading, Queue queue) {
        reading.queueFleetAssociations()
                .list(queue.farm(), Optional.of(queue.id()), Optional.empty(), ALL)
                .forEach(association ->
                        check(queue, Existing.fleet(reading, queue.farm(), association.fleet())));
    }

    /**
     * Refuses a fleet that does not agree with a queue it is associated with already.
     *
     * @throws freehold.api.ValidationException if there is such a queue
     */
    public static void checkQueuesOf(Reading reading, Fleet fleet) {
        reading.queueFleetAssociations()
                .list(fleet.farm(), Optional.empty(), Optional.of(fleet.id()), ALL)
                .forEach(association ->
                        check(Existing.queue(reading, fleet.farm(), association.queue()), fleet));
    }

    private static RuntimeException mismatch(Queue queue, Fleet fleet, StorageProfileId profile) {
        return Refusals.invalid(
                "Mismatch between storage profile ids. Fleet "
                        + fleet.id()
                        + " has "
                        + profile
                        + ", which is not among the allowedStorageProfileIds of queue "
                        + queue.id()
                        + ".");
    }

    private static void checkUser(JobRunAsUser user, Fleet fleet) {
        List<String> families =
                fleet.capabilities().attributes().getOrDefault("attr.worker.os.family", List.of());
        boolean windows = families.contains("windows");
        boolean named =
                windows
                        ? user.windows().isPresent()
                        : user.posix().filter(posix -> !posix.user().isEmpty()).isPresent();
        if (user.runAs() == RunAs.QUEUE_CONFIGURED_USER && !named) {
            throw Refusals.invalid(
                    "The queue runs jobs as a user it configures (jobRunAsUser.runAs"
                        + " QUEUE_CONFIGURED_USER) but names none for the fleet's operating system:"
                        + " set jobRunAsUser."
                            + (windows ? "windows" : "posix")
                            + " of the queue, or runAs WORKER_AGENT_USER.");
        }
    }
}
