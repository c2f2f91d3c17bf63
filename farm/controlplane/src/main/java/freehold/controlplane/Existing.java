package freehold.controlplane;

import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.job.JobKey;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueEnvironmentId;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerKey;
import freehold.store.Reading;
import freehold.store.Transaction;

/**
 * Finds what the path of a request names, or refuses with the first of its parts, from left to
 * right, that does not exist. Parents are looked at only when the target is missing, so a hit costs
 * one look-up.
 */
public final class Existing {
    private Existing() {}

    public static Farm farm(Reading reading, FarmId id) {
        return reading.farms().find(id).orElseThrow(() -> NotFound.farm(id));
    }

    public static Fleet fleet(Reading reading, FarmId farm, FleetId id) {
        return reading.fleets()
                .find(farm, id)
                .orElseThrow(() -> {
                    farm(reading, farm);
                    return NotFound.fleet(id);
                });
    }

    public static Worker worker(Reading reading, WorkerKey key) {
        return reading.workers()
                .find(key)
                .orElseThrow(() -> {
                    fleet(reading, key.farm(), key.fleet());
                    return NotFound.worker(key.id());
                });
    }

    public static QueueEnvironment queueEnvironment(
            Reading reading, FarmId farm, QueueId queue, QueueEnvironmentId id) {
        return reading.queueEnvironments()
                .find(farm, queue, id)
                .orElseThrow(() -> {
                    queue(reading, farm, queue);
                    return NotFound.queueEnvironment(id);
                });
    }

    public static QueueFleetAssociation association(
            Reading reading, FarmId farm, QueueId queue, FleetId fleet) {
        return reading.queueFleetAssociations()
                .find(farm, queue, fleet)
                .orElseThrow(() -> {
                    queue(reading, farm, queue);
                    fleet(reading, farm, fleet);
                    return NotFound.queueFleetAssociation(queue, fleet);
                });
    }

    public static Limit limit(Reading reading, LimitKey key) {
        return reading.limits()
                .find(key)
                .orElseThrow(() -> {
                    farm(reading, key.farm());
                    return NotFound.limit(key.id());
                });
    }

    public static QueueLimitAssociation association(
            Reading reading, FarmId farm, QueueId queue, LimitId limit) {
        return reading.queueLimitAssociations()
                .find(farm, queue, limit)
                .orElseThrow(() -> {
                    queue(reading, farm, queue);
                    limit(reading, new LimitKey(farm, limit));
                    return NotFound.queueLimitAssociation(queue, limit);
                });
    }

    public static Queue queue(Reading reading, FarmId farm, QueueId id) {
        return reading.queues()
                .find(farm, id)
                .orElseThrow(() -> {
                    farm(reading, farm);
                    return NotFound.queue(id);
                });
    }

    public static Job job(Reading reading, JobKey key) {
        return reading.jobs()
                .find(key)
                .orElseThrow(() -> {
                    queue(reading, key.farm(), key.queue());
                    return NotFound.job(key.id());
                });
    }

    public static StorageProfile storageProfile(Reading reading, FarmId farm, StorageProfileId id) {
        return reading.storageProfiles()
                .find(farm, id)
                .orElseThrow(() -> missing(reading, farm, id));
    }

    /** As {@link #storageProfile}; it stays as it is until the command is committed. */
    public static StorageProfile lockedStorageProfile(
            Transaction tx, FarmId farm, StorageProfileId id) {
        return tx.storageProfiles().locked(farm, id).orElseThrow(() -> missing(tx, farm, id));
    }

    private static RuntimeException missing(Reading reading, FarmId farm, StorageProfileId id) {
        farm(reading, farm);
        return NotFound.storageProfile(id);
    }

    /** A step; those of a job that is being created, or could not be, do not exist. */
    public static Step step(Reading reading, JobKey job, StepId id) {
        return reading.steps()
                .find(job, id)
                .orElseThrow(() -> {
                    job(reading, job);
                    return NotFound.step(id);
                });
    }

    /** A task of {@code step}; the identifier of another step's task names nothing here. */
    public static Task task(Reading reading, Step step, TaskId id) {
        if (!id.step().equals(step.id()) || id.index() >= step.taskCount()) {
            throw NotFound.task(id);
        }
        return reading.tasks().find(step, id.index());
    }
}
