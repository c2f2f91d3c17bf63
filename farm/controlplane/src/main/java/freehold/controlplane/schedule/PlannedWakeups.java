package freehold.controlplane.schedule;

import freehold.controlplane.wake.Wakeups;
import java.time.Duration;
import java.util.Set;

/**
 * The wake-ups of a node that plans: no call waits for a whole fleet, so what is meant for a fleet
 * goes to the planner, which wakes the workers that get something.
 */
public final class PlannedWakeups implements Wakeups {
    private final Wakeups wakeups;
    private final PlanWork planner;

    /**
     * @param wakeups on which calls wait, the planner's too
     */
    public PlannedWakeups(Wakeups wakeups, PlanWork planner) {
        this.wakeups = wakeups;
        this.planner = planner;
    }

    @Override
    public long mark() {
        return wakeups.mark();
    }

    @Override
    public void wake(String topic) {
        Topics.fleet(topic).ifPresentOrElse(planner::workMayBeThere, () -> wakeups.wake(topic));
    }

    @Override
    public void wakeAll() {
        wakeups.wakeAll();
    }

    @Override
    public boolean await(Set<String> topics, long mark, Duration patience)
            throws InterruptedException {
        return wakeups.await(topics, mark, patience);
    }
}
