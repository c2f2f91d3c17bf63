package freehold.acceptance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A farm, a queue and a fleet of their own, made and used through one client. */
interface Studio extends AutoCloseable {
    /** Submits a job and waits until its creation has ended; its id. */
    String submit(String template, int retriesPerTask);

    /** The ids of a job's steps, in the order of its template. */
    List<String> steps(String jobId);

    /** What GetTask answers for the task with an index. */
    SeenTask task(String jobId, String stepId, int index);

    /** The task status of a whole job, by its name in the API. */
    String jobStatus(String jobId);

    /** Registers a worker and starts its agent. */
    Hand hire();

    @Override
    void close();

    /** A worker. */
    interface Hand extends AutoCloseable {
        /** One heartbeat with reports by session action; what is assigned then. */
        List<SeenAction> heartbeat(Map<String, Report> reports);

        @Override
        void close();
    }

    /** What a worker says of an action. */
    enum Report {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /**
     * An action in the order in which the worker is to do it.
     *
     * @param stepId whose task it runs; absent if it runs none
     */
    record SeenAction(String id, Optional<String> stepId) {}

    /**
     * A task as a client's own types show it.
     *
     * @param status by its name in the API
     * @param parameters those of type INT, by name
     */
    record SeenTask(
            String status,
            int retries,
            Optional<String> latestAction,
            boolean isStarted,
            boolean isEnded,
            Map<String, String> parameters) {}
}
