package freehold.simulation;

import freehold.api.CompletedStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What really happened on the machines, and what callers were told: the farm's store is held
 * against it.
 */
final class Truth {
    private final Map<String, Begun> begun = new HashMap<>();
    private final Map<String, CompletedStatus> acknowledged = new LinkedHashMap<>();
    private final Set<String> jobs = new LinkedHashSet<>();
    private final Map<String, Integer> priorities = new HashMap<>();

    /** A session action that a machine began. */
    record Begun(String worker, Instant at) {}

    /** A machine begins an action; no action is ever begun twice. */
    void begins(String action, String worker, Instant at) {
        Begun before = begun.putIfAbsent(action, new Begun(worker, at));
        if (before != null) {
            throw new Violation(
                    "%s began %s, which %s had begun at %s"
                            .formatted(worker, action, before.worker(), before.at()));
        }
    }

    /** The farm has answered a call that reported the end of an action. */
    void acknowledges(String action, CompletedStatus end) {
        acknowledged.putIfAbsent(action, end);
    }

    /** Every action whose end the farm has acknowledged. */
    Map<String, CompletedStatus> acknowledged() {
        return acknowledged;
    }

    /** The farm has acknowledged a job. */
    void submitted(String jobId, int priority) {
        jobs.add(jobId);
        priorities.put(jobId, priority);
    }

    /** The jobs acknowledged so far, oldest first. */
    Set<String> jobs() {
        return jobs;
    }

    /** A job's priority is being changed: nothing is held against it any more. */
    void reprioritized(String jobId) {
        priorities.remove(jobId);
    }

    /** The last acknowledged priorities. */
    Map<String, Integer> priorities() {
        return priorities;
    }
}
