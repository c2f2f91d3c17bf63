package freehold.controlplane.session;

import freehold.api.ListSessionActionsOperation;
import freehold.api.ListSessionActionsRequest;
import freehold.api.ListSessionActionsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionId;
import freehold.domain.task.TaskId;
import freehold.store.Reading;
import freehold.store.Store;
import java.util.List;

/**
 * {@code GET …/session-actions}: the actions of a session, or the runs of a task, in order; of
 * both, the runs of the task in the session.
 */
public final class ListSessionActions implements ListSessionActionsOperation<CallContext> {
    private final Store store;
    private final SessionActionViews views;

    public ListSessionActions(Store store, SessionActionViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public ListSessionActionsResponse handle(
            ListSessionActionsRequest request, CallContext context) {
        if (request.sessionId().isEmpty() && request.taskId().isEmpty()) {
            throw Refusals.invalid("sessionId or taskId is needed to list session actions.");
        }
        JobKey job =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Paging paging =
                Paging.of(
                        "ListSessionActions",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.jobId(),
                        request.sessionId(),
                        request.taskId());
        return store.read(reading -> list(reading, job, paging, request));
    }

    private ListSessionActionsResponse list(
            Reading reading, JobKey job, Paging paging, ListSessionActionsRequest request) {
        Paging.Shown<SessionAction> shown =
                request.sessionId().isPresent()
                        ? ofSession(reading, job, paging, new SessionId(request.sessionId().get()))
                        : ofTask(reading, job, paging, task(request));
        return ListSessionActionsResponse.builder()
                .sessionActions(
                        shown.items().stream()
                                .filter(action -> isOf(action, request))
                                .map(action -> views.summary(reading, job, action))
                                .toList())
                .nextToken(shown.nextToken())
                .build();
    }

    private static Paging.Shown<SessionAction> ofSession(
            Reading reading, JobKey job, Paging paging, SessionId session) {
        ExistingSession.find(reading, job, session);
        List<SessionAction> found = reading.sessions().actions(job, session, paging.asked());
        return paging.page(found, action -> Integer.toString(action.id().number()));
    }

    private static Paging.Shown<SessionAction> ofTask(
            Reading reading, JobKey job, Paging paging, TaskId task) {
        Existing.task(reading, Existing.step(reading, job, task.step()), task);
        List<SessionAction> found = reading.sessions().actionsOfTask(job, task, paging.asked());
        return paging.page(found, action -> action.id().value());
    }

    /** The second filter acts on a page that was cut by the first, so a page may be short. */
    private static boolean isOf(SessionAction action, ListSessionActionsRequest request) {
        return request.taskId().isEmpty()
                || action.task().map(TaskId::value).equals(request.taskId());
    }

    private static TaskId task(ListSessionActionsRequest request) {
        return TaskId.parse(request.taskId().orElseThrow());
    }
}
