package freehold.controlplane.schedule;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.JobKey;
import freehold.domain.limit.LimitKey;
import freehold.domain.scheduling.LimitNeed;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.Session;
import freehold.store.Reading;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The limits whose rows a command has locked, so that it may take and give back units of them; no
 * others.
 */
record LockedLimits(Set<LimitKey> keys) {
    /** For a command that has not been asked for its locks. */
    static final LockedLimits NONE = new LockedLimits(Set.of());

    LockedLimits {
        keys = Set.copyOf(keys);
    }

    /** What sessions on these steps take, and what these sessions hold or held. */
    static LockedLimits of(
            Reading peek, Fleet fleet, List<Candidate> candidates, List<Session> sessions) {
        Set<LimitKey> keys = new HashSet<>(of(peek, sessions));
        candidates.forEach(it -> keys.addAll(of(it.needs(fleet.capabilities()))));
        return new LockedLimits(keys);
    }

    /** The limits that these sessions hold, or held when they were open. */
    static Set<LimitKey> of(Reading peek, Collection<Session> sessions) {
        Set<LimitKey> keys = new HashSet<>();
        for (Session session : sessions) {
            peek.limits().acquired(session.job().farm(), session.id()).stream()
                    .map(it -> new LimitKey(session.job().farm(), it.limit()))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** All that steps of these jobs can need. */
    static LockedLimits ofQueues(Reading peek, Collection<JobKey> jobs) {
        return new LockedLimits(
                jobs.stream()
                        .flatMap(job -> peek.limits().ofQueue(job.farm(), job.queue()).stream())
                        .map(it -> it.limit().key())
                        .collect(Collectors.toSet()));
    }

    LockedLimits and(LockedLimits others) {
        Set<LimitKey> all = new HashSet<>(keys);
        all.addAll(others.keys);
        return new LockedLimits(all);
    }

    /** Whether units may be taken for all of these. */
    boolean hold(List<LimitNeed> needs) {
        return keys.containsAll(of(needs));
    }

    private static List<LimitKey> of(List<LimitNeed> needs) {
        return needs.stream().map(need -> need.of().limit().key()).toList();
    }
}
