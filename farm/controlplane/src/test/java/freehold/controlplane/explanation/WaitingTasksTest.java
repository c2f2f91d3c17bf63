package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.StepTargetTaskRunStatus;
import freehold.api.extension.ExplainResponse;
import freehold.api.extension.ExplanationReason;
import freehold.api.extension.ReasonCode;
import freehold.api.extension.ReasonStep;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why PENDING tasks do not become READY. */
final class WaitingTasksTest {
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
    void aStepSaysHowFarTheStepsHaveComeThatItWaitsFor() {
        JobKey job = farm.job(Ranch.step("Simulate", 3), Ranch.step("Render", 5, "Simulate"));
        WorkerKey worker = farm.studio().startedWorker();
        farm.run(worker, CompletedStatus.SUCCEEDED);

        ExplainResponse explanation = farm.explain(farm.step(job, 1).id().value());

        ExplanationReason reason = explanation.reasons().getFirst();
        assertThat(reason.code()).isEqualTo(ReasonCode.WAITS_FOR_STEPS);
        assertThat(reason.tasks()).contains(5L);
        assertThat(reason.steps().orElseThrow())
                .containsExactly(
                        ReasonStep.builder()
                                .stepId(farm.step(job, 0).id().value())
                                .name("Simulate")
                                .status("SCHEDULED")
                                .succeededTasks(1L)
                                .tasks(3L)
                                .build());
        assertThat(explanation.related())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.resourceId()).isEqualTo(farm.step(job, 0).id().value()));
        assertThat(farm.codes(farm.task(job, 1, 4))).containsExactly(ReasonCode.WAITS_FOR_STEPS);
    }

    @Test
    void aStepRequeuedAfterItsDependencyFailedWaitsForGoodAndSaysWhatToDo() {
        JobKey job =
                farm.job(
                        Ranch.template(
                                Ranch.step("Simulate", 1), Ranch.step("Render", 5, "Simulate")),
                        it -> it.maxFailedTasksCount(10).maxRetriesPerTask(0));
        farm.run(farm.studio().startedWorker(), CompletedStatus.FAILED);
        assertThat(farm.codes(farm.task(job, 1, 0)))
                .containsExactly(ReasonCode.CANCELED_BY_DEPENDENCY);
        farm.turn(job, 1, StepTargetTaskRunStatus.READY);

        ExplainResponse explanation = farm.explain(farm.task(job, 1, 0));

        assertThat(explanation.status()).isEqualTo("PENDING");
        assertThat(explanation.reasons())
                .extracting(ExplanationReason::code)
                .containsExactly(ReasonCode.DEPENDENCY_ENDED, ReasonCode.WAITS_FOR_STEPS);
        assertThat(explanation.reasons().getFirst().remedy())
                .contains("Requeue step \"Simulate\"")
                .contains(farm.step(job, 0).id().value());
    }

    @Test
    void aStepIsHeldHoweverManyStepsLieBetween() {
        JobKey job =
                farm.job(
                        Ranch.step("Simulate", 2),
                        Ranch.step("Bake", 2, "Simulate"),
                        Ranch.step("Render", 2, "Bake"));
        farm.turn(job, 0, StepTargetTaskRunStatus.SUSPENDED);

        ExplainResponse explanation = farm.explain(farm.step(job, 2).id().value());

        assertThat(explanation.reasons())
                .extracting(ExplanationReason::code)
                .containsExactly(ReasonCode.DEPENDENCY_HELD, ReasonCode.WAITS_FOR_STEPS);
        assertThat(explanation.summary())
                .isEqualTo(
                        "It depends on step \"Simulate\", which is SUSPENDED and does not go on by"
                                + " itself.");
        assertThat(explanation.reasons().getLast().steps().orElseThrow())
                .extracting(ReasonStep::name)
                .containsExactly("Bake");
    }

    @Test
    void aJobTellsItsStepsInTheOrderInWhichTheyDecide() {
        JobKey job =
                farm.job(
                        Ranch.step("Simulate", 2),
                        Ranch.step("Render", 2, "Simulate"),
                        Ranch.step("Clean", 1));

        ExplainResponse explanation = farm.explain(job);

        assertThat(explanation.reasons())
                .extracting(ExplanationReason::code)
                .containsExactly(ReasonCode.FLEET_HAS_NO_WORKERS, ReasonCode.WAITS_FOR_STEPS);
        assertThat(explanation.reasons().getFirst().tasks()).contains(3L);
        assertThat(explanation.reasons().getFirst().stepName()).isEmpty();
        assertThat(explanation.reasons().getLast().stepName()).contains("Render");
        assertThat(explanation.related())
                .extracting(it -> it.name().orElseThrow())
                .containsExactly("Simulate", "Clean", "Render");
    }
}
