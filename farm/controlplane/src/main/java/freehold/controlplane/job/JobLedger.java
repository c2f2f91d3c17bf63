package freehold.controlplane.job;

import freehold.domain.job.Job;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.task.TaskChange;
import freehold.store.Transaction;
import java.util.List;

/**
 * Writes what happened to tasks, and everything that follows for their step, job and dependent
 * steps. The only writer of counts.
 *
 * <p>What follows: a step whose tasks all succeeded frees the steps that wait for it; one that ends
 * badly cancels them, and what waits for those; too many failures stop the job. Tasks that are to
 * be interrupted have their open session action marked CANCELING, so actions read before a call
 * here are to be read again after it.
 */
public final class JobLedger {
    /**
     * What came of it.
     *
     * @param job as written
     * @param step as written
     * @param toCancel sessions with work that must be canceled
     * @param readied whether tasks became READY that the caller did not make so: of steps that
     *     waited
     */
    public record Outcome(Job job, Step step, List<Session> toCancel, boolean readied) {
        public Outcome {
            toCancel = List.copyOf(toCancel);
        }
    }

    /**
     * Writes the changes of tasks of one step.
     *
     * @param job read in {@code tx}, which has locked it
     * @param step read in {@code tx}; what the caller changed of it besides (such as its cursor) is
     *     written with it
     */
    public Outcome apply(Transaction tx, Job job, Step step, List<TaskChange> changes) {
        OpenBooks books = new OpenBooks(tx, job);
        books.post(step, changes);
        books.close();
        return new Outcome(books.job(), books.current(step), books.toCancel(), books.hasReadied());
    }
}
