package freehold.controlplane.schedule;

import static freehold.controlplane.schedule.Reports.actions;
import static freehold.controlplane.schedule.Reports.ended;
import static freehold.controlplane.schedule.Reports.none;
import static freehold.controlplane.schedule.Reports.running;
import static freehold.controlplane.schedule.StudioLimits.needing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AcquiredLimit;
import freehold.api.CompletedStatus;
import freehold.api.ConflictException;
import freehold.api.GetSessionActionRequest;
import freehold.api.QueueLimitAssociationStatus;
import freehold.api.UpdateQueueLimitAssociationStatus;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.SilenceJudge;
import freehold.controlplane.job.PurgeExpiredJobs;
import freehold.controlplane.session.GetSessionAction;
import freehold.controlplane.session.SessionActionViews;
import freehold.controlplane.task.TaskParameters;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobSettings;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitedSessionsTest {
    private static final JobSettings USUAL = Studio.settings(50, 20, 3);
    private static final String NUKE = "amount.nuke";
    private static final Duration THRESHOLD = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Studio studio;
    private final StudioLimits limits;

    LimitedSessionsTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.limits = new StudioLimits(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<WorkerKey> workers(int count) {
        return Stream.generate(studio::startedWorker).limit(count).toList();
    }

    /** The workers that hold a session after each of them has called. */
    private List<WorkerKey> served(List<WorkerKey> workers) {
        return workers.stream()
                .filter(it -> !studio.call(it, none()).assignedSessions().isEmpty())
                .toList();
    }

    /** The worker begins the next of its actions, and ends it. */
    private UpdateWorkerScheduleResponse run(WorkerKey worker) {
        String action = begin(worker);
        return studio.call(worker, Map.of(action, ended(CompletedStatus.SUCCEEDED, now())));
    }

    private String begin(WorkerKey worker) {
        String action = actions(studio.call(worker, none())).getFirst().sessionActionId();
        studio.call(worker, Map.of(action, running(now())));
        return action;
    }

    private Instant now() {
        return studio.clock().instant();
    }

    private List<TaskStatus> statuses(JobKey job) {
        return studio.tasks(job).stream().map(Task::status).toList();
    }

    @Test
    void asManySessionsAreOpenAsThereAreUnits() {
        String limit = limits.associated(NUKE, 2);
        studio.submitNeeding(needing(NUKE, 1), 5, USUAL);

        List<WorkerKey> served = served(workers(4));

        assertThat(served).hasSize(2);
        assertThat(limits.inUse(limit)).isEqualTo(2);
    }

    @Test
    void unitsAreWholeAndTakenByTheSession() {
        String limit = limits.associated("amount.Nuke", 5);
        studio.submitNeeding(needing(NUKE, 1.5), 5, USUAL);
        assertThat(served(workers(4))).hasSize(2);
        assertThat(limits.inUse(limit)).isEqualTo(4);
    }

    @Test
    void allLimitsOfAStepAreTakenTogetherOrNone() {
        String nuke = limits.associated(NUKE, 5);
        String maya = limits.associated("amount.maya", 1);
        String both =
                "{\"amounts\":[{\"name\":\"amount.nuke\",\"min\":\"2\"},"
                        + "{\"name\":\"amount.maya\",\"min\":\"1\"}]}";
        studio.submitNeeding(both, 5, USUAL);
        assertThat(served(workers(3))).hasSize(1);
        assertThat(limits.inUse(nuke)).isEqualTo(2);
        assertThat(limits.inUse(maya)).isEqualTo(1);
    }

    @Test
    void aLimitWithoutBoundCountsAndHoldsNothingBack() {
        String limit = limits.associated(NUKE, -1);
        studio.submitNeeding(needing(NUKE, 3), 5, USUAL);
        assertThat(served(workers(3))).hasSize(3);
        assertThat(limits.inUse(limit)).isEqualTo(9);
    }

    @Test
    void thePlannerOpensNoMoreThanThereAreUnits() {
        String limit = limits.associated(NUKE, 3);
        List<WorkerKey> parked = workers(6);
        parked.forEach(worker -> studio.reply(worker, none()));
        studio.submitNeeding(needing(NUKE, 1), 9, USUAL);
        studio.submitNeeding(needing(NUKE, 1), 9, USUAL);

        studio.wakeups().wake(Topics.of(Studio.FLEET));
        studio.planner().runOnce(now());

        assertThat(limits.inUse(limit)).isEqualTo(3);
        assertThat(studio.planner().sessions()).isEqualTo(3);
    }

    @Test
    void aSessionHoldsItsUnitsUntilItHasEndedAndThenOthersGetThem() {
        String limit = limits.associated(NUKE, 1);
        List<WorkerKey> workers = workers(2);
        JobKey first = studio.submitNeeding(needing(NUKE, 1), 2, USUAL);
        JobKey second = studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        assertThat(served(workers)).containsExactly(workers.getFirst());
        run(workers.getFirst());
        assertThat(limits.inUse(limit)).isEqualTo(1);
        assertThat(served(workers)).containsExactly(workers.getFirst());

        // Its own units are free for it in the very call that ends its session.
        assertThat(run(workers.getFirst()).assignedSessions()).hasSize(1);

        assertThat(statuses(first)).containsOnly(TaskStatus.SUCCEEDED);
        assertThat(statuses(second)).doesNotContain(TaskStatus.READY);
        run(workers.getFirst());
        assertThat(limits.inUse(limit)).isZero();
    }

    @Test
    void theEndOfASessionWakesTheFleetsThatWaitForItsUnits() {
        String limit = limits.associated(NUKE, 1);
        List<WorkerKey> workers = workers(2);
        studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        String action = begin(workers.getFirst());
        studio.reply(workers.getLast(), none());
        JobKey waiting = studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        studio.planner().runOnce(now());
        assertThat(statuses(waiting)).containsExactly(TaskStatus.READY);

        // The worker stops, so that what it held goes to the other.
        studio.update(workers.getFirst(), UpdatedWorkerStatus.STOPPING);
        studio.call(workers.getFirst(), Map.of(action, ended(CompletedStatus.SUCCEEDED, now())));
        studio.planner().runOnce(now());

        assertThat(statuses(waiting)).containsExactly(TaskStatus.SCHEDULED);
        assertThat(limits.inUse(limit)).isEqualTo(1);
    }

    @Test
    void aFleetThatDeclaresTheNameItselfPassesTheLimitBy() {
        String limit = limits.associated("amount.worker.vcpu", 1);
        studio.submitNeeding(needing("amount.worker.vcpu", 2), 3, USUAL);
        assertThat(served(workers(3))).hasSize(3);
        assertThat(limits.inUse(limit)).isZero();
    }

    @Test
    void aLimitTheQueueIsNotAssociatedWithLetsNothingStart() {
        limits.created(NUKE, 5);
        studio.submitNeeding(needing(NUKE, 1), 3, USUAL);
        assertThat(served(workers(1))).isEmpty();
    }

    @Test
    void loweringALimitBelowItsUseStopsNothingAndStartsNothing() {
        String limit = limits.associated(NUKE, 3);
        JobKey job = studio.submitNeeding(needing(NUKE, 1), 9, USUAL);
        List<WorkerKey> workers = workers(4);
        assertThat(served(workers)).hasSize(3);

        limits.resize(limit, 1);

        assertThat(served(workers)).hasSize(3);
        assertThat(limits.inUse(limit)).isEqualTo(3);
        assertThat(limits.get(limit).maxCount()).isEqualTo(1);
        limits.resize(limit, 4);
        assertThat(served(workers)).hasSize(4);
        assertThat(studio.job(job).counts().of(TaskStatus.READY)).isEqualTo(5);
    }

    @Test
    void aSessionActionShowsWhatItsSessionTook() {
        String limit = limits.associated(NUKE, 5);
        JobKey job = studio.submitNeeding(needing(NUKE, 2), 1, USUAL);
        WorkerKey worker = studio.startedWorker();
        String action = begin(worker);
        assertThat(acquired(job, action))
                .containsExactly(AcquiredLimit.builder().limitId(limit).count(2).build());
        studio.call(worker, Map.of(action, ended(CompletedStatus.SUCCEEDED, now())));
        assertThat(limits.inUse(limit)).isZero();
        assertThat(acquired(job, action)).hasSize(1);
    }

    private List<AcquiredLimit> acquired(JobKey job, String action) {
        return new GetSessionAction(studio.store(), new SessionActionViews(new TaskParameters(4)))
                .handle(
                        GetSessionActionRequest.builder()
                                .farmId(job.farm().value())
                                .queueId(job.queue().value())
                                .jobId(job.id().value())
                                .sessionActionId(action)
                                .build(),
                        Studio.ADMINISTRATOR)
                .acquiredLimits()
                .orElse(List.of());
    }

    @Test
    void aLostWorkerGivesItsUnitsBackAndHasThemAgainOnlyIfThereAreSome() {
        String limit = limits.associated(NUKE, 1);
        JobKey job = studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        WorkerKey silent = studio.startedWorker();
        begin(silent);
        judge();
        assertThat(limits.inUse(limit)).isZero();

        assertThat(studio.call(silent, none()).assignedSessions()).hasSize(1);
        assertThat(limits.inUse(limit)).isEqualTo(1);

        judge();
        JobKey other = studio.submitNeeding(needing(NUKE, 1), 1, Studio.settings(90, 20, 3));
        WorkerKey quick = studio.startedWorker();
        assertThat(studio.call(quick, none()).assignedSessions()).hasSize(1);
        assertThat(statuses(other)).containsExactly(TaskStatus.SCHEDULED);

        assertThatThrownBy(() -> studio.call(silent, none())).isInstanceOf(ConflictException.class);
        assertThat(limits.inUse(limit)).isEqualTo(1);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
    }

    private void judge() {
        ExpireSilentWorkers expire =
                new ExpireSilentWorkers(
                        studio.store(),
                        studio.lost(),
                        studio.heartbeats(),
                        studio.wakeups(),
                        new SilenceJudge(THRESHOLD, TICK));
        expire.runOnce(now());
        for (Duration passed = Duration.ZERO;
                passed.compareTo(THRESHOLD.plus(TICK)) <= 0;
                passed = passed.plus(TICK)) {
            studio.clock().advance(TICK);
            expire.runOnce(now());
        }
    }

    @Test
    void aJobThatIsRemovedWithItsSessionsHoldsNothing() {
        String limit = limits.associated(NUKE, 1);
        studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        begin(studio.startedWorker());
        assertThat(limits.inUse(limit)).isEqualTo(1);
        studio.clock().advance(Duration.ofDays(121));
        new PurgeExpiredJobs(studio.store(), PurgeExpiredJobs.USUAL_RETENTION).runOnce(now());
        assertThat(limits.inUse(limit)).isZero();
    }

    @Test
    void whatIsUrgentGetsTheUnitsOfASessionOfLessPriority() {
        String limit = limits.associated(NUKE, 1);
        JobKey slow = studio.submitNeeding(needing(NUKE, 1), 9, USUAL);
        WorkerKey worker = studio.startedWorker();
        String action = begin(worker);
        JobKey urgent = studio.submitNeeding(needing(NUKE, 1), 1, Studio.settings(90, 20, 3));

        studio.call(worker, Map.of(action, ended(CompletedStatus.SUCCEEDED, now())));

        assertThat(statuses(urgent)).containsExactly(TaskStatus.SCHEDULED);
        assertThat(studio.job(slow).counts().of(TaskStatus.READY)).isEqualTo(8);
        assertThat(limits.inUse(limit)).isEqualTo(1);
    }

    @Test
    void aQueueThatCompletesItsUseFinishesWhatRunsAndStartsNoMore() {
        String limit = limits.associated(NUKE, 2);
        JobKey job = studio.submitNeeding(needing(NUKE, 1), 5, USUAL);
        WorkerKey worker = studio.startedWorker();
        String action = begin(worker);

        limits.turn(limit, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);

        assertThat(limits.stop()).isZero();
        UpdateWorkerScheduleResponse answer =
                studio.call(worker, Map.of(action, ended(CompletedStatus.SUCCEEDED, now())));
        assertThat(answer.assignedSessions()).isEmpty();
        assertThat(limits.stop()).isEqualTo(1);
        assertThat(limits.status(limit)).isEqualTo(QueueLimitAssociationStatus.STOPPED);
        assertThat(studio.job(job).counts().of(TaskStatus.READY)).isEqualTo(4);
        assertThat(served(List.of(worker))).isEmpty();

        limits.turn(limit, UpdateQueueLimitAssociationStatus.ACTIVE);
        assertThat(served(List.of(worker))).hasSize(1);
    }

    @Test
    void aQueueThatCancelsItsUseInterruptsWhatRunsWhichWaitsThen() {
        String limit = limits.associated(NUKE, 2);
        JobKey job = studio.submitNeeding(needing(NUKE, 1), 1, USUAL);
        WorkerKey worker = studio.startedWorker();
        String action = begin(worker);

        limits.turn(limit, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_CANCEL_TASKS);
        limits.stop();

        assertThat(studio.call(worker, none()).cancelSessionActions()).isNotEmpty();
        studio.call(worker, Map.of(action, ended(CompletedStatus.CANCELED, now())));
        assertThat(limits.stop()).isEqualTo(1);
        assertThat(statuses(job)).containsExactly(TaskStatus.READY);
        assertThat(limits.inUse(limit)).isZero();
        assertThat(served(List.of(worker))).isEmpty();
    }

    @Test
    void whatNeedsALimitThatItsQueueLostIsNotCompatible() {
        String limit = limits.associated(NUKE, 2);
        JobKey job = studio.submitNeeding(needing("AMOUNT.nuke", 1), 5, USUAL);
        JobKey free = studio.submit(2, List.of(), USUAL);
        WorkerKey worker = studio.startedWorker();
        run(worker);
        assertThatThrownBy(() -> limits.dissociate(limit)).isInstanceOf(ConflictException.class);
        limits.turn(limit, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        while (!studio.call(worker, none()).assignedSessions().isEmpty()) {
            run(worker);
        }
        limits.stop();

        limits.dissociate(limit);

        assertThat(limits.review()).isEqualTo(2);
        assertThat(limits.review()).isZero();
        assertThat(statuses(job))
                .startsWith(TaskStatus.SUCCEEDED)
                .endsWith(TaskStatus.NOT_COMPATIBLE)
                .doesNotContain(TaskStatus.READY);
        assertThat(studio.job(job).counts().rollUp()).contains(TaskStatus.NOT_COMPATIBLE);
        assertThat(statuses(free)).doesNotContain(TaskStatus.NOT_COMPATIBLE);
    }
}
