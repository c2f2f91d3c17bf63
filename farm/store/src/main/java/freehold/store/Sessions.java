package freehold.store;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionAction;
import freehold.domain.session.SessionActionId;
import freehold.domain.session.SessionId;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskId;
import freehold.domain.worker.WorkerKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions and their actions. */
public interface Sessions {
    /** How far {@link #standing} looks back. */
    int PAST = 128;

    Optional<Session> find(JobKey job, SessionId id);

    /** In order of creation; a page's key is the session's id. */
    List<Session> list(JobKey job, Page page);

    /** The open sessions of a worker; at most one, but for the length of a restart. */
    List<Session> openOn(WorkerKey worker);

    /** The open sessions of a job. */
    List<Session> openOf(JobKey job);

    /** At most {@code limit} open sessions of a queue's jobs on a fleet's workers. */
    List<Session> openOf(FarmId farm, QueueId queue, FleetId fleet, int limit);

    /** At most {@code limit} open sessions of a queue's jobs. */
    List<Session> openOf(FarmId farm, QueueId queue, int limit);

    /** The open sessions of one step. */
    List<Session> openOf(JobKey job, StepId step);

    /**
     * All sessions a worker ever had that are still kept, in order of creation; a page's key is the
     * session's id.
     */
    List<Session> ofWorker(WorkerKey worker, Page page);

    /** The sessions of a worker that ended at exactly {@code at}: what one judgement ended. */
    List<Session> endedOn(WorkerKey worker, Instant at);

    /**
     * Open sessions no worker has confirmed that were given out before {@code before}, oldest
     * first.
     */
    List<Session> unconfirmedSince(Instant before, int limit);

    Optional<SessionAction> findAction(JobKey job, SessionActionId id);

    /**
     * The session as decisions about it are made on: without the runs of tasks that have succeeded,
     * but with how long the latest of them took, at most {@value #PAST}. Reads as much as is left
     * to do, however long the session has been.
     *
     * @param session read in the same transaction
     */
    OpenSession standing(Session session);

    /** All actions of a session, in order. */
    List<SessionAction> actions(JobKey job, SessionId session);

    /** Actions of a session, in order; a page's key is the action's number. */
    List<SessionAction> actions(JobKey job, SessionId session, Page page);

    /**
     * The taskRun actions made for a task, in order of creation; a page's key is the action's id.
     */
    List<SessionAction> actionsOfTask(JobKey job, TaskId task, Page page);

    /** What a command can also do. */
    interface Writable extends Sessions {
        void insert(Session session);

        void update(Session session);

        /** Writes a session that had ended and is open again. */
        void reopen(Session session);

        /** Writes the actions, new and known ones alike. */
        void save(JobKey job, List<SessionAction> actions);
    }
}
