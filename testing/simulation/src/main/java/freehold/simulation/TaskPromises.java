package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.job.Job;
import freehold.domain.session.ActionStatus;
import freehold.domain.session.SessionAction;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskStatus;
import java.util.Optional;

/** What holds of the tasks of one step at every moment, and of each of their moves. */
final class TaskPromises {
    private final Job job;
    private final Step step;

    TaskPromises(Job job, Step step) {
        this.job = job;
        this.step = step;
    }

    /**
     * A task is given only when it is READY, and nothing runs that was not given; what a silent
     * worker had goes on with it when it is heard again in time.
     */
    static void checkMove(TaskChange move) {
        TaskStatus from = move.before().status();
        TaskStatus to = move.after().status();
        boolean given = to == TaskStatus.SCHEDULED;
        boolean goesOn = to.isActive() && !given;
        require(
                from == to
                        || isBack(move)
                        || (given ? from == TaskStatus.READY : !goesOn || from.isActive()),
                "a task went from %s to %s: %s became %s",
                from,
                to,
                move.before(),
                move.after());
    }

    /** Whether a silent worker that is heard again goes on with its attempt at the task. */
    static boolean isBack(TaskChange move) {
        return move.before().status() == TaskStatus.READY
                && move.after().status().isActive()
                && move.after().latestSessionAction().equals(move.before().latestSessionAction());
    }

    /**
     * Everything that holds of a task that departed from its step's baseline.
     *
     * @param open the session action that has it in hand
     */
    void check(Task task, Optional<SessionAction> open) {
        require(
                task.status().isActive() == open.isPresent(),
                "task %s is %s, and its open action is %s",
                task.id(),
                task.status(),
                open.map(SessionAction::id));
        open.ifPresent(action -> checkHeld(task, action));
        require(
                task.endedAt().isPresent() == task.status().isTerminal(),
                "task %s is %s, ended %s",
                task.id(),
                task.status(),
                task.endedAt());
        boolean runs = task.status().isActive() && task.status() != TaskStatus.INTERRUPTING;
        require(
                !(step.isWaiting() && (runs || task.status() == TaskStatus.READY)),
                "task %s is %s in a step that waits",
                task.id(),
                task.status());
        checkRetries(task);
    }

    private static void checkHeld(Task task, SessionAction action) {
        require(
                task.latestSessionAction().equals(Optional.of(action.id())),
                "task %s is in hand of %s and names %s",
                task.id(),
                action.id(),
                task.latestSessionAction());
        boolean runs = action.status() == ActionStatus.RUNNING;
        boolean mayRun = runs || action.startedAt().isPresent();
        require(
                task.status() == TaskStatus.RUNNING ? mayRun : !runs,
                "task %s is %s and its action %s is %s",
                task.id(),
                task.status(),
                action.id(),
                action.status());
    }

    private void checkRetries(Task task) {
        int most = job.settings().maxRetriesPerTask();
        require(
                task.failureRetryCount() <= most,
                "task %s was retried %d times of %d",
                task.id(),
                task.failureRetryCount(),
                most);
        require(
                task.status() != TaskStatus.FAILED
                        || task.target().isPresent()
                        || task.failureRetryCount() == most,
                "task %s FAILED after %d retries of %d",
                task.id(),
                task.failureRetryCount(),
                most);
    }
}
