package freehold.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.session.ActionDefinition.EnvironmentEnter;
import freehold.domain.session.ActionDefinition.SyncInputJobAttachments;
import freehold.domain.session.ActionDefinition.TaskRun;
import freehold.domain.step.StepId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionOpeningTest {
    @Test
    void attachmentsComeBeforeEnvironmentsAndEnvironmentsBeforeTasks() {
        StepId other = StepId.ofHex("a".repeat(32));
        OpenSession open =
                SessionOpening.open(
                        Scene.session(),
                        Scene.job(Optional.of("{}"), List.of("Queue", "Job")),
                        Scene.step(List.of("Step"), List.of(other)),
                        Scene.ids(2));
        assertThat(open.actions())
                .extracting(SessionAction::definition)
                .containsExactly(
                        new SyncInputJobAttachments(Optional.empty()),
                        new SyncInputJobAttachments(Optional.of(Scene.STEP)),
                        new EnvironmentEnter("JOB:" + Scene.JOB.id() + ":Queue"),
                        new EnvironmentEnter("JOB:" + Scene.JOB.id() + ":Job"),
                        new EnvironmentEnter("STEP:" + Scene.STEP + ":Step"),
                        new TaskRun(Scene.ids(2).get(0)),
                        new TaskRun(Scene.ids(2).get(1)));
        assertThat(open.actions())
                .extracting(action -> action.id().number())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aJobWithoutAttachmentsBringsNone() {
        assertThat(Scene.open(List.of(), 1).actions())
                .extracting(SessionAction::definition)
                .containsExactly(new TaskRun(Scene.ids(1).getFirst()));
    }

    @Test
    void environmentNamesAreReadBackWithTheirColons() {
        assertThat(EnvironmentName.parse(EnvironmentName.ofJob(Scene.JOB.id(), "a:b")))
                .isEqualTo(new EnvironmentName.OfJob(Scene.JOB.id(), "a:b"));
        assertThat(EnvironmentName.parse(EnvironmentName.ofStep(Scene.STEP, "c")))
                .isEqualTo(new EnvironmentName.OfStep(Scene.STEP, "c"));
    }
}
