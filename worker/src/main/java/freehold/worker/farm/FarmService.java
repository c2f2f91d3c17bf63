package freehold.worker.farm;

import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AssumeFleetRoleForWorkerResponse;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerResponse;
import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import java.time.Duration;

/**
 * The operations of the farm that a worker calls, with one set of credentials.
 *
 * <p>Each tries once and blocks until the answer is there. Error answers are thrown as {@link
 * freehold.protocol.ServiceException}, everything that kept an answer from coming as {@link
 * FarmUnreachable}; what then happens is the agent's decision.
 */
public interface FarmService extends AutoCloseable {
    CreateWorkerResponse createWorker(CreateWorkerRequest request);

    AssumeFleetRoleForWorkerResponse assumeFleetRoleForWorker(
            AssumeFleetRoleForWorkerRequest request);

    UpdateWorkerResponse updateWorker(UpdateWorkerRequest request);

    /**
     * Reports, and asks for work.
     *
     * @param hold how long the farm may keep the call open while it has no work; zero for not at
     *     all
     */
    UpdateWorkerScheduleResponse updateWorkerSchedule(
            UpdateWorkerScheduleRequest request, Duration hold);

    BatchGetJobEntityResponse batchGetJobEntity(BatchGetJobEntityRequest request);

    AssumeQueueRoleForWorkerResponse assumeQueueRoleForWorker(
            AssumeQueueRoleForWorkerRequest request);

    /** Closes the connections; by default there are none. */
    @Override
    default void close() {}
}
