package freehold.worker.agent;

import freehold.api.UpdatedSessionActionInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * What the farm has not yet confirmed to know of the actions: the newest of each. A report stays
 * until an answer to a call that carried it came back, so that a lost answer loses nothing.
 */
final class Reports {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, UpdatedSessionActionInfo> pending = new LinkedHashMap<>();

    /** Replaces an older report; an end is never replaced. */
    void add(String actionId, UpdatedSessionActionInfo report) {
        lock.lock();
        try {
            UpdatedSessionActionInfo known = pending.get(actionId);
            if (known == null || known.completedStatus().isEmpty()) {
                pending.put(actionId, report);
            }
        } finally {
            lock.unlock();
        }
    }

    Map<String, UpdatedSessionActionInfo> all() {
        lock.lock();
        try {
            return new LinkedHashMap<>(pending);
        } finally {
            lock.unlock();
        }
    }

    /** The farm has answered a call with these reports; what came meanwhile stays. */
    void confirmed(Map<String, UpdatedSessionActionInfo> sent) {
        lock.lock();
        try {
            sent.forEach(pending::remove);
        } finally {
            lock.unlock();
        }
    }

    /** The actions whose end is still to be confirmed. */
    Set<String> unconfirmedEnds() {
        return all().entrySet().stream()
                .filter(report -> report.getValue().completedStatus().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
