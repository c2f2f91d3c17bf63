package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.JobTargetTaskRunStatus;
import freehold.api.UpdateQueueLimitAssociationStatus;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.api.extension.ReasonJob;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.schedule.StudioLimits;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerKey;
import freehold.testkit.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why tasks that need limits are on no worker, or are not compatible. */
final class LimitedTasksTest {
    private static final String NUKE = "amount.nuke";

    private ExplainedStudio farm;
    private StudioLimits limits;

    @BeforeEach
    void open(@TempDir Path folder) {
        farm = new ExplainedStudio(folder);
        limits = new StudioLimits(farm.studio());
    }

    @AfterEach
    void close() {
        farm.close();
    }

    private static String needing(int units) {
        return "{'name': 'Comp', 'hostRequirements': {'amounts': [{'name': 'amount.nuke', 'min': "
                + units
                + "}]}"
                + Ranch.SCRIPT
                + "}";
    }

    @Test
    void aLimitThatIsTakenSaysHowMuchOfItAndByWhom() {
        String limit = limits.associated(NUKE, 3);
        WorkerKey worker = farm.studio().startedWorker();
        JobKey holder = farm.job(needing(2));
        farm.begin(worker);
        farm.studio().startedWorker();
        JobKey waiting = farm.job(needing(2));

        ExplanationReason reason = farm.first(waiting.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.LIMIT_TAKEN);
        assertThat(reason.limitId()).contains(limit);
        assertThat(reason.limitName()).contains("amount.nuke licenses");
        assertThat(reason.count()).contains(2L);
        assertThat(reason.limit()).contains(3L);
        assertThat(reason.used()).contains(2L);
        assertThat(reason.jobs().orElseThrow())
                .containsExactly(ReasonJob.builder().jobId(holder.id().value()).units(2L).build());
        assertThat(reason.remedy()).contains("UpdateLimit");
    }

    @Test
    void aLimitThatIsSmallerThanTheNeedHasToBeRaised() {
        limits.associated(NUKE, 3);
        farm.studio().startedWorker();
        JobKey job = farm.job(needing(4));
        ExplanationReason reason = farm.first(job.id().value());
        assertThat(reason.code()).isEqualTo(ReasonCode.LIMIT_TAKEN);
        assertThat(reason.remedy()).startsWith("Raise the limit's maxCount");
    }

    @Test
    void aLimitWhoseUseIsStoppedSaysSo() {
        String limit = limits.associated(NUKE, 3);
        JobKey job = farm.job(needing(1));
        limits.turn(limit, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        limits.stop();
        ExplanationReason reason = farm.first(job.id().value());
        assertThat(reason.code()).isEqualTo(ReasonCode.LIMIT_STOPPED);
        assertThat(reason.limitId()).contains(limit);
        limits.turn(limit, UpdateQueueLimitAssociationStatus.ACTIVE);
        farm.studio().startedWorker();
        assertThat(farm.codes(job)).containsExactly(ReasonCode.TAKEN_NEXT);
    }

    @Rule({"S4", "S5"})
    @Test
    void aLimitTheQueueIsNotAssociatedWithIsNamedAndARequeueFollowsTheAssociation() {
        String limit = limits.created(NUKE, 3);
        JobKey job = farm.job(needing(1), Ranch.step("Free", 2));

        assertThat(farm.step(job, 0).counts().of(TaskStatus.NOT_COMPATIBLE)).isEqualTo(1);
        assertThat(farm.step(job, 1).counts().of(TaskStatus.CANCELED)).isEqualTo(2);
        assertThat(farm.codes(farm.task(job, 0, 0)))
                .containsExactly(
                        ReasonCode.NOT_COMPATIBLE,
                        ReasonCode.FLEET_DOES_NOT_FIT,
                        ReasonCode.LIMIT_NOT_ASSOCIATED);
        assertThat(farm.explain(farm.task(job, 0, 0)).reasons().getLast().limitId())
                .contains(limit);

        limits.associate(limit);
        assertThat(farm.step(job, 0).counts().of(TaskStatus.NOT_COMPATIBLE)).isEqualTo(1);
        farm.turn(job, JobTargetTaskRunStatus.READY);
        assertThat(farm.studio().job(job).counts().of(TaskStatus.READY)).isEqualTo(3);
    }

    @Rule("S5")
    @Test
    void aJobWhoseQueueLosesALimitIsNotCompatibleWhatCannotRunAndCanceledWhatCould() {
        String limit = limits.associated(NUKE, 3);
        JobKey job = farm.job(needing(1), Ranch.step("Free", 2));
        JobKey other = farm.job(Ranch.step("Free", 2));
        limits.turn(limit, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        limits.stop();
        limits.dissociate(limit);

        limits.review();

        assertThat(farm.step(job, 0).counts().of(TaskStatus.NOT_COMPATIBLE)).isEqualTo(1);
        assertThat(farm.step(job, 1).counts().of(TaskStatus.CANCELED)).isEqualTo(2);
        assertThat(farm.studio().job(job).counts().rollUp()).contains(TaskStatus.NOT_COMPATIBLE);
        assertThat(farm.studio().job(other).counts().of(TaskStatus.READY)).isEqualTo(2);
    }
}
