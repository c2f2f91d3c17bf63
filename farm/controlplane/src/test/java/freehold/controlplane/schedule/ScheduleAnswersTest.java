package freehold.controlplane.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.UpdateWorkerScheduleResponse;
import freehold.controlplane.task.TaskParameters;
import freehold.domain.job.JobKey;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.OpenSession;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionAssignment;
import freehold.domain.session.SessionClosing;
import freehold.domain.session.SessionOpening;
import freehold.domain.step.Step;
import freehold.domain.task.TaskId;
import freehold.domain.worker.WorkerKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduleAnswersTest {
    private final Studio studio;

    ScheduleAnswersTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void atMostAHundredActionsAreNamedAsCanceledAndAllAreListed() {
        WorkerKey worker = studio.startedWorker();
        JobKey job = studio.submit(200, List.of(), Studio.settings(50, 0, 0));
        studio.call(worker, Reports.none());
        Step step = studio.steps(job).getFirst();
        OpenSession open = SessionClosing.cancel(longSession(worker, step));
        UpdateWorkerScheduleResponse answer =
                new ScheduleAnswers(new TaskParameters(16))
                        .working(List.of(new WorkerTurn.Told(SessionAssignment.of(open), step)));
        assertThat(answer.cancelSessionActions().get(open.session().id().value())).hasSize(100);
        assertThat(Reports.actions(answer)).hasSize(120);
    }

    private OpenSession longSession(WorkerKey worker, Step step) {
        OpenSession open =
                new OpenSession(
                        studio.store()
                                .read(reading -> reading.sessions().openOn(worker).getFirst()),
                        List.of());
        List<TaskId> tasks =
                LongStream.range(0, 120).mapToObj(index -> new TaskId(step.id(), index)).toList();
        OpenSession longer = SessionOpening.append(open, tasks);
        SessionAction first =
                longer.actions()
                        .getFirst()
                        .with(
                                ActionStatus.RUNNING,
                                Optional.of(studio.clock().instant()),
                                Optional.empty());
        return new OpenSession(
                longer.session(),
                Stream.concat(Stream.of(first), longer.actions().stream().skip(1)).toList());
    }
}
