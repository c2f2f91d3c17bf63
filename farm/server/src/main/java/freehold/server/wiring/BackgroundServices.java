package freehold.server.wiring;

import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.FlushLastHeard;
import freehold.controlplane.background.RemoveNeverStartedWorkers;
import freehold.controlplane.background.SilenceJudge;
import freehold.controlplane.background.TakeBackUnconfirmedSessions;
import freehold.controlplane.budget.JudgeBudgets;
import freehold.controlplane.event.DropOldEvents;
import freehold.controlplane.idempotency.ForgetIdempotencyTokens;
import freehold.controlplane.job.ApplyWideUpdates;
import freehold.controlplane.job.CreateSubmittedJobs;
import freehold.controlplane.job.InterruptSessions;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.PurgeDeletedQueues;
import freehold.controlplane.job.PurgeExpiredJobs;
import freehold.controlplane.job.Refusal;
import freehold.controlplane.limit.ReviewCompatibility;
import freehold.controlplane.limit.StopLimitAssociations;
import freehold.controlplane.queue.StopAssociations;
import freehold.controlplane.scaling.ScaleFleets;
import freehold.controlplane.schedule.PlanWork;
import java.time.Duration;
import java.util.List;

/** Everything that happens without a request, and how often. */
final class BackgroundServices {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private BackgroundServices() {}

    static List<BackgroundService> of(
            Foundation on, ControlPlane shared, Duration silence, Duration retention) {
        var store = on.store();
        var silent =
                new ExpireSilentWorkers(
                        store,
                        shared.lost(),
                        shared.heartbeats(),
                        on.wakeups(),
                        new SilenceJudge(silence, SECOND));
        var unconfirmed =
                new TakeBackUnconfirmedSessions(
                        store,
                        shared.lost(),
                        on.wakeups(),
                        new SilenceJudge(TakeBackUnconfirmedSessions.PATIENCE, FIVE_SECONDS));
        return List.of(
                BackgroundService.wokenBy(
                        JobSignals.SUBMITTED,
                        Duration.ofSeconds(30),
                        "create-submitted-jobs",
                        new CreateSubmittedJobs(store, on.ids(), shared.signals())::runOnce),
                BackgroundService.wokenBy(
                        PlanWork.DUE,
                        PlanWork.EVERY,
                        "plan-work",
                        shared.planning().planner()::runOnce),
                BackgroundService.wokenBy(
                        JobSignals.UPDATED,
                        Duration.ofSeconds(30),
                        "apply-wide-updates",
                        new ApplyWideUpdates(store, shared.signals())::runOnce),
                BackgroundService.wokenBy(
                        StopAssociations.STOPPING,
                        SECOND,
                        "stop-associations",
                        new StopAssociations(store, shared.signals())::runOnce),
                BackgroundService.wokenBy(
                        StopLimitAssociations.STOPPING,
                        SECOND,
                        "stop-limit-associations",
                        new StopLimitAssociations(store, shared.signals())::runOnce),
                BackgroundService.wokenBy(
                        ReviewCompatibility.DUE,
                        FIVE_SECONDS,
                        "review-compatibility",
                        new ReviewCompatibility(store, new Refusal(store, shared.signals()))
                                ::runOnce),
                BackgroundService.wokenBy(
                        JudgeBudgets.DUE,
                        TWO_SECONDS,
                        "judge-budgets",
                        new JudgeBudgets(
                                        store,
                                        shared.rates(),
                                        new InterruptSessions(store, shared.signals()),
                                        on.wakeups())
                                ::runOnce),
                BackgroundService.every(
                        SECOND, "scale-fleets", new ScaleFleets(store, on.wakeups())::runOnce),
                BackgroundService.every(SECOND, "expire-silent-workers", silent::runOnce),
                BackgroundService.every(
                        FIVE_SECONDS, "take-back-unconfirmed-sessions", unconfirmed::runOnce),
                BackgroundService.every(
                        Duration.ofSeconds(5),
                        "flush-last-heard",
                        new FlushLastHeard(store, shared.heartbeats())::runOnce),
                BackgroundService.every(
                        Duration.ofMinutes(10),
                        "remove-never-started-workers",
                        new RemoveNeverStartedWorkers(store, shared.heartbeats())::runOnce),
                BackgroundService.every(
                        Duration.ofMinutes(1),
                        "purge-deleted-queues",
                        new PurgeDeletedQueues(store)::runOnce),
                BackgroundService.every(
                        Duration.ofHours(1),
                        "purge-expired-jobs",
                        new PurgeExpiredJobs(store, retention)::runOnce),
                BackgroundService.every(
                        Duration.ofMinutes(10),
                        "drop-old-events",
                        new DropOldEvents(store)::runOnce),
                BackgroundService.every(
                        Duration.ofMinutes(10),
                        "forget-idempotency-tokens",
                        new ForgetIdempotencyTokens(store)::runOnce),
                BackgroundService.every(
                        SECOND,
                        "sync-logs",
                        _ -> {
                            on.logs().sync();
                            return 0;
                        }));
    }
}
