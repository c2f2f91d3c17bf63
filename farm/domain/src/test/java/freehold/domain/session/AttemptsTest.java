package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static freehold.domain.session.Scene.ended;
import static freehold.domain.session.Scene.neverAttempted;
import static freehold.domain.session.Scene.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import freehold.domain.session.Attempts.Rules;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
    private static final Rules ONE_RETRY = new Rules(1, false, false);
    private static final Rules NO_RETRY = new Rules(0, false, false);

    private static final List<ActionStatus> ENDS =
            List.of(
                    ActionStatus.SUCCEEDED,
                    ActionStatus.FAILED,
                    ActionStatus.CANCELED,
                    ActionStatus.INTERRUPTED,
                    ActionStatus.NEVER_ATTEMPTED);

    private final OpenSession given = Scene.open(List.of("Conda"), 2);
    private final List<Task> tasks = Scene.tasks(given);

    @Rule("S26")
    @Test
    void aTaskGoesFromScheduledThroughStartingAndAssignedToRunning() {
        assertThat(first(Scene.apply(given, 1)).status()).isEqualTo(TaskStatus.SCHEDULED);
        OpenSession entering = Scene.apply(given, 2, running(0, 2));
        assertThat(first(entering).status()).isEqualTo(TaskStatus.STARTING);
        OpenSession entered = Scene.apply(entering, 3, ended(0, ActionStatus.SUCCEEDED, 3));
        assertThat(first(entered).status()).isEqualTo(TaskStatus.ASSIGNED);
        Task running = first(Scene.apply(entered, 4, running(1, 4)));
        assertThat(running.status()).isEqualTo(TaskStatus.RUNNING);
        assertThat(running.startedAt()).contains(NOON.plusSeconds(1));
        assertThat(running.endedAt()).isEmpty();
    }

    @Rule("S26")
    @Test
    void withoutSetUpATaskIsAssignedOnceItsWorkerHasCalled() {
        OpenSession bare = Scene.open(List.of(), 1);
        List<Task> task = Scene.tasks(bare);
        assertThat(new Attempts(bare, NO_RETRY, NOON).changed(task)).isEmpty();
        assertThat(new Attempts(Scene.apply(bare, 1), NO_RETRY, NOON).changed(task))
                .extracting(Task::status)
                .containsExactly(TaskStatus.ASSIGNED);
    }

    @Rule("S19")
    @Test
    void aFailedAttemptIsTriedAgainAsLongAsRetriesAreLeft() {
        OpenSession failed =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        ended(1, ActionStatus.FAILED, 5));
        Task retried = first(failed, ONE_RETRY);
        assertThat(retried.status()).isEqualTo(TaskStatus.READY);
        assertThat(retried.failureRetryCount()).isEqualTo(1);
        assertThat(retried.startedAt()).isEmpty();
        Task over = first(failed, NO_RETRY);
        assertThat(over.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(over.failureRetryCount()).isZero();
        assertThat(over.endedAt()).contains(NOON.plusSeconds(5));
    }

    @Rule("S21")
    @Test
    void aFailedSetUpCountsForTheFirstTaskBehindItAlone() {
        OpenSession failed =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.FAILED, 5),
                        neverAttempted(1),
                        neverAttempted(2));
        assertThat(changed(failed, NO_RETRY))
                .extracting(Task::status)
                .containsExactly(TaskStatus.FAILED, TaskStatus.READY);
        assertThat(changed(failed, ONE_RETRY))
                .extracting(Task::failureRetryCount)
                .containsExactly(1, 0);
    }

    @Test
    void aSessionGivenUpWithoutACauseCountsForItsFirstTask() {
        OpenSession givenUp =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        neverAttempted(1),
                        neverAttempted(2));
        assertThat(changed(givenUp, NO_RETRY))
                .extracting(Task::status)
                .containsExactly(TaskStatus.FAILED, TaskStatus.READY);
    }

    @Rule("S20")
    @Test
    void aDrainingWorkerCostsNoAttempt() {
        OpenSession givenUp =
                Scene.apply(given, 5, neverAttempted(0), neverAttempted(1), neverAttempted(2));
        assertThat(changed(givenUp, new Rules(0, false, true)))
                .extracting(Task::status, Task::failureRetryCount)
                .containsOnly(tuple(TaskStatus.READY, 0));
    }

    @Rule("S20")
    @Test
    void whatStandsBehindAFailedTaskGoesBackWithoutCounting() {
        OpenSession failed =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        ended(1, ActionStatus.FAILED, 5),
                        neverAttempted(2));
        assertThat(changed(failed, NO_RETRY).get(1).status()).isEqualTo(TaskStatus.READY);
        assertThat(changed(failed, NO_RETRY).get(1).failureRetryCount()).isZero();
    }

    @Rule("S20")
    @Test
    void anInterruptedAttemptGoesBackWithoutCounting() {
        OpenSession lost =
                SessionClosing.abandon(
                        Scene.apply(given, 4, ended(0, ActionStatus.SUCCEEDED, 3), running(1, 4)),
                        NOON.plusSeconds(300));
        assertThat(changed(lost, new Rules(0, false, true)))
                .extracting(Task::status)
                .containsExactly(TaskStatus.READY, TaskStatus.READY);
        assertThat(changed(lost, new Rules(0, true, true)))
                .extracting(Task::status)
                .containsExactly(TaskStatus.PENDING, TaskStatus.PENDING);
    }

    @Test
    void anInterruptedTaskGoesWhereItsUserWantedIt() {
        OpenSession canceled =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        ended(1, ActionStatus.CANCELED, 5));
        assertThat(interrupted(canceled, Optional.of(TargetStatus.SUSPENDED)).status())
                .isEqualTo(TaskStatus.SUSPENDED);
        assertThat(interrupted(canceled, Optional.of(TargetStatus.FAILED)).endedAt())
                .contains(NOON.plusSeconds(5));
        assertThat(interrupted(canceled, Optional.of(TargetStatus.PENDING)).status())
                .isEqualTo(TaskStatus.READY);
        assertThat(interrupted(canceled, Optional.empty()).status()).isEqualTo(TaskStatus.CANCELED);
    }

    @Rule("S16")
    @Test
    void whatTheFarmInterruptedShowsNoTargetInTheEnd() {
        OpenSession over =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        ended(1, ActionStatus.CANCELED, 5));
        TargetUpdate stop = new TargetUpdate(TargetStatus.CANCELED, NOON, Optional.empty());
        Task interrupting = stop.applyTo(tasks.getFirst(), TaskStatus.READY);
        assertThat(interrupting.target()).contains(TargetStatus.CANCELED);

        Task canceled =
                new Attempts(over, NO_RETRY, NOON.plusSeconds(5))
                        .changed(List.of(interrupting))
                        .getFirst();

        assertThat(canceled.status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(canceled.target()).isEmpty();
        assertThat(canceled.updatedAt()).isEmpty();
    }

    @Rule("S11")
    @Test
    void whateverAWorkerSaysAtTheEndATaskGoesWhereItsUserWantedIt() {
        for (TargetStatus target : TargetStatus.values()) {
            for (ActionStatus end : ENDS) {
                for (boolean waits : List.of(false, true)) {
                    Task after = interruptedIn(end, target, waits);

                    assertThat(after.status())
                            .as("%s wanted, %s reported", target, end)
                            .isEqualTo(wanted(target, waits));
                    assertThat(after.endedAt().isPresent()).isEqualTo(after.status().isTerminal());
                    assertThat(after.failureRetryCount()).isZero();
                    assertThat(after.target()).contains(target);
                }
            }
        }
    }

    private static TaskStatus wanted(TargetStatus target, boolean waits) {
        return switch (target) {
            case READY, PENDING -> waits ? TaskStatus.PENDING : TaskStatus.READY;
            case FAILED -> TaskStatus.FAILED;
            case SUCCEEDED -> TaskStatus.SUCCEEDED;
            case CANCELED -> TaskStatus.CANCELED;
            case SUSPENDED -> TaskStatus.SUSPENDED;
        };
    }

    /** The first task, RUNNING or not begun, turned by its user and then ended by its worker. */
    private Task interruptedIn(ActionStatus end, TargetStatus target, boolean waits) {
        OpenSession entered = Scene.apply(given, 3, ended(0, ActionStatus.SUCCEEDED, 3));
        OpenSession over =
                end == ActionStatus.NEVER_ATTEMPTED
                        ? Scene.apply(entered, 5, neverAttempted(1))
                        : Scene.apply(entered, 5, ended(1, end, 5));
        TargetUpdate update = new TargetUpdate(target, NOON, Optional.of("ada"));
        Task interrupting = update.applyTo(tasks.getFirst(), TaskStatus.READY);
        assertThat(interrupting.status()).isEqualTo(TaskStatus.INTERRUPTING);
        return new Attempts(over, new Rules(9, waits, false), NOON.plusSeconds(5))
                .changed(List.of(interrupting))
                .getFirst();
    }

    @Test
    void aTaskThatIsNotInThisAttemptIsLeftAlone() {
        OpenSession over =
                Scene.apply(
                        given,
                        5,
                        ended(0, ActionStatus.SUCCEEDED, 3),
                        ended(1, ActionStatus.SUCCEEDED, 5));
        Task elsewhere =
                with(
                        tasks.getFirst(),
                        TaskStatus.SCHEDULED,
                        Optional.empty(),
                        new SessionActionId(SessionId.ofHex("e".repeat(32)), 1));
        assertThat(new Attempts(over, NO_RETRY, NOON).changed(List.of(elsewhere))).isEmpty();
    }

    private Task interrupted(OpenSession session, Optional<TargetStatus> target) {
        Task task = tasks.getFirst();
        return new Attempts(session, NO_RETRY, NOON.plusSeconds(5))
                .changed(
                        List.of(
                                with(
                                        task,
                                        TaskStatus.INTERRUPTING,
                                        target,
                                        task.latestSessionAction().orElseThrow())))
                .getFirst();
    }

    private static Task with(
            Task task, TaskStatus status, Optional<TargetStatus> target, SessionActionId action) {
        return new Task(
                task.id(),
                status,
                target,
                task.failureRetryCount(),
                task.startedAt(),
                task.endedAt(),
                task.updatedAt(),
                task.updatedBy(),
                Optional.of(action));
    }

    private List<Task> changed(OpenSession session, Rules rules) {
        return new Attempts(session, rules, NOON.plusSeconds(9)).changed(tasks);
    }

    private Task first(OpenSession session) {
        return first(session, NO_RETRY);
    }

    private Task first(OpenSession session, Rules rules) {
        List<Task> changed = changed(session, rules);
        return changed.isEmpty() ? tasks.getFirst() : changed.getFirst();
    }
}
