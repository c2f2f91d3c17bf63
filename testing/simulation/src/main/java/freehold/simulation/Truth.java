package freehold.simulation;

import freehold.domain.job.JobKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What really happened on the machines, and what callers were told: the farm's store is held
 * against it.
 */
final class Truth {
    private final ActionHistory actions;
    private final Map<JobKey, Integer> priorities = new LinkedHashMap<>();
    private final Set<JobKey> reprioritized = new HashSet<>();
    private final Set<JobKey> aimed = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final Map<String, Instant> heard = new HashMap<>();

    Truth(EventLog log) {
        this.actions = new ActionHistory(log);
    }

    /** The life of each session action. */
    ActionHistory actions() {
        return actions;
    }

    /** A call that makes something is sent, again and again under the same token. */
    void sends(String token) {
        tokens.add(token);
    }

    /** How many different tokens of calls that make something begin so. */
    long tokens(String beginning) {
        return tokens.stream().filter(it -> it.startsWith(beginning)).count();
    }

    /** The farm has acknowledged a job. */
    void submitted(JobKey job, int priority) {
        priorities.put(job, priority);
    }

    /** The jobs acknowledged so far, oldest first. */
    Set<JobKey> jobs() {
        return new LinkedHashSet<>(priorities.keySet());
    }

    /** Whether every job that was asked for has been acknowledged. */
    boolean isAllAcknowledged() {
        return tokens("user") == priorities.size();
    }

    /** A job's priority is being changed: it may be the new one or the old one from now on. */
    void reprioritizes(JobKey job) {
        reprioritized.add(job);
    }

    /** The priority that a job must have. */
    Optional<Integer> priority(JobKey job) {
        return reprioritized.contains(job)
                ? Optional.empty()
                : Optional.ofNullable(priorities.get(job));
    }

    /** A user is about to say what tasks of a job are to become. */
    void aims(JobKey job) {
        aimed.add(job);
    }

    /** Whether no user ever said what tasks of the job are to become. */
    boolean isLeftAlone(JobKey job) {
        return priorities.containsKey(job) && !aimed.contains(job);
    }

    /** A call of a worker has come to the server. */
    void hears(String worker, Instant at) {
        heard.put(worker, at);
    }

    /** When a call of a worker came to the server last. */
    Optional<Instant> lastHeard(String worker) {
        return Optional.ofNullable(heard.get(worker));
    }
}
