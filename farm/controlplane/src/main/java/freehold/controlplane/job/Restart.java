package freehold.controlplane.job;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.job.JobKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.scheduling.Compatibility;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.step.Step;
import freehold.domain.task.TaskStatus;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what tasks that are to run, or to run again, become in each step: READY, PENDING in a step
 * that waits for others, NOT_COMPATIBLE in one that no fleet of the queue can take, and CANCELED in
 * the other steps of such a job (API: compatibility). A queue without fleets takes every step.
 */
final class Restart {
    private static final int MOST_FLEETS = 1_000;

    private final Set<Optional<String>> refused;
    private final boolean whole;

    private Restart(Set<Optional<String>> refused, boolean whole) {
        this.refused = refused;
        this.whole = whole;
    }

    /** For some steps of a job, which leaves the others alone. */
    static Restart ofSteps(Reading reading, JobKey job, List<Optional<String>> requirements) {
        return new Restart(refused(reading, job, requirements), false);
    }

    /** For a whole job, given what all its steps require. */
    static Restart ofJob(Reading reading, JobKey job, List<Optional<String>> requirements) {
        return new Restart(refused(reading, job, requirements), true);
    }

    TaskStatus of(Step step) {
        return of(step.definition().hostRequirements(), step.isWaiting());
    }

    TaskStatus of(Optional<String> requirements, boolean waiting) {
        if (refused.contains(requirements)) {
            return TaskStatus.NOT_COMPATIBLE;
        }
        if (whole && !refused.isEmpty()) {
            return TaskStatus.CANCELED;
        }
        return waiting ? TaskStatus.PENDING : TaskStatus.READY;
    }

    private static Set<Optional<String>> refused(
            Reading reading, JobKey job, List<Optional<String>> requirements) {
        Set<Optional<String>> distinct = new HashSet<>(requirements);
        distinct.remove(Optional.<String>empty());
        if (distinct.isEmpty()) {
            return Set.of();
        }
        List<FleetCapabilities> offers = offers(reading, job);
        if (offers.isEmpty()) {
            return Set.of();
        }
        List<QueueLimit> limits = reading.limits().ofQueue(job.farm(), job.queue());
        Set<Optional<String>> refused = new HashSet<>();
        for (Optional<String> each : distinct) {
            HostRequirements needs = StepRequirements.toSchedule(each);
            if (offers.stream().noneMatch(offer -> Compatibility.fits(needs, offer, limits))) {
                refused.add(each);
            }
        }
        return refused;
    }

    private static List<FleetCapabilities> offers(Reading reading, JobKey job) {
        return reading
                .queueFleetAssociations()
                .list(
                        job.farm(),
                        Optional.of(job.queue()),
                        Optional.empty(),
                        Page.first(MOST_FLEETS))
                .stream()
                .filter(association -> association.status() != AssociationStatus.STOPPED)
                .flatMap(association ->
                        reading.fleets().find(job.farm(), association.fleet()).stream())
                .map(fleet -> fleet.capabilities())
                .toList();
    }
}
