package freehold.domain.explanation;

import freehold.domain.explanation.EndReason.Attempt;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.limit.QueueLimit;
import freehold.domain.scheduling.Compatibility;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Why tasks came to rest. A user's wish is written on the tasks; why the farm itself canceled them
 * is not, and follows from what its rules look at: how many tasks of the job failed, what became of
 * the steps they depend on, whether another step of the job is not compatible.
 */
public final class EndReasons {
    private EndReasons() {}

    public static EndReason suspended(Standing standing) {
        return new EndReason.Suspended(standing.author());
    }

    /**
     * Why tasks of a step are CANCELED.
     *
     * @param incompatible steps of the job with tasks that are NOT_COMPATIBLE
     */
    public static EndReason canceled(
            Standing standing,
            Job job,
            Step step,
            List<Step> incompatible,
            Function<StepId, Optional<Step>> steps) {
        if (standing.wasAskedFor(TargetStatus.CANCELED)) {
            return new EndReason.CanceledByUser(standing.author());
        }
        long failed = job.counts().of(TaskStatus.FAILED);
        if (failed >= job.failuresThatStop()) {
            return new EndReason.CanceledByFailures(failed, job.failuresThatStop());
        }
        if (!incompatible.isEmpty()) {
            return new EndReason.CanceledByIncompatibleStep(
                    incompatible.stream().map(Named.OfStep::of).toList());
        }
        List<WaitReason.Awaited> broken =
                WaitReasons.resting(step, steps).stream()
                        .filter(Step::hasEndedBadly)
                        .map(WaitReason.Awaited::of)
                        .toList();
        return broken.isEmpty()
                ? new EndReason.CanceledByFarm()
                : new EndReason.CanceledByDependency(broken);
    }

    /** Why tasks are FAILED. */
    public static EndReason failed(Standing standing, Job job, Optional<Attempt> last) {
        if (standing.wasAskedFor(TargetStatus.FAILED)) {
            return new EndReason.FailedByUser(standing.author());
        }
        return new EndReason.Failed(
                standing.task().map(Task::failureRetryCount).orElse(0),
                job.settings().maxRetriesPerTask(),
                last);
    }

    /**
     * Why tasks are NOT_COMPATIBLE, and for each fleet what it lacks now.
     *
     * @param counted limits of the step's queue
     * @param fleets those that may take what is requeued
     */
    public static List<Reason> notCompatible(
            HostRequirements needs,
            List<QueueLimit> counted,
            LimitSurvey limits,
            List<Fleet> fleets) {
        List<Named.OfFleet> fitting =
                fleets.stream()
                        .filter(fleet -> Compatibility.fits(needs, fleet.capabilities(), counted))
                        .map(Named.OfFleet::of)
                        .toList();
        Stream<Reason> lacking =
                fleets.stream().flatMap(fleet -> lacking(needs, counted, limits, fleet));
        return Stream.concat(Stream.of(new EndReason.NotCompatible(fitting)), lacking)
                .distinct()
                .toList();
    }

    private static Stream<Reason> lacking(
            HostRequirements needs, List<QueueLimit> counted, LimitSurvey limits, Fleet fleet) {
        List<Compatibility.Verdict> unmet =
                Compatibility.unmet(needs, fleet.capabilities(), counted);
        return unmet.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(new FleetReason.DoesNotFit(Named.OfFleet.of(fleet), unmet)),
                        limits.notAssociated(unmet));
    }

    public static EndReason succeeded(Standing standing) {
        return new EndReason.Succeeded(
                Optional.of(standing.author())
                        .filter(_ -> standing.wasAskedFor(TargetStatus.SUCCEEDED)),
                standing.endedAt());
    }
}
