package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.scaling.FleetSize;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sizes that are recommended for fleets, and what they are decided on. */
public interface FleetSizes {
    Optional<FleetSize> find(FarmId farm, FleetId fleet);

    /** What keeps workers of the fleet from being started, in words. */
    Optional<String> trouble(FarmId farm, FleetId fleet);

    /**
     * Steps with READY tasks in the queues that the fleet serves, whatever they need, best first
     * within each queue. Reads as many rows as it returns, and no tasks.
     *
     * @param limit at most so many of each queue
     */
    List<RunnableStep> runnable(FarmId farm, FleetId fleet, int limit);

    /** How many workers of the fleet are in each status; statuses without workers are left out. */
    Map<WorkerStatus, Integer> workers(FarmId farm, FleetId fleet);

    /**
     * Workers that could work, have no session and have had none since {@code before}; those that
     * had none for longest first.
     */
    List<WorkerId> idleSince(FarmId farm, FleetId fleet, Instant before, int limit);

    /** What a command can also do. */
    interface Writable extends FleetSizes {
        /** Writes the size that is recommended from now on. */
        void put(FleetSize size);

        /**
         * Says what keeps workers of a fleet with a size from being started, or that nothing does.
         */
        void setTrouble(FarmId farm, FleetId fleet, Optional<String> trouble);
    }

    /**
     * A step that could be worked on.
     *
     * @param ready how many of its tasks are READY
     * @param hostRequirements OpenJD JSON, as in the step's definition
     * @param workers how many workers have an open session of the job
     */
    record RunnableStep(
            JobKey job,
            long ready,
            Optional<String> hostRequirements,
            Optional<Integer> maxWorkers,
            int workers) {
        public QueueId queue() {
            return job.queue();
        }
    }
}
