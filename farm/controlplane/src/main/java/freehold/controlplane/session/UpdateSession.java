package freehold.controlplane.session;

import freehold.api.UpdateSessionOperation;
import freehold.api.UpdateSessionRequest;
import freehold.api.UpdateSessionResponse;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.OnJob;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionClosing;
import freehold.domain.session.SessionId;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * {@code PATCH …/sessions/{sessionId}}: ends a session early. What runs in it is canceled, its
 * environments are exited, and its tasks go back to be run elsewhere.
 */
public final class UpdateSession implements UpdateSessionOperation<CallContext> {
    private static final UpdateSessionResponse DONE = UpdateSessionResponse.builder().build();

    private final Store store;
    private final Idempotency idempotency;
    private final JobSignals signals;

    public UpdateSession(Store store, Idempotency idempotency, JobSignals signals) {
        this.store = store;
        this.idempotency = idempotency;
        this.signals = signals;
    }

    @Override
    public UpdateSessionResponse handle(UpdateSessionRequest request, CallContext context) {
        JobKey key =
                new JobKey(
                        new FarmId(request.farmId()),
                        new QueueId(request.queueId()),
                        new JobId(request.jobId()));
        Idempotency.Call<UpdateSessionResponse> call =
                idempotency.call(
                        context,
                        "UpdateSession",
                        request.clientToken(),
                        request,
                        UpdateSessionRequest.SHAPE,
                        UpdateSessionResponse.SHAPE);
        SessionId id = new SessionId(request.sessionId());
        String author = context.caller().principal();
        store.write(
                        Optional.of(key.farm()),
                        new OnJob<>(
                                key, tx -> call.effect(tx, DONE, () -> end(tx, key, id, author))))
                .ifPresent(session -> signals.workIsCanceled(List.of(session)));
        return DONE;
    }

    private static Session end(Transaction tx, JobKey job, SessionId id, String author) {
        Session session = ExistingSession.find(tx, job, id);
        if (!session.isOpen()) {
            throw Refusals.wrongStatus(
                    "session",
                    id.value(),
                    session.lifecycle().name(),
                    "Session " + id + " has ended and cannot be changed.");
        }
        OpenSession before = tx.sessions().standing(session);
        OpenSession after = SessionClosing.cancel(before);
        Session ending = after.session().endingFor(tx.now(), author);
        tx.sessions().update(ending);
        tx.sessions().save(job, before.changedIn(after));
        return ending;
    }
}
