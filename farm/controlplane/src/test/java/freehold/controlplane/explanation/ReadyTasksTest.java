package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.api.extension.ReasonJob;
import freehold.api.extension.WorkersInStatus;
import freehold.controlplane.background.ExpireSilentWorkers;
import freehold.controlplane.background.SilenceJudge;
import freehold.controlplane.job.Ranch;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why READY tasks are on no worker. */
final class ReadyTasksTest {
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
    void aQueueWithoutFleetsSaysThatNoFleetServesIt() {
        farm.studio()
                .change(tx -> {
                    tx.queueFleetAssociations().delete(Studio.FARM, Studio.QUEUE, Studio.FLEET);
                    return tx;
                });
        JobKey job = farm.job(Ranch.step("Render", 100));

        ExplainResponse explanation = farm.explain(job);

        assertThat(explanation.status()).isEqualTo("READY");
        assertThat(explanation.summary()).isEqualTo("No fleet serves queue \"queue\".");
        ExplanationReason reason = explanation.reasons().getFirst();
        assertThat(reason.code()).isEqualTo(ReasonCode.NO_FLEET);
        assertThat(reason.queueId()).contains(Studio.QUEUE.value());
        assertThat(reason.tasks()).contains(100L);
        assertThat(reason.stepName()).contains("Render");
        assertThat(farm.codes(farm.task(job, 0, 99))).containsExactly(ReasonCode.NO_FLEET);
    }

    @Test
    void anAssociationThatStopsSaysHowManySessionsAreLeft() {
        JobKey job = farm.job(Ranch.step("Render", 5));
        WorkerKey worker = farm.studio().startedWorker();
        farm.begin(worker);
        farm.associate(UpdateQueueFleetAssociationStatus.STOP_SCHEDULING_AND_COMPLETE_TASKS);

        ExplanationReason reason = farm.first(farm.task(job, 0, 4));

        assertThat(reason.code()).isEqualTo(ReasonCode.ASSOCIATION_STOPPING);
        assertThat(reason.count()).contains(1L);
        assertThat(reason.fleetName()).contains("fleet");
    }

    @Test
    void anAssociationThatHasStoppedSaysSo() {
        JobKey job = farm.job(Ranch.step("Render", 5));
        farm.associate(UpdateQueueFleetAssociationStatus.STOP_SCHEDULING_AND_COMPLETE_TASKS);
        farm.stopAssociations();

        assertThat(farm.codes(job)).containsExactly(ReasonCode.ASSOCIATION_STOPPED);
    }

