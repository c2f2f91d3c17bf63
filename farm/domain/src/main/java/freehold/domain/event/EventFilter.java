package freehold.domain.event;

import freehold.domain.job.JobId;
import java.util.Optional;
import java.util.Set;

/**
 * Which events a follower wants.
 *
 * @param kinds these only
 * @param job this one's only; of all jobs if absent
 */
public record EventFilter(Set<EventKind> kinds, Optional<JobId> job) {
    public EventFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean wants(JobChanges changes) {
        return job.isEmpty() || job.get().equals(changes.job().id());
    }

    boolean wants(StatusChange change) {
        return kinds.contains(change.kind());
    }
}
