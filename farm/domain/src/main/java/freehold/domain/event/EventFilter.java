package freehold.domain.event;

import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import java.util.Optional;
import java.util.Set;

/**
 * Which events a follower wants.
 *
 * @param kinds these only
 * @param job this one's only; of everything if absent
 */
public record EventFilter(Set<EventKind> kinds, Optional<JobId> job) {
    public EventFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean wants(SubjectChanges changes) {
        return job.isEmpty() || job.equals(changes.subject().job().map(JobKey::id));
    }

    boolean wants(StatusChange change) {
        return kinds.contains(change.kind());
    }
}
