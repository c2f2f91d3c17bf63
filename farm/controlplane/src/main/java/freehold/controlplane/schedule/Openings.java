package freehold.controlplane.schedule;

import freehold.domain.job.Job;
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

    Openings(Transaction tx, SessionBooks books) {
        this.tx = tx;
        this.books = books;
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
        if (job.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        List<Task> ready = tx.tasks().nextReady(step.get(), Math.min(free.size(), room(candidate)));
        List<OpenSession> opened = new ArrayList<>();
        List<TaskChange> changes = new ArrayList<>();
        for (int at = 0; at < ready.size(); at++) {
            OpenSession one = opened(free.get(at), job.get(), step.get(), ready.get(at));
            changes.add(given(ready.get(at), one));
            opened.add(one);
        }
        if (!opened.isEmpty()) {
            books.write(job.get(), step.get().taken(ready.getLast().id().index()), changes);
        }
        return opened;
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
