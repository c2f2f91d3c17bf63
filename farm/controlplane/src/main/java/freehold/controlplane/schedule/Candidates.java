package freehold.controlplane.schedule;

import freehold.controlplane.job.StepRequirements;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.JobKey;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.scheduling.Scheduler;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.worker.WorkerKey;
import freehold.store.Reading;
import freehold.store.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for steps that a worker of a fleet could work on, best first. */
public final class Candidates {
    private static final int PAGE = 16;

    /** How far to look past steps that do not fit. */
    private static final int MOST_PAGES = 32;

    private Candidates() {}

    /** The best steps that fit, of different jobs, at most {@code limit} of them. */
    static List<Candidate> fitting(
            Reading reading, Fleet fleet, Predicate<JobKey> eligible, int limit) {
        return fitting(reading, fleet, eligible, QueueLimits.NOW, limit);
    }

    /**
     * The same with limits of which more will be free.
     *
     * @param limits what counts as free
     */
    static List<Candidate> fitting(
            Reading reading,
            Fleet fleet,
            Predicate<JobKey> eligible,
            QueueLimits limits,
            int limit) {
        List<Candidate> fitting = new ArrayList<>();
        Set<JobKey> jobs = new HashSet<>();
        Optional<Steps.Candidate> last = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Steps.Candidate> found =
                    reading.steps().candidates(fleet.farm(), fleet.id(), last, PAGE);
            found.stream()
                    .filter(it -> eligible.test(it.job()) && !jobs.contains(it.job()))
                    .map(it -> candidate(reading, it, limits))
                    .filter(it -> isFitting(it, fleet))
                    .filter(it -> jobs.add(it.job()))
                    .forEach(fitting::add);
            if (fitting.size() >= limit || found.size() < PAGE) {
                break;
            }
            last = Optional.of(found.getLast());
        }
        return fitting.stream().limit(limit).toList();
    }

    /** Whether there is a step that workers of this one's fleet could work on. */
    static boolean areThere(Reading reading, WorkerKey worker) {
        return reading.fleets()
                .find(worker.farm(), worker.fleet())
                .filter(fleet -> !fitting(reading, fleet, _ -> true, 1).isEmpty())
                .isPresent();
    }

    private static boolean isFitting(Candidate candidate, Fleet fleet) {
        return Scheduler.choose(List.of(candidate), fleet.capabilities()).chosen().isPresent();
    }

    /** What the store found, in the scheduler's terms. */
    public static Candidate candidate(Reading reading, Steps.Candidate found) {
        return candidate(reading, found, QueueLimits.NOW);
    }

    private static Candidate candidate(Reading reading, Steps.Candidate found, QueueLimits limits) {
        HostRequirements requirements = StepRequirements.toSchedule(found.hostRequirements());
        return new Candidate(
                found.job(),
                found.step(),
                found.priority(),
                found.number(),
                requirements,
                found.maxWorkers(),
                found.workers(),
                limits.read(reading, found.job(), requirements));
    }
}
