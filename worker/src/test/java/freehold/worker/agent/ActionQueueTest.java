package freehold.worker.agent;

import static freehold.worker.agent.Assigned.enter;
import static freehold.worker.agent.Assigned.exit;
import static freehold.worker.agent.Assigned.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionQueueTest {
    private final ActionQueue queue = new ActionQueue();

    private String next() throws InterruptedException {
        return queue.next().orElseThrow().id();
    }

    @Test
    void actionsComeInTheOrderOfTheLastAnswer() throws InterruptedException {
        queue.replace(List.of(task("a"), task("b")));
        queue.replace(List.of(task("c"), task("a")));

        assertThat(next()).isEqualTo("c");
        assertThat(queue.running()).map(ActionQueue.Begun::id).contains("c");
        queue.ended();
        assertThat(next()).isEqualTo("a");
        queue.ended();
        assertThat(queue.isDry()).isTrue();
    }

    @Test
    void anOlderAnswerNeverRunsAnActionTwice() throws InterruptedException {
        queue.replace(List.of(task("a"), task("b")));
        next();
        queue.ended();
        next();

        queue.replace(List.of(task("a"), task("b")));

        queue.ended();
        assertThat(queue.isDry()).isTrue();
    }

    @Test
    void afterAFailureOnlyEnvironmentsAreLeft() throws InterruptedException {
        queue.replace(List.of(task("a"), task("b"), exit("x", "e")));
        next();

        assertThat(queue.onlyExits()).containsExactly(task("b"));
        queue.ended();
        assertThat(queue.replace(List.of(enter("n", "f"), exit("x", "e"), task("c"))))
                .containsExactly(enter("n", "f"), task("c"));
        assertThat(next()).isEqualTo("x");
    }

    @Test
    void aClosedQueueGivesNothingAndTakesNothing() throws InterruptedException {
        queue.replace(List.of(task("a"), exit("x", "e")));

        assertThat(queue.close()).containsExactly(task("a"));
        assertThat(queue.next()).isEqualTo(Optional.empty());
        assertThat(queue.replace(List.of(task("b")))).containsExactly(task("b"));
        assertThat(queue.onlyExits()).isEmpty();
        assertThat(queue.next()).isEqualTo(Optional.empty());
    }
}
