package freehold.controlplane.schedule;

import freehold.api.CreateLimitRequest;
import freehold.api.CreateQueueLimitAssociationRequest;
import freehold.api.DeleteQueueLimitAssociationRequest;
import freehold.api.GetLimitRequest;
import freehold.api.GetLimitResponse;
import freehold.api.GetQueueLimitAssociationRequest;
import freehold.api.QueueLimitAssociationStatus;
import freehold.api.UpdateLimitRequest;
import freehold.api.UpdateQueueLimitAssociationRequest;
import freehold.api.UpdateQueueLimitAssociationStatus;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.Refusal;
import freehold.controlplane.limit.CreateLimit;
import freehold.controlplane.limit.CreateQueueLimitAssociation;
import freehold.controlplane.limit.DeleteQueueLimitAssociation;
import freehold.controlplane.limit.GetLimit;
import freehold.controlplane.limit.GetQueueLimitAssociation;
import freehold.controlplane.limit.ReviewCompatibility;
import freehold.controlplane.limit.StopLimitAssociations;
import freehold.controlplane.limit.UpdateLimit;
import freehold.controlplane.limit.UpdateQueueLimitAssociation;

/** The limits of a {@link Studio}, by operations. */
public final class StudioLimits {
    private final Studio studio;

    public StudioLimits(Studio studio) {
        this.studio = studio;
    }

    /** What a step requires that needs so much of an amount. */
    public static String needing(String name, double min) {
        return "{\"amounts\":[{\"name\":\"" + name + "\",\"min\":\"" + min + "\"}]}";
    }

    /** A limit that the queue of the studio is associated with; its id. */
    public String associated(String name, int maxCount) {
        String limit = created(name, maxCount);
        associate(limit);
        return limit;
    }

    public String created(String name, int maxCount) {
        return new CreateLimit(studio.store(), new Idempotency(), studio.ids())
                .handle(
                        CreateLimitRequest.builder()
                                .farmId(Studio.FARM.value())
                                .displayName(name + " licenses")
                                .amountRequirementName(name)
                                .maxCount(maxCount)
                                .build(),
                        Studio.ADMINISTRATOR)
                .limitId();
    }

    public void associate(String limit) {
        new CreateQueueLimitAssociation(studio.store(), studio.wakeups())
                .handle(
                        CreateQueueLimitAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    public GetLimitResponse get(String limit) {
        return new GetLimit(studio.store())
                .handle(
                        GetLimitRequest.builder()
                                .farmId(Studio.FARM.value())
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** How many units sessions hold. */
    public int inUse(String limit) {
        return get(limit).currentCount();
    }

    public void resize(String limit, int maxCount) {
        new UpdateLimit(studio.store(), studio.wakeups())
                .handle(
                        UpdateLimitRequest.builder()
                                .farmId(Studio.FARM.value())
                                .limitId(limit)
                                .maxCount(maxCount)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    public void turn(String limit, UpdateQueueLimitAssociationStatus status) {
        new UpdateQueueLimitAssociation(studio.store(), studio.wakeups())
                .handle(
                        UpdateQueueLimitAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .limitId(limit)
                                .status(status)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    public QueueLimitAssociationStatus status(String limit) {
        return new GetQueueLimitAssociation(studio.store())
                .handle(
                        GetQueueLimitAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR)
                .status();
    }

    /** Lets the service say of what was asked to stop that it has; how many have. */
    public int stop() {
        return new StopLimitAssociations(studio.store(), signals())
                .runOnce(studio.clock().instant());
    }

    public void dissociate(String limit) {
        new DeleteQueueLimitAssociation(studio.store(), studio.wakeups())
                .handle(
                        DeleteQueueLimitAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    /** Lets the service judge jobs anew; how many were. */
    public int review() {
        return new ReviewCompatibility(studio.store(), new Refusal(studio.store(), signals()))
                .runOnce(studio.clock().instant());
    }

    private JobSignals signals() {
        return new JobSignals(studio.store(), studio.wakeups());
    }
}
