package freehold.domain.scheduling;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.step.StepId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what a free worker of a fleet does next, and says why it passed each other candidate
 * over.
 */
public final class Scheduler {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::priority)
                    .reversed()
                    .thenComparing(
                            candidate -> candidate.job().id(), Comparator.<JobId>naturalOrder())
                    .thenComparingInt(Candidate::number);

    private Scheduler() {}

    /**
     * A step with READY tasks in a queue that the fleet serves.
     *
     * @param number place of the step in its job's template
     * @param maxWorkers at most so many workers at once; absent or -1: no bound
     * @param workers how many workers have an open session of the job
     * @param limits those of the queue, as far as the step may need them
     */
    public record Candidate(
            JobKey job,
            StepId step,
            int priority,
            int number,
            HostRequirements requirements,
            Optional<Integer> maxWorkers,
            int workers,
            List<QueueLimit> limits) {
        public Candidate {
            limits = List.copyOf(limits);
        }

        /** A step that needs no limits. */
        public Candidate(
                JobKey job,
                StepId step,
                int priority,
                int number,
                HostRequirements requirements,
                Optional<Integer> maxWorkers,
                int workers) {
            this(job, step, priority, number, requirements, maxWorkers, workers, List.of());
        }

        /** What each of its sessions on a fleet takes of the limits. */
        public List<LimitNeed> needs(FleetCapabilities offers) {
            return LimitNeeds.of(requirements, offers, limits);
        }
    }

    /** Why a candidate was passed over. */
    public sealed interface Reason {
        /** The job has as many workers as it may have. */
        record MaxWorkersReached(int max, int workers) implements Reason {}

        /** The fleet does not offer what the step needs; only what is not met is listed. */
        record NotOffered(List<Compatibility.Verdict> unmet) implements Reason {
            public NotOffered {
                unmet = List.copyOf(unmet);
            }
        }

        /** There is no room for a session in these limits, or their use is stopped. */
        record LimitsTaken(List<LimitNeed> taken) implements Reason {
            public LimitsTaken {
                taken = List.copyOf(taken);
            }
        }

        /** Another candidate comes first. */
        record Later(StepId first) implements Reason {}
    }

    /** A candidate that was passed over. */
    public record Skipped(Candidate candidate, Reason reason) {}

    /** What to do next, if anything, and every candidate that is not it. */
    public record Choice(Optional<Candidate> chosen, List<Skipped> skipped) {
        public Choice {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * The first candidate a worker of the fleet can take: highest priority, then the oldest job,
     * then template order (API: priorityFifo).
     */
    public static Choice choose(List<Candidate> candidates, FleetCapabilities offers) {
        Optional<Candidate> chosen = Optional.empty();
        List<Skipped> skipped = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(ORDER).toList()) {
            Optional<Reason> reason = refusal(candidate, offers);
            if (reason.isEmpty() && chosen.isEmpty()) {
                chosen = Optional.of(candidate);
            } else {
                Candidate first = chosen.orElse(candidate);
                skipped.add(
                        new Skipped(
                                candidate, reason.orElseGet(() -> new Reason.Later(first.step()))));
            }
        }
        return new Choice(chosen, skipped);
    }

    /** Why {@code candidate} is not what a worker of the fleet would take; empty if it is. */
    public static Optional<Reason> reasonAgainst(
            Candidate candidate, List<Candidate> others, FleetCapabilities offers) {
        return choose(with(candidate, others), offers).skipped().stream()
                .filter(skipped -> skipped.candidate().equals(candidate))
                .map(Skipped::reason)
                .findFirst();
    }

    /** Those of {@code others} that a worker of the fleet would take before {@code candidate}. */
    public static List<Candidate> before(
            Candidate candidate, List<Candidate> others, FleetCapabilities offers) {
        return with(candidate, others).stream()
                .sorted(ORDER)
                .takeWhile(it -> !it.equals(candidate))
                .filter(it -> refusal(it, offers).isEmpty())
                .toList();
    }

    /**
     * Whether a job may have one worker more.
     *
     * @param maxWorkers at most so many at once; absent or -1: no bound
     * @param workers how many it has
     */
    public static boolean admitsWorker(Optional<Integer> maxWorkers, int workers) {
        return maxWorkers.filter(max -> max >= 0 && workers >= max).isEmpty();
    }

    private static List<Candidate> with(Candidate candidate, List<Candidate> others) {
        return Stream.concat(
                        others.stream().filter(it -> !it.step().equals(candidate.step())),
                        Stream.of(candidate))
                .toList();
    }

    private static Optional<Reason> refusal(Candidate candidate, FleetCapabilities offers) {
        if (!admitsWorker(candidate.maxWorkers(), candidate.workers())) {
            int max = candidate.maxWorkers().orElseThrow();
            return Optional.of(new Reason.MaxWorkersReached(max, candidate.workers()));
        }
        return refusal(candidate.requirements(), offers, candidate.limits());
    }

    /**
     * Why no worker of a fleet can take a step with these requirements now; empty if one can.
     *
     * @param limits of the step's queue
     */
    public static Optional<Reason> refusal(
            HostRequirements requirements, FleetCapabilities offers, List<QueueLimit> limits) {
        List<Compatibility.Verdict> unmet = Compatibility.unmet(requirements, offers, limits);
        if (!unmet.isEmpty()) {
            return Optional.of(new Reason.NotOffered(unmet));
        }
        List<LimitNeed> taken =
                LimitNeeds.of(requirements, offers, limits).stream()
                        .filter(need -> need.room() < 1)
                        .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Reason.LimitsTaken(taken));
    }
}
