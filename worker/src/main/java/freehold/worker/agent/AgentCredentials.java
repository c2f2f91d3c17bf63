package freehold.worker.agent;

import freehold.worker.farm.FarmService;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** All credentials that a worker holds and that must not run out under it. */
record AgentCredentials(FleetCredentials fleet, QueueCredentials queues) {
    /**
     * Replaces what is about to expire, and ends the sessions that have to go on without.
     *
     * @return whether the worker can go on
     */
    boolean refresh(AgentSessions sessions, FarmService asWorker)
            throws StoppedWaiting, InterruptedException, IOException {
        List<String> lost = queues.refresh();
        sessions.endOf(lost, "The credentials of the queue could not be replaced");
        return fleet.refreshIfDue(asWorker);
    }

    void keepOnly(Set<String> queueIds) throws IOException {
        queues.keepOnly(queueIds);
    }
}
