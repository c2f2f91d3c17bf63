package freehold.controlplane.batch;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.AssignedSession;
import freehold.api.BatchGetJobError;
import freehold.api.BatchGetJobErrorCode;
import freehold.api.BatchGetJobIdentifier;
import freehold.api.BatchGetJobItem;
import freehold.api.BatchGetJobRequest;
import freehold.api.BatchGetSessionActionIdentifier;
import freehold.api.BatchGetSessionActionItem;
import freehold.api.BatchGetSessionActionRequest;
import freehold.api.BatchGetSessionIdentifier;
import freehold.api.BatchGetSessionItem;
import freehold.api.BatchGetSessionRequest;
import freehold.api.BatchGetStepIdentifier;
import freehold.api.BatchGetStepItem;
import freehold.api.BatchGetStepRequest;
import freehold.api.BatchGetTaskErrorCode;
import freehold.api.BatchGetTaskIdentifier;
import freehold.api.BatchGetTaskItem;
import freehold.api.BatchGetTaskRequest;
import freehold.api.BatchGetWorkerIdentifier;
import freehold.api.BatchGetWorkerItem;
import freehold.api.BatchGetWorkerRequest;
import freehold.api.GetJobRequest;
import freehold.api.GetJobResponse;
import freehold.api.GetSessionActionRequest;
import freehold.api.GetSessionActionResponse;
import freehold.api.GetSessionRequest;
import freehold.api.GetSessionResponse;
import freehold.api.GetStepRequest;
import freehold.api.GetStepResponse;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.GetWorkerRequest;
import freehold.api.GetWorkerResponse;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.AccessTable;
import freehold.controlplane.job.BatchGetJob;
import freehold.controlplane.job.GetJob;
import freehold.controlplane.schedule.Studio;
import freehold.controlplane.session.BatchGetSession;
import freehold.controlplane.session.BatchGetSessionAction;
import freehold.controlplane.session.GetSession;
import freehold.controlplane.session.GetSessionAction;
import freehold.controlplane.session.SessionActionViews;
import freehold.controlplane.step.BatchGetStep;
import freehold.controlplane.step.GetStep;
import freehold.controlplane.task.BatchGetTask;
import freehold.controlplane.task.GetTask;
import freehold.controlplane.task.TaskParameters;
import freehold.controlplane.task.TaskViews;
import freehold.controlplane.worker.BatchGetWorker;
import freehold.controlplane.worker.GetWorker;
import freehold.domain.job.JobKey;
import freehold.domain.worker.WorkerKey;
import freehold.protocol.Document;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch shows of a resource is what the operation for one shows, and where it belongs. */
final class BatchGetTest {
    private static final String FARM = Studio.FARM.value();
    private static final String QUEUE = Studio.QUEUE.value();
    private static final Access ACCESS = AccessTable.shipped();
    private static final TaskParameters PARAMETERS = new TaskParameters(1);

    private Studio studio;
    private WorkerKey worker;
    private String job;
    private String step;
    private String task;
    private String session;
    private String action;

