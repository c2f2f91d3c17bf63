package freehold.controlplane.job;

import freehold.controlplane.Refusals;
import freehold.domain.job.Job;
import freehold.domain.job.JobLifecycle;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Carries out what a user wants tasks to become: of one task, of a step, of a job. Up to {@link
 * OpenBooks#SLICE} tasks that departed from their step's baseline change at once; with more of them
 * the rest is left to {@link ApplyWideUpdates}, and until then nothing else may be asked.
 */
public final class TargetChanges {
    private TargetChanges() {}

    /**
     * What came of it.
     *
     * @param toCancel sessions with work that must be canceled
     * @param readied whether there may be new work for workers
     * @param unfinished whether slices are left to be done
     */
    public record Changed(Job job, List<Session> toCancel, boolean readied, boolean unfinished) {
        public Changed {
            toCancel = List.copyOf(toCancel);
        }
    }

    /**
     * Turns one task.
     *
     * @throws freehold.api.ConflictException if the job does not allow changes now
     */
    public static Changed ofTask(
            Transaction tx, Job job, Step step, Task task, TargetUpdate update) {
        requireModifiable(job);
        OpenBooks books = new OpenBooks(tx, job);
        TaskStatus restart = Restart.ofSteps(tx, job.key(), requirements(List.of(step))).of(step);
        books.post(step, OpenBooks.changes(List.of(task), update, restart));
        return closed(books, update);
    }

    /**
     * Turns all tasks of a step that the target reaches.
     *
     * @throws freehold.api.ConflictException if the job does not allow changes now
     */
    public static Changed ofStep(Transaction tx, Job job, Step step, TargetUpdate update) {
        requireModifiable(job);
        OpenBooks books = new OpenBooks(tx, job);
        TaskStatus restart = Restart.ofSteps(tx, job.key(), requirements(List.of(step))).of(step);
        books.aim(step, update, restart, OpenBooks.SLICE);
        return closed(books, update);
    }

    /**
     * Turns all tasks of a job that the target reaches. The job must be modifiable; {@code job} may
     * hold other changes, which are written too.
     */
    static Changed ofJob(Transaction tx, Job job, TargetUpdate update) {
        OpenBooks books = new OpenBooks(tx, job.aimedAt(update.target()));
        List<Step> steps = tx.steps().ofJob(job.key());
        Restart restart = Restart.ofJob(tx, job.key(), requirements(steps));
        int budget = OpenBooks.SLICE;
        for (Step step : steps) {
            Step current = books.current(step);
            budget -= books.aim(current, update, restart.of(current), budget);
        }
        if (books.job().lifecycle() != JobLifecycle.UPDATE_IN_PROGRESS) {
            books.put(books.job().with(JobLifecycle.UPDATE_SUCCEEDED, JobMessages.UPDATED));
        }
        return closed(books, update);
    }

    /**
     * Refuses when the job is archived, not created, or in the middle of a wide update.
     *
     * @throws freehold.api.ConflictException with the job's status
     */
    static void requireModifiable(Job job) {
        if (!job.isModifiable()) {
            throw Refusals.wrongStatus(
                    "job",
                    job.id().value(),
                    job.lifecycle().name(),
                    "Job "
                            + job.id()
                            + " cannot be changed while its lifecycle status is "
                            + job.lifecycle()
                            + ".");
        }
    }

    static List<Optional<String>> requirements(List<Step> steps) {
        return steps.stream().map(step -> step.definition().hostRequirements()).toList();
    }

    private static Changed closed(OpenBooks books, TargetUpdate update) {
        books.close();
        boolean ready = books.job().counts().of(TaskStatus.READY) > 0;
        return new Changed(
                books.job(),
                books.toCancel(),
                books.hasReadied() || (update.isRequeue() && ready),
                books.job().lifecycle() == JobLifecycle.UPDATE_IN_PROGRESS);
    }
}
