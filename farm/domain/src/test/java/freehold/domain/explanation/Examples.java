package freehold.domain.explanation;

import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.StopAction;
import freehold.domain.explanation.FleetReason.Occupation;
import freehold.domain.explanation.WaitReason.Awaited;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobId;
import freehold.domain.limit.LimitId;
import freehold.domain.queue.QueueId;
import freehold.domain.scheduling.Compatibility.Verdict;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.StepId;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reason for each code, as the page of explanations shows them. */
final class Examples {
    static final Instant NOON = Instant.parse("2026-03-29T12:00:00.5Z");
    static final Named.OfFleet FLEET = new Named.OfFleet(FleetId.ofHex("f1".repeat(16)), "render");
    static final Named.OfQueue QUEUE = new Named.OfQueue(QueueId.ofHex("0b".repeat(16)), "shots");
    static final Named.OfLimit LIMIT =
            new Named.OfLimit(LimitId.ofHex("71".repeat(16)), "Nuke licenses");
    static final Named.OfStep STEP = new Named.OfStep(StepId.ofHex("51".repeat(16)), "Simulate");
    static final JobId JOB = JobId.ofHex("a1".repeat(16));
    static final WorkerId WORKER = WorkerId.ofHex("e1".repeat(16));
    static final SessionId SESSION = SessionId.ofHex("5e".repeat(16));
    static final SessionReason.Place PLACE = new SessionReason.Place(WORKER, SESSION);
    static final Author ADA = new Author(Optional.of("user/ada"), Optional.of(NOON));
    static final List<Verdict> UNMET =
            List.of(
                    new Verdict.OfAmount(
                            new HostRequirements.Amount(
                                    "amount.worker.gpu", Optional.of(1.0), Optional.empty()),
                            Optional.empty(),
                            false),
                    new Verdict.OfAttribute(
                            new HostRequirements.Attribute(
                                    "attr.worker.os.family", List.of("windows"), List.of()),
                            List.of("linux"),
                            false));
    static final List<Shortfall> SHORT =
            List.of(new Shortfall("amount.worker.memory", "at least 65536", "32768"));
    static final Ahead AHEAD = new Ahead(120, true, List.of(new Ahead.Rival(JOB, 90, 120)));

    static final List<Reason> ALL =
            List.of(
                    new JobReason.BeingCreated(),
                    new JobReason.CreationFailed("steps[0]: a name is missing."),
                    new JobReason.Archived(ADA),
                    new JobReason.UpdateInProgress(STEP),
                    new QueueReason.BudgetReached(
                            QUEUE,
                            new Named.OfBudget(BudgetId.ofHex("b0".repeat(16)), "March"),
                            new BigDecimal("90.25"),
                            100,
                            new BudgetAction(
                                    StopAction.STOP_SCHEDULING_AND_COMPLETE_TASKS,
                                    90,
                                    Optional.empty()),
                            Optional.of(NOON)),
                    new QueueReason.NoBudget(QUEUE, StopAction.STOP_SCHEDULING_AND_CANCEL_TASKS),
                    new FleetReason.NoFleet(QUEUE),
                    new FleetReason.AssociationStopping(FLEET, 3, false),
                    new FleetReason.AssociationStopped(FLEET),
                    new FleetReason.MaxWorkersReached(1, 1, List.of(WORKER)),
                    new FleetReason.DoesNotFit(FLEET, UNMET),
                    new FleetReason.LimitTaken(
                            LIMIT, 2, 10, 9, List.of(new FleetReason.Holder(JOB, 9))),
                    new FleetReason.LimitStopped(LIMIT, true),
                    new FleetReason.LimitNotAssociated(LIMIT, "amount.nuke_license"),
                    new FleetReason.NoWorkers(FLEET),
                    new FleetReason.Offline(
                            FLEET,
                            new WorkerCounts(Map.of(WorkerStatus.STOPPED, 2L)),
                            Optional.of(NOON)),
                    new FleetReason.Silent(
                            FLEET,
                            new WorkerCounts(
                                    Map.of(
                                            WorkerStatus.STOPPED,
                                            1L,
                                            WorkerStatus.NOT_RESPONDING,
                                            2L)),
                            Optional.of(NOON)),
                    new FleetReason.NotCompatible(
                            FLEET,
                            new WorkerCounts(Map.of(WorkerStatus.NOT_COMPATIBLE, 1L)),
                            SHORT),
                    new FleetReason.Busy(
                            FLEET,
                            new WorkerCounts(Map.of(WorkerStatus.RUNNING, 3L)),
                            List.of(new Occupation(JOB, 3)),
                            AHEAD),
                    new FleetReason.Growing(FLEET, 1, 4, 4, Optional.empty()),
                    new FleetReason.AtItsMaximum(FLEET, 4, 12),
                    new FleetReason.Outranked(FLEET, 50, AHEAD),
                    new FleetReason.TakenNext(FLEET, 2),
                    new WaitReason.WaitsForSteps(List.of(awaited(TaskStatus.RUNNING, 12, 40))),
                    new WaitReason.DependencyEnded(awaited(TaskStatus.FAILED, 39, 40)),
                    new WaitReason.DependencyHeld(awaited(TaskStatus.SUSPENDED, 12, 40)),
                    new EndReason.Suspended(ADA),
                    new EndReason.CanceledByUser(ADA),
                    new EndReason.CanceledByDependency(List.of(awaited(TaskStatus.FAILED, 39, 40))),
                    new EndReason.CanceledByFailures(5, 5),
                    new EndReason.CanceledByIncompatibleStep(List.of(STEP)),
                    new EndReason.CanceledByFarm(),
                    failed(2, 2),
                    new EndReason.FailedByUser(ADA),
                    new EndReason.NotCompatible(List.of()),
                    new EndReason.Succeeded(Optional.empty(), Optional.of(NOON)),
                    new SessionReason.Running(PLACE, Optional.of(NOON)),
                    new SessionReason.OnWorker(PLACE, TaskStatus.STARTING, 2),
                    new SessionReason.Interrupting(
                            PLACE, Optional.of(NOON), Optional.of(TargetStatus.SUSPENDED)),
                    new SessionReason.WorkerSilent(PLACE, NOON, NOON.plusSeconds(300)),
                    new WorkerReason.NotStarted(NOON),
                    new WorkerReason.Stopping(Optional.of(NOON)),
                    new WorkerReason.Stopped(Optional.of(NOON)),
                    new WorkerReason.NotResponding(Optional.of(NOON)),
                    new WorkerReason.NotCompatible(SHORT),
                    new WorkerReason.Busy(SESSION, JOB, STEP.id()),
                    new WorkerReason.ServesNoQueue(FLEET),
                    new WorkerReason.NoReadyTasks(FLEET, 2),
                    new WorkerReason.StepDoesNotFit(JOB, STEP.id(), UNMET),
                    new WorkerReason.TakesNext(JOB, STEP.id()));

    private Examples() {}

    /** A step of so many tasks of which all but those that succeeded are in one status. */
    static Awaited awaited(TaskStatus status, long succeeded, long tasks) {
        return new Awaited(
                STEP,
                status,
                StatusCounts.of(TaskStatus.SUCCEEDED, succeeded).plus(status, tasks - succeeded),
                tasks);
    }

    static EndReason.Failed failed(int retries, int maxRetries) {
        return new EndReason.Failed(
                retries,
                maxRetries,
                Optional.of(
                        new EndReason.Attempt(
                                new SessionActionId(SESSION, 3),
                                WORKER,
                                "in the task's run",
                                Optional.of(11),
                                Optional.of("no license"))));
    }
}