    @Test
    void aFleetThatOffersLessThanWhenTheJobWasCreatedSaysWhatIsMissing() {
        farm.offer(8);
        JobKey job = farm.job(ExplainedStudio.stepWithCores("Render", 8));
        farm.studio().startedWorker();
        farm.offer(4);

        ExplanationReason reason = farm.first(farm.task(job, 0, 0));

        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_DOES_NOT_FIT);
        assertThat(reason.requirements().orElseThrow())
                .singleElement()
                .satisfies(unmet -> {
                    assertThat(unmet.name()).isEqualTo("amount.worker.vcpu");
                    assertThat(unmet.needMin()).contains(8.0);
                    assertThat(unmet.offerMin()).contains(4.0);
                });
        assertThat(reason.message())
                .isEqualTo(
                        "Fleet \"fleet\" does not offer what the step needs: amount.worker.vcpu at"
                                + " least 8, offered is at least 4.");
    }

    @Test
    void aFleetThatGrowsSaysHowManyWorkersAreToCome() {
        JobKey job = farm.job(Ranch.step("Render", 4));
        farm.scale(9);

        ExplanationReason none = farm.first(job.id().value());
        assertThat(none.code()).isEqualTo(ReasonCode.FLEET_IS_GROWING);
        assertThat(none.limit()).contains(4L);

        farm.begin(farm.studio().startedWorker());
        ExplanationReason one = farm.first(farm.task(job, 0, 3));
        assertThat(one.code()).isEqualTo(ReasonCode.FLEET_IS_GROWING);
        assertThat(one.message())
                .isEqualTo("Fleet \"fleet\" has 1 worker and is to have 4: 3 are to come.");

        farm.studio()
                .change(tx -> {
                    tx.fleetSizes()
                            .setTrouble(Studio.FARM, Studio.FLEET, Optional.of("no disk is left"));
                    return tx;
                });
        assertThat(farm.first(farm.task(job, 0, 3)).message())
                .endsWith("3 are to come; no disk is left.");
    }

    @Test
    void aFleetAtItsMaximumSaysSo() {
        JobKey job = farm.job(Ranch.step("Render", 4));
        farm.begin(farm.studio().startedWorker());
        farm.scale(1);

        ExplanationReason reason = farm.first(farm.task(job, 0, 3));
        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_IS_AT_ITS_MAXIMUM);
        assertThat(reason.limit()).contains(1L);
        assertThat(reason.count()).contains(4L);
    }

    @Test
    void aFleetWithoutWorkersSaysHowToStartOne() {
        JobKey job = farm.job(Ranch.step("Render", 1));

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_HAS_NO_WORKERS);
        assertThat(reason.remedy()).contains(Studio.FLEET.value());
    }

    @Test
    void workersThatStoppedLeaveTheFleetOffline() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        WorkerKey worker = farm.studio().startedWorker();
        farm.studio().update(worker, UpdatedWorkerStatus.STOPPED);

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_IS_OFFLINE);
        assertThat(reason.workers().orElseThrow())
                .containsExactly(WorkersInStatus.builder().status("STOPPED").count(1L).build());
        assertThat(reason.at()).contains(farm.studio().clock().instant());
    }

    @Test
    void workersThatFellSilentLeaveTheFleetSilent() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        farm.studio().startedWorker();
        Duration tick = Duration.ofSeconds(10);
        ExpireSilentWorkers expire =
                new ExpireSilentWorkers(
                        farm.studio().store(),
                        farm.studio().lost(),
                        farm.studio().heartbeats(),
                        farm.studio().wakeups(),
                        new SilenceJudge(ExplainedStudio.SILENCE, tick));
        for (int second = 0; second <= 320; second += 10) {
            expire.runOnce(farm.studio().clock().instant());
            farm.studio().clock().advance(tick);
        }

        assertThat(farm.codes(job)).containsExactly(ReasonCode.FLEET_IS_SILENT);
    }

    @Test
    void busyWorkersAreNamedByTheirJobsAndWhatComesFirstIsCounted() {
        JobKey first = farm.job(Ranch.step("Render", 7));
        farm.begin(farm.studio().startedWorker());
        JobKey second = farm.job(Ranch.step("Render", 3));

        ExplanationReason reason = farm.first(second.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_IS_BUSY);
        assertThat(reason.tasksAhead()).contains(6L);
        assertThat(reason.moreAhead()).contains(false);
        assertThat(reason.jobs().orElseThrow())
                .containsExactly(ReasonJob.builder().jobId(first.id().value()).workers(1L).build());
    }

    @Test
    void freeWorkersTakeWhatHasPriority() {
        farm.studio().startedWorker();
        JobKey urgent = farm.job(Ranch.template(Ranch.step("Render", 9)), it -> it.priority(90));
        JobKey patient = farm.job(Ranch.step("Render", 3));

        ExplanationReason reason = farm.first(patient.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.OUTRANKED);
        assertThat(reason.priority()).contains(50);
        assertThat(reason.tasksAhead()).contains(9L);
        assertThat(reason.jobs().orElseThrow())
                .containsExactly(
                        ReasonJob.builder()
                                .jobId(urgent.id().value())
                                .priority(90)
                                .tasks(9L)
                                .build());
        assertThat(farm.codes(urgent)).containsExactly(ReasonCode.TAKEN_NEXT);
    }

    @Test
    void whatAFreeWorkerCannotTakeComesBeforeNobody() {
        farm.offer(8);
        JobKey big =
                farm.job(
                        Ranch.template(ExplainedStudio.stepWithCores("Big", 8)),
                        it -> it.priority(90));
        farm.offer(4);
        farm.studio().startedWorker();
        JobKey small = farm.job(Ranch.step("Render", 3));

        assertThat(farm.codes(small)).containsExactly(ReasonCode.TAKEN_NEXT);
        assertThat(farm.codes(big)).containsExactly(ReasonCode.FLEET_DOES_NOT_FIT);
    }

    @Test
    void aJobWithAllItsWorkersNamesThem() {
        JobKey job = farm.job(Ranch.template(Ranch.step("Render", 9)), it -> it.maxWorkerCount(1));
        WorkerKey worker = farm.studio().startedWorker();
        farm.begin(worker);
        farm.studio().startedWorker();

        ExplanationReason reason = farm.first(farm.task(job, 0, 8));

        assertThat(reason.code()).isEqualTo(ReasonCode.MAX_WORKERS_REACHED);
        assertThat(reason.used()).contains(1L);
        assertThat(reason.limit()).contains(1L);
        assertThat(reason.workerIds()).contains(List.of(worker.id().value()));
        farm.updateJob(job, it -> it.maxWorkerCount(2));
        assertThat(farm.codes(farm.task(job, 0, 8))).containsExactly(ReasonCode.TAKEN_NEXT);
    }

    @Test
    void workersWithLessThanTheirFleetPromisesSayWhatTheyLack() {
        JobKey job = farm.job(Ranch.step("Render", 1));
        WorkerKey worker = farm.studio().createdWorker();
        Workers.startWithCores(farm, worker, 1);

        ExplanationReason reason = farm.first(job.id().value());

        assertThat(reason.code()).isEqualTo(ReasonCode.FLEET_IS_NOT_COMPATIBLE);
        assertThat(reason.shortfalls().orElseThrow())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("amount.worker.vcpu");
                    assertThat(it.promised()).isEqualTo("at least 2");
                    assertThat(it.reported()).isEqualTo("1");
                });
    }

    @Test
    void aStepThatIsPartlyDoneSaysWhatRunsAndWhatTheRestWaitsFor() {
        JobKey job = farm.job(Ranch.step("Render", 4));
        WorkerKey worker = farm.studio().startedWorker();
        farm.run(worker, CompletedStatus.SUCCEEDED);
        farm.begin(worker);

        ExplainResponse explanation = farm.explain(job);

        assertThat(explanation.status()).isEqualTo("RUNNING");
        assertThat(farm.codes(job))
                .startsWith(ReasonCode.RUNNING)
                .contains(ReasonCode.FLEET_IS_BUSY);
    }
}
