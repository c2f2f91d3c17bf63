package freehold.simulation;

import freehold.api.DeadlineOperations;
import freehold.controlplane.access.CallContext;
import freehold.protocol.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call on its way: what it asks, and who waits for the outcome. The first outcome counts; an
 * answer that comes after its caller gave up is not heard.
 */
final class Exchange<T> {
    private final Call<T> call;
    private final long number;
    private final Consumer<Outcome<T>> then;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * What is asked.
     *
     * @param caller who asks, for the log
     * @param name the operation
     * @param patience how long the caller waits
     */
    record Call<T>(
            String caller,
            String name,
            Duration patience,
            Function<DeadlineOperations<CallContext>, Reply<T>> operation) {
        @Override
        public String toString() {
            return caller + " " + name;
        }
    }

    Exchange(Call<T> call, long number, Consumer<Outcome<T>> then) {
        this.call = call;
        this.number = number;
        this.then = then;
    }

    Call<T> call() {
        return call;
    }

    /** Greater than that of every call its caller made before. */
    long number() {
        return number;
    }

    void settle(Outcome<T> outcome) {
        if (over.compareAndSet(false, true)) {
            then.accept(outcome);
        }
    }
}
