package freehold.controlplane;

import freehold.api.ResourceNotFoundException;
import freehold.domain.budget.BudgetId;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.limit.LimitId;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.StepId;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.domain.task.TaskId;
import freehold.domain.worker.WorkerId;

/** Says which resource is missing, in the nouns the API has for them. */
public final class NotFound {
    private NotFound() {}

    public static ResourceNotFoundException farm(FarmId id) {
        return resource("farm", id.value());
    }

    public static ResourceNotFoundException queue(QueueId id) {
        return resource("queue", id.value());
    }

    public static ResourceNotFoundException queueEnvironment(QueueEnvironmentId id) {
        return resource("queue-environment", id.value());
    }

    public static ResourceNotFoundException fleet(FleetId id) {
        return resource("fleet", id.value());
    }

    public static ResourceNotFoundException limit(LimitId id) {
        return resource("limit", id.value());
    }

    /** As {@link #queueFleetAssociation}. */
    public static ResourceNotFoundException queueLimitAssociation(QueueId queue, LimitId limit) {
        return resource("queue-limit-association", queue.value() + "/" + limit.value());
    }

    public static ResourceNotFoundException worker(WorkerId id) {
        return resource("worker", id.value());
    }

    public static ResourceNotFoundException storageProfile(StorageProfileId id) {
        return resource("storage-profile", id.value());
    }

    public static ResourceNotFoundException budget(BudgetId id) {
        return resource("budget", id.value());
    }

    public static ResourceNotFoundException webhook(WebhookId id) {
        return resource("webhook", id.value());
    }

    public static ResourceNotFoundException job(JobId id) {
        return resource("job", id.value());
    }

    public static ResourceNotFoundException step(StepId id) {
        return resource("step", id.value());
    }

    public static ResourceNotFoundException task(TaskId id) {
        return resource("task", id.value());
    }

    public static ResourceNotFoundException session(SessionId id) {
        return resource("session", id.value());
    }

    public static ResourceNotFoundException sessionAction(SessionActionId id) {
        return resource("session-action", id.value());
    }

    /** An association has no identifier of its own: it is named by the two it joins. */
    public static ResourceNotFoundException queueFleetAssociation(QueueId queue, FleetId fleet) {
        return resource("queue-fleet-association", queue.value() + "/" + fleet.value());
    }

    /** For kinds of resource that have no identifier type. */
    public static ResourceNotFoundException resource(String type, String id) {
        return ResourceNotFoundException.builder()
                .message("Resource of type " + type + " with id " + id + " could not be found.")
                .resourceId(id)
                .resourceType(type)
                .build();
    }
}
