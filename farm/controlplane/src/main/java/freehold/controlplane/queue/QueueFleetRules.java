package freehold.controlplane.queue;

import freehold.api.JobRunAsUser;
import freehold.api.RunAs;
import freehold.controlplane.Refusals;
import freehold.domain.fleet.Fleet;
import freehold.domain.queue.Queue;
import java.util.List;

/**
 * What a queue and a fleet must agree on before the fleet may serve the queue (semantics: queue
 * invariants).
 */
final class QueueFleetRules {
    private QueueFleetRules() {}

    /**
     * Refuses a queue that runs jobs as a user it does not name for the fleet's operating system.
     */
    static void check(Queue queue, Fleet fleet) {
        QueueSettings.of(queue).jobRunAsUser().ifPresent(user -> check(user, fleet));
    }

    private static void check(JobRunAsUser user, Fleet fleet) {
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
