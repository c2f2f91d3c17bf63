package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSessionAction;
import freehold.api.CompletedStatus;
import freehold.api.JobTargetTaskRunStatus;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.TaskTargetRunStatus;
import freehold.api.UpdateJobLifecycleStatus;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.api.extension.ReasonStep;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.schedule.Reports;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why tasks and jobs are where they do not leave by themselves. */
final class EndedTasksTest {
    private static final String ADA = "arn:aws:iam::123456789012:user/ada";

    private ExplainedStudio farm;

    @BeforeEach
    void open(@TempDir Path folder) {
        farm = new ExplainedStudio(folder);
    }

    @AfterEach
    void close() {
        farm.close();
    }

    @Test
    void aJobThatIsBeingCreatedSaysSo() {
        JobKey job = farm.submitted(Ranch.template(Ranch.step("Render", 1)), it -> it);

        assertThat(farm.explain(job).status()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(farm.codes(job)).containsExactly(ReasonCode.JOB_BEING_CREATED);
    }

    @Test
    void aJobThatCouldNotBeCreatedSaysEveryMistake() {
        JobKey job = farm.job("{'specificationVersion': 'jobtemplate-2023-09'}", it -> it);

        ExplainResponse explanation = farm.explain(job);

        assertThat(explanation.status()).isEqualTo("CREATE_FAILED");
        assertThat(explanation.reasons().getFirst().code())
                .isEqualTo(ReasonCode.JOB_CREATION_FAILED);
        assertThat(explanation.summary()).contains(farm.studio().job(job).lifecycleMessage());
    }

    @Test
    void anArchivedJobSaysWhoArchivedIt() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        farm.turn(job, JobTargetTaskRunStatus.CANCELED);
        farm.updateJob(job, it -> it.lifecycleStatus(UpdateJobLifecycleStatus.ARCHIVED));

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.JOB_ARCHIVED);
        assertThat(reason.by()).contains(ADA);
        assertThat(reason.at()).contains(now());
    }

    @Test
    void aStepWhoseWideUpdateIsNotDoneHandsNothingOut() {
        JobKey job = farm.job(Ranch.step("Render", 3_000));
        for (long index = 0; index < 1_001; index++) {
            farm.turn(job, 0, index, TaskTargetRunStatus.SUSPENDED);
        }
        farm.turn(job, 0, StepTargetTaskRunStatus.READY);

        assertThat(farm.codes(farm.task(job, 0, 2_000)))
                .containsExactly(ReasonCode.UPDATE_IN_PROGRESS);
    }

    @Test
    void suspendedTasksSayByWhomAndWhen() {
        JobKey job = farm.job(Ranch.step("Render", 100));
        farm.turn(job, JobTargetTaskRunStatus.SUSPENDED);

        for (String id : List.of(job.id().value(), farm.task(job, 0, 99))) {
            ExplanationReason reason = farm.first(id);
            assertThat(reason.code()).isEqualTo(ReasonCode.SUSPENDED);
            assertThat(reason.by()).contains(ADA);
            assertThat(reason.at()).contains(now());
        }
    }

    @Test
    void aUsersCancelIsToldFromTheFarms() {
        JobKey job =
                farm.job(
                        Ranch.template(Ranch.step("Render", 5)),
                        it -> it.maxFailedTasksCount(1).maxRetriesPerTask(0));
        farm.turn(job, 0, 3, TaskTargetRunStatus.CANCELED);
        farm.run(farm.studio().startedWorker(), CompletedStatus.FAILED);

        assertThat(farm.codes(farm.task(job, 0, 3))).containsExactly(ReasonCode.CANCELED_BY_USER);
        ExplanationReason reason = farm.first(farm.task(job, 0, 4));
        assertThat(reason.code()).isEqualTo(ReasonCode.CANCELED_BY_FAILURES);
        assertThat(reason.used()).contains(1L);
        assertThat(reason.limit()).contains(1L);
        assertThat(farm.codes(job))
                .containsExactly(
                        ReasonCode.FAILED,
                        ReasonCode.CANCELED_BY_FAILURES,
                        ReasonCode.CANCELED_BY_USER);
    }

    @Test
    void aFailedTaskNamesItsLastAttemptAndWhereToReadOn() {
        JobKey job =
                farm.job(Ranch.template(Ranch.step("Render", 1)), it -> it.maxRetriesPerTask(1));
        WorkerKey worker = farm.studio().startedWorker();
        farm.run(worker, CompletedStatus.FAILED);
        String action = farm.begin(worker);
        farm.studio().call(worker, Map.of(action, failed(11, "no license")));

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.FAILED);
        assertThat(reason.exitCode()).contains(11);
        assertThat(reason.used()).contains(1L);
        assertThat(reason.limit()).contains(1L);
        assertThat(reason.sessionActionId()).contains(action);
        assertThat(reason.workerId()).contains(worker.id().value());
        assertThat(reason.logGroupName())
                .contains("/aws/deadline/" + Studio.FARM + "/" + Studio.QUEUE);
        assertThat(reason.logStreamName()).isEqualTo(reason.sessionId());
        assertThat(reason.message())
                .isEqualTo(
                        "The last attempt failed in the task's run on "
                                + worker.id()
                                + " with exit code 11: no license; 1 of 1 retries is used.");
    }

    @Test
    void aTaskThatNeverBeganNamesTheEnvironmentThatFailed() {
        JobKey job = farm.studio().submit(1, List.of("Maya"), Studio.settings(50, 10, 0));
        WorkerKey worker = farm.studio().startedWorker();
        List<AssignedSessionAction> actions =
                Reports.actions(farm.studio().call(worker, Reports.none()));
        farm.studio()
                .call(
                        worker,
                        Map.of(
                                actions.getFirst().sessionActionId(), failed(2, "no license"),
                                actions.getLast().sessionActionId(), Reports.neverAttempted()));

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.FAILED);
        assertThat(reason.message())
                .contains("entering environment \"Maya\"")
                .contains("no license");
    }

    @Test
    void aTaskMarkedAsFailedOrSucceededSaysByWhom() {
        JobKey job =
                farm.job(Ranch.template(Ranch.step("Render", 2)), it -> it.maxFailedTasksCount(9));
        farm.turn(job, 0, 0, TaskTargetRunStatus.FAILED);
        farm.turn(job, 0, 1, TaskTargetRunStatus.SUCCEEDED);

        assertThat(farm.first(farm.task(job, 0, 0)))
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(ReasonCode.FAILED_BY_USER);
                    assertThat(it.by()).contains(ADA);
                });
        assertThat(farm.first(farm.task(job, 0, 1)))
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(ReasonCode.SUCCEEDED);
                    assertThat(it.by()).contains(ADA);
                });
    }

    @Test
    void aJobThatIsDoneSaysSo() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        farm.run(farm.studio().startedWorker(), CompletedStatus.SUCCEEDED);

        assertThat(farm.codes(job)).containsExactly(ReasonCode.SUCCEEDED);
        assertThat(farm.explain(job).related()).isEmpty();
    }

    @Test
    void aStepThatNoFleetCouldTakeSaysWhatEachLacksAndThatTheOthersAreCanceledForIt() {
        JobKey job = farm.job(ExplainedStudio.stepWithCores("Big", 64), Ranch.step("Render", 4));

        assertThat(farm.codes(farm.task(job, 0, 0)))
                .containsExactly(ReasonCode.NOT_COMPATIBLE, ReasonCode.FLEET_DOES_NOT_FIT);
        ExplanationReason canceled = farm.first(farm.task(job, 1, 0));
        assertThat(canceled.code()).isEqualTo(ReasonCode.CANCELED_BY_INCOMPATIBLE_STEP);
        assertThat(canceled.steps().orElseThrow())
                .extracting(ReasonStep::name)
                .containsExactly("Big");
        assertThat(farm.codes(job))
                .containsExactly(
                        ReasonCode.NOT_COMPATIBLE,
                        ReasonCode.FLEET_DOES_NOT_FIT,
                        ReasonCode.CANCELED_BY_INCOMPATIBLE_STEP);
    }

    @Test
    void aFleetThatHasGrownIsOfferedForARequeue() {
        JobKey job = farm.job(ExplainedStudio.stepWithCores("Big", 64));
        farm.offer(64);

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.NOT_COMPATIBLE);
        assertThat(reason.fleetIds()).contains(List.of(Studio.FLEET.value()));
        assertThat(reason.remedy()).startsWith("Requeue it");
    }

    private Instant now() {
        return farm.studio().clock().instant();
    }

    private UpdatedSessionActionInfo failed(int exitCode, String message) {
        return UpdatedSessionActionInfo.builder()
                .completedStatus(CompletedStatus.FAILED)
                .startedAt(now())
                .endedAt(now())
                .processExitCode(exitCode)
                .progressMessage(message)
                .build();
    }
}
