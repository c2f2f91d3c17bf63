package freehold.domain.scaling;

import java.time.Duration;

/**
 * The rules by which a fleet scales (API: minWorkerCount, maxWorkerCount,
 * autoScalingConfiguration).
 *
 * @param standby how many workers more than there is work for
 * @param idle how long a worker is idle before it may be sent away
 * @param perMinute how many workers more the fleet may be recommended within a minute
 */
public record AutoScaling(int min, int max, int standby, Duration idle, int perMinute) {
    /** The size that so much work asks for, once it could be had at once. */
    public int wanted(int workersNeeded) {
        long wanted = Math.max(min, (long) workersNeeded + standby);
        return (int) Math.min(max, wanted);
    }
}