    /** A job whose first task runs, so that there is something of everything to show. */
    @BeforeEach
    void open(@TempDir Path folder) {
        studio = new Studio(folder);
        JobKey key = studio.submit(2, List.of("Outer"), Studio.settings(50, 1, 1));
        worker = studio.startedWorker();
        Map<String, AssignedSession> sessions = studio.call(worker, Map.of()).assignedSessions();
        job = key.id().value();
        step = studio.steps(key).getFirst().id().value();
        task = studio.tasks(key).getFirst().id().value();
        session = sessions.keySet().iterator().next();
        action = sessions.values().iterator().next().sessionActions().getLast().sessionActionId();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void jobs() {
        BatchGetJobIdentifier id = new BatchGetJobIdentifier(FARM, QUEUE, job);
        List<BatchGetJobItem> items =
                new BatchGetJob(ACCESS, new GetJob(studio.store()))
                        .handle(new BatchGetJobRequest(List.of(id, id)), Studio.ADMINISTRATOR)
                        .jobs();
        GetJobResponse one =
                new GetJob(studio.store())
                        .handle(new GetJobRequest(FARM, QUEUE, job), Studio.ADMINISTRATOR);

        assertThat(items).hasSize(2).containsOnly(items.getFirst());
        assertThat(members(BatchGetJobItem.SHAPE, items.getFirst()))
                .isEqualTo(
                        with(
                                members(GetJobResponse.SHAPE, one),
                                Map.of("farmId", FARM, "queueId", QUEUE)));
    }

    @Test
    void steps() {
        BatchGetStepIdentifier id = new BatchGetStepIdentifier(FARM, QUEUE, job, step);
        BatchGetStepItem item =
                new BatchGetStep(ACCESS, new GetStep(studio.store()))
                        .handle(new BatchGetStepRequest(List.of(id)), Studio.ADMINISTRATOR)
                        .steps()
                        .getFirst();
        GetStepResponse one =
                new GetStep(studio.store())
                        .handle(new GetStepRequest(FARM, QUEUE, job, step), Studio.ADMINISTRATOR);

        assertThat(members(BatchGetStepItem.SHAPE, item))
                .isEqualTo(
                        with(
                                members(GetStepResponse.SHAPE, one),
                                Map.of("farmId", FARM, "queueId", QUEUE, "jobId", job)));
    }

    @Test
    void tasks() {
        GetTask getTask = new GetTask(studio.store(), new TaskViews(PARAMETERS));
        BatchGetTaskIdentifier id = new BatchGetTaskIdentifier(FARM, QUEUE, job, step, task);
        BatchGetTaskItem item =
                new BatchGetTask(ACCESS, getTask)
                        .handle(new BatchGetTaskRequest(List.of(id)), Studio.ADMINISTRATOR)
                        .tasks()
                        .getFirst();
        GetTaskResponse one =
                getTask.handle(
                        new GetTaskRequest(FARM, QUEUE, job, step, task), Studio.ADMINISTRATOR);

        assertThat(members(BatchGetTaskItem.SHAPE, item))
                .isEqualTo(
                        with(
                                members(GetTaskResponse.SHAPE, one),
                                Map.of(
                                        "farmId", FARM, "queueId", QUEUE, "jobId", job, "stepId",
                                        step)));
    }

    @Test
    void sessions() {
        BatchGetSessionIdentifier id = new BatchGetSessionIdentifier(FARM, QUEUE, job, session);
        BatchGetSessionItem item =
                new BatchGetSession(ACCESS, new GetSession(studio.store()))
                        .handle(new BatchGetSessionRequest(List.of(id)), Studio.ADMINISTRATOR)
                        .sessions()
                        .getFirst();
        GetSessionResponse one =
                new GetSession(studio.store())
                        .handle(
                                new GetSessionRequest(FARM, QUEUE, job, session),
                                Studio.ADMINISTRATOR);

        assertThat(members(BatchGetSessionItem.SHAPE, item))
                .isEqualTo(
                        with(
                                members(GetSessionResponse.SHAPE, one),
                                Map.of("farmId", FARM, "queueId", QUEUE, "jobId", job)));
    }

    @Test
    void sessionActions() {
        GetSessionAction getAction =
                new GetSessionAction(studio.store(), new SessionActionViews(PARAMETERS));
        BatchGetSessionActionIdentifier id =
                new BatchGetSessionActionIdentifier(FARM, QUEUE, job, action);
        BatchGetSessionActionItem item =
                new BatchGetSessionAction(ACCESS, getAction)
                        .handle(new BatchGetSessionActionRequest(List.of(id)), Studio.ADMINISTRATOR)
                        .sessionActions()
                        .getFirst();
        GetSessionActionResponse one =
                getAction.handle(
                        new GetSessionActionRequest(FARM, QUEUE, job, action),
                        Studio.ADMINISTRATOR);

        assertThat(members(BatchGetSessionActionItem.SHAPE, item))
                .isEqualTo(
                        with(
                                members(GetSessionActionResponse.SHAPE, one),
                                Map.of("farmId", FARM, "queueId", QUEUE, "jobId", job)));
    }

    @Test
    void workers() {
        String fleet = Studio.FLEET.value();
        String id = worker.id().value();
        BatchGetWorkerItem item =
                new BatchGetWorker(ACCESS, new GetWorker(studio.store()))
                        .handle(
                                new BatchGetWorkerRequest(
                                        List.of(new BatchGetWorkerIdentifier(FARM, fleet, id))),
                                Studio.ADMINISTRATOR)
                        .workers()
                        .getFirst();
        GetWorkerResponse one =
                new GetWorker(studio.store())
                        .handle(new GetWorkerRequest(FARM, fleet, id), Studio.ADMINISTRATOR);

        assertThat(members(BatchGetWorkerItem.SHAPE, item))
                .isEqualTo(members(GetWorkerResponse.SHAPE, one));
    }

    @Test
    void whatIsMissingIsNamedAndTheRestIsShown() {
        String missing = "job-" + "0".repeat(32);
        var answer =
                new BatchGetJob(ACCESS, new GetJob(studio.store()))
                        .handle(
                                new BatchGetJobRequest(
                                        List.of(
                                                new BatchGetJobIdentifier(FARM, QUEUE, missing),
                                                new BatchGetJobIdentifier(FARM, QUEUE, job))),
                                Studio.ADMINISTRATOR);

        assertThat(answer.jobs()).extracting(BatchGetJobItem::jobId).containsExactly(job);
        BatchGetJobError error = answer.errors().getFirst();
        assertThat(error.jobId()).isEqualTo(missing);
        assertThat(error.code()).isEqualTo(BatchGetJobErrorCode.RESOURCE_NOT_FOUND_EXCEPTION);
        assertThat(error.message()).contains(missing);
    }

    @Test
    void whoMayNotSeeATaskIsToldSoOfThatTask() {
        BatchGetTask batch =
                new BatchGetTask(ACCESS, new GetTask(studio.store(), new TaskViews(PARAMETERS)));

        var answer =
                batch.handle(
                        new BatchGetTaskRequest(
                                List.of(new BatchGetTaskIdentifier(FARM, QUEUE, job, step, task))),
                        Studio.as(worker));

        assertThat(answer.tasks()).isEmpty();
        assertThat(answer.errors().getFirst().code())
                .isEqualTo(BatchGetTaskErrorCode.ACCESS_DENIED_EXCEPTION);
        assertThat(answer.errors().getFirst().message()).contains("deadline:GetTask");
    }

    private static <T> Map<String, Document> members(Shape<T> shape, T value) {
        Document document = Json.read(DocumentShape.DOCUMENT, Json.write(shape, value));
        return ((Document.JsonObject) document).members();
    }

    private static Map<String, Document> with(
            Map<String, Document> members, Map<String, String> parents) {
        Map<String, Document> all = new HashMap<>(members);
        parents.forEach((name, id) -> all.put(name, new Document.JsonString(id)));
        return all;
    }
}
