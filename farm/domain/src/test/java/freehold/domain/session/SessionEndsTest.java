package freehold.domain.session;

import static freehold.domain.session.Scene.NOON;
import static freehold.domain.session.Scene.ended;
import static freehold.domain.session.Scene.neverAttempted;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.session.Attempts.Rules;
import freehold.domain.step.StepId;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each way in which each kind of action can end other than well, in a session of a job with
 * attachments, two environments, one inside the other, and two tasks of a step that waits for
 * another: which environments are exited then, and for which task it counts (semantics: sessions;
 * failures and retries). A timeout is reported as FAILED.
 */
final class SessionEndsTest {
    private static final List<String> ACTIONS =
            List.of("sync", "sync step", "enter outer", "enter inner", "run first", "run second");

    private static final String TABLE =
            """
            sync,        FAILED,          none,        1
            sync,        CANCELED,        none,        0
            sync,        INTERRUPTED,     none,        0
            sync,        NEVER_ATTEMPTED, none,        1
            sync step,   FAILED,          none,        1
            sync step,   CANCELED,        none,        0
            sync step,   INTERRUPTED,     none,        0
            sync step,   NEVER_ATTEMPTED, none,        1
            enter outer, FAILED,          Outer,       1
            enter outer, CANCELED,        Outer,       0
            enter outer, INTERRUPTED,     Outer,       0
            enter outer, NEVER_ATTEMPTED, none,        1
            enter inner, FAILED,          Inner Outer, 1
            enter inner, CANCELED,        Inner Outer, 0
            enter inner, INTERRUPTED,     Inner Outer, 0
            enter inner, NEVER_ATTEMPTED, Outer,       1
            run first,   FAILED,          Inner Outer, 1
            run first,   CANCELED,        Inner Outer, 0
            run first,   INTERRUPTED,     Inner Outer, 0
            run first,   NEVER_ATTEMPTED, Inner Outer, 1
            """;

    private final OpenSession given =
            SessionOpening.open(
                    Scene.session(),
                    Scene.job(Optional.of("{}"), List.of("Outer", "Inner")),
                    Scene.step(List.of(), List.of(StepId.ofHex("9".repeat(32)))),
                    Scene.ids(2));

    @ParameterizedTest(name = "{0} {1}: exits {2}, counts {3}")
    @CsvSource(textBlock = TABLE)
    void afterAnEndThatIsNotWellNothingRunsButTheExitsOfWhatWasTried(
            String action, ActionStatus end, String exits, int counts) {
        OpenSession after = after(action, end);
        assertThat(exits(after))
                .isEqualTo(exits.equals("none") ? List.of() : List.of(exits.split(" ")));
        assertThat(after.session().isOpen()).isEqualTo(!exits.equals("none"));
        assertThat(after.session().ending()).isTrue();
        assertThat(Pipeline.wanted(after, 100, 1)).isZero();

        List<Task> tasks = tasks(after, new Rules(1, false, false));
        assertThat(tasks).extracting(Task::status).containsOnly(TaskStatus.READY);
        assertThat(tasks).extracting(Task::failureRetryCount).containsExactly(counts, 0);
    }

    @ParameterizedTest(name = "{0} {1}: exits {2}, counts {3}")
    @CsvSource(textBlock = TABLE)
    void withoutARetryLeftWhatCountsIsTheEndOfTheTask(
            String action, ActionStatus end, String exits, int counts) {
        assertThat(tasks(after(action, end), new Rules(0, false, false)))
                .extracting(Task::status)
                .containsExactly(
                        counts == 1 ? TaskStatus.FAILED : TaskStatus.READY, TaskStatus.READY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = TABLE)
    void ofAWorkerThatStopsOnlyAFailureOfTheTaskItselfCounts(
            String action, ActionStatus end, String exits, int counts) {
        boolean isTasksOwn = action.equals("run first") && end == ActionStatus.FAILED;
        assertThat(tasks(after(action, end), new Rules(1, false, true)))
                .extracting(Task::failureRetryCount)
                .containsExactly(isTasksOwn ? 1 : 0, 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionStatus.class,
            names = {"FAILED", "CANCELED", "INTERRUPTED", "NEVER_ATTEMPTED"})
    void anExitThatDoesNotEndWellConcernsNothingElse(ActionStatus end) {
        OpenSession leaving = after("run first", ActionStatus.FAILED);
        OpenSession inner = Scene.apply(leaving, 20, reported(6, end));
        assertThat(inner.session().isOpen()).isTrue();
        assertThat(exits(inner)).containsExactly("Inner", "Outer");
        OpenSession over = Scene.apply(inner, 21, reported(7, end));
        assertThat(over.session().lifecycle()).isEqualTo(SessionLifecycle.ENDED);
        assertThat(tasks(over, new Rules(1, false, false)))
                .extracting(Task::failureRetryCount)
                .containsExactly(1, 0);
    }

    /** The session once all before {@code action} ended well, and the worker gave up the rest. */
    private OpenSession after(String action, ActionStatus end) {
        int which = ACTIONS.indexOf(action);
        List<ActionReport> reports = new ArrayList<>();
        IntStream.range(0, which)
                .forEach(number -> reports.add(ended(number, ActionStatus.SUCCEEDED, 5)));
        reports.add(reported(which, end));
        IntStream.range(which + 1, ACTIONS.size())
                .forEach(number -> reports.add(neverAttempted(number)));
        return Scene.apply(Scene.apply(given, 1), 10, reports.toArray(ActionReport[]::new));
    }

    private static ActionReport reported(int number, ActionStatus end) {
        return end == ActionStatus.NEVER_ATTEMPTED ? neverAttempted(number) : ended(number, end, 9);
    }

    private List<Task> tasks(OpenSession session, Rules rules) {
        return new Attempts(session, rules, NOON.plusSeconds(30)).changed(Scene.tasks(given));
    }

    private static List<String> exits(OpenSession session) {
        return session.actions().stream()
                .map(SessionAction::definition)
                .flatMap(definition ->
                        definition instanceof ActionDefinition.EnvironmentExit(String id)
                                ? Arrays.stream(id.split(":")).skip(2)
                                : Stream.empty())
                .toList();
    }
}
