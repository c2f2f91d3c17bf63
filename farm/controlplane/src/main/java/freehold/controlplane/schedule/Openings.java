package freehold.controlplane.schedule;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.scheduling.LimitNeed;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.session.Attempts;
import freehold.domain.session.OpenSession;
import freehold.domain.session.Session;
import freehold.domain.session.SessionId;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.session.SessionOpening;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.worker.Worker;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens sessions on a step, each with its first task; the step and its job are written once,
 * however many sessions there are.
 */
final class Openings {
    private final Transaction tx;
    private final SessionBooks books;
    private final Fleet fleet;
    private final LockedLimits limits;

    /**
     * @param limits those that sessions may take units of
     */
    Openings(Transaction tx, SessionBooks books, Fleet fleet, LockedLimits limits) {
        this.tx = tx;
        this.books = books;
        this.fleet = fleet;
        this.limits = limits;
    }

    /**
     * A worker without a session.
     *
     * @param session the id of its next one
     */
    record Free(Worker worker, SessionId session) {}

    /** One session for each of the first of {@code free}, as many as there is work for. */
    List<OpenSession> on(Candidate candidate, List<Free> free) {
        Optional<Job> job = tx.jobs().find(candidate.job()).filter(Openings::isSchedulable);
        Optional<Step> step =
                tx.steps().find(candidate.job(), candidate.step()).filter(Openings::isSchedulable);
        List<LimitNeed> needs = candidate.needs(fleet.capabilities());
        if (job.isEmpty() || step.isEmpty() || !limits.hold(needs)) {
            return List.of();
        }
        long room = Math.min(room(candidate), room(needs));
        List<Task> ready =
                tx.tasks().nextReady(step.get(), Math.toIntExact(Math.min(free.size(), room)));
        List<OpenSession> opened = new ArrayList<>();
        List<TaskChange> changes = new ArrayList<>();
        for (int at = 0; at < ready.size(); at++) {
            OpenSession one = opened(free.get(at), job.get(), step.get(), ready.get(at));
            changes.add(given(ready.get(at), one));
            opened.add(one);
        }
        if (!opened.isEmpty()) {
            acquire(opened, needs);
            books.write(job.get(), step.get().taken(ready.getLast().id().index()), changes);
        }
        return opened;
    }

    /** For how many more sessions there are units of all limits. */
    private static long room(List<LimitNeed> needs) {
        return needs.stream().mapToLong(LimitNeed::room).min().orElse(Long.MAX_VALUE);
    }

    private void acquire(List<OpenSession> opened, List<LimitNeed> needs) {
        tx.limits()
                .acquire(
                        opened.stream().map(OpenSession::session).toList(),
                        needs.stream().map(LimitNeed::acquired).toList());
    }

    /** How many more workers the job may have. */
    private static int room(Candidate candidate) {
        int most = candidate.maxWorkers().orElse(-1);
        return most < 0 ? Integer.MAX_VALUE : Math.max(0, most - candidate.workers());
    }

    private OpenSession opened(Free free, Job job, Step step, Task task) {
        Session session = session(free, job, step);
        OpenSession opened = SessionOpening.open(session, job, step, List.of(task.id()));
        tx.sessions().insert(session);
        books.save(new OpenSession(session, List.of()), opened);
        return opened;
    }

    private Session session(Free free, Job job, Step step) {
        return new Session(
                job.key(),
                step.id(),
                free.session(),
                free.worker().key(),
                SessionLifecycle.STARTED,
                false,
                Optional.empty(),
                free.worker().hostProperties(),
                tx.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TaskChange given(Task task, OpenSession opened) {
        return new TaskChange(task, Attempts.given(task, opened.actions().getLast().id()));
    }

    static boolean isSchedulable(Job job) {
        return job.lifecycle().handsOutTasks();
    }

    static boolean isSchedulable(Step step) {
        return step.lifecycle().handsOutTasks();
    }
}
