package freehold.client.waiting;

import freehold.client.process.Pause;
import freehold.protocol.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks until an answer ends the waiting, one way or the other (Smithy's waiters).
 *
 * @param name what is waited for, as the model calls it
 * @param delay the time between two questions
 * @param atMost after how much time it gives up
 * @param acceptors what ends it; the first that fits counts
 * @param <O> the answers
 */
public record Waiter<O>(String name, Duration delay, Duration atMost, List<Acceptor<O>> acceptors) {

    public Waiter {
        acceptors = List.copyOf(acceptors);
    }

    /**
     * Waits.
     *
     * @return what success looked like: an answer, or an error that was waited for
     * @throws WaitFailed if it ends in failure, without an end in time, or by an interrupt
     * @throws ServiceException if the service answers with an error that is not waited for
     */
    public Seen<O> await(Supplier<O> question, Pause pause) {
        long questions = Math.max(1, atMost.toMillis() / delay.toMillis());
        for (long asked = 1; ; asked++) {
            Seen<O> seen = ask(question);
            switch (judge(seen)) {
                case SUCCESS -> {
                    return seen;
                }
                case FAILURE -> throw WaitFailed.reached(name, describe(seen));
                case RETRY -> goOn(asked < questions, seen, pause);
            }
        }
    }

    private Seen<O> ask(Supplier<O> question) {
        try {
            return new Seen.Output<>(question.get());
        } catch (ServiceException error) {
            return new Seen.Refusal<>(error);
        }
    }

    private Acceptor.State judge(Seen<O> seen) {
        for (Acceptor<O> acceptor : acceptors) {
            if (acceptor.fits(seen)) {
                return acceptor.state();
            }
        }
        if (seen instanceof Seen.Refusal<O>(var error)) {
            throw error;
        }
        return Acceptor.State.RETRY;
    }

    private void goOn(boolean hasTime, Seen<O> seen, Pause pause) {
        if (!hasTime) {
            throw WaitFailed.late(name, atMost, describe(seen));
        }
        try {
            pause.pause(delay);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw WaitFailed.interrupted(name, describe(seen), interrupted);
        }
    }

    /** The values that the acceptors look at, or the error. */
    private String describe(Seen<O> seen) {
        return switch (seen) {
            case Seen.Refusal<O>(var error) -> error.errorType();
            case Seen.Output<O>(var output) ->
                    String.join(
                            ", ",
                            acceptors.stream()
                                    .flatMap(acceptor -> acceptor.look(output).stream())
                                    .distinct()
                                    .toList());
        };
    }
}
