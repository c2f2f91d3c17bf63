package freehold.domain.scaling;

import freehold.domain.job.JobKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runnable work of one step that a fleet could do.
 *
 * @param ready its READY tasks
 * @param room how many workers more its job may have; absent: no bound
 * @param fleets how many fleets can grow to do it, this one included
 */
public record Demand(JobKey job, long ready, Optional<Integer> room, int fleets) {
    /**
     * How many workers more a job may have, by its own bound. What else bounds it, such as limits,
     * is to be taken into account here.
     *
     * @param maxWorkers at most so many at once; absent or -1: no bound
     * @param workers how many it has
     */
    public static Optional<Integer> room(Optional<Integer> maxWorkers, int workers) {
        return maxWorkers.filter(max -> max >= 0).map(max -> Math.max(0, max - workers));
    }

    /**
     * How many workers a fleet needs: those that are busy, and one for each task that is READY, as
     * far as the jobs may have so many. Where several fleets can do a step they share its tasks; a
     * job's bound is not shared, since it is not known which fleet's workers come first.
     */
    public static int workersNeeded(int busy, List<Demand> demands) {
        Map<JobKey, Long> perJob = new LinkedHashMap<>();
        for (Demand demand : demands) {
            long bound = demand.room().map(Integer::longValue).orElse(Long.MAX_VALUE);
            perJob.merge(
                    demand.job(),
                    Math.min(bound, demand.share()),
                    (one, other) -> Math.min(bound, sum(one, other)));
        }
        long needed = perJob.values().stream().reduce((long) busy, Demand::sum);
        return (int) Math.min(Integer.MAX_VALUE, needed);
    }

    private long share() {
        return Math.ceilDiv(ready, Math.max(1, fleets));
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
