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
    private final AtomicBoolean arrived = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();

    /**
     * What is asked.
     *
     * @param caller who asks, for the log
     * @param name the operation
     * @param kind how much is to be expected of it
     * @param patience how long the caller waits
     */
    record Call<T>(
            String caller,
            String name,
            Kind kind,
            Duration patience,
            Function<DeadlineOperations<CallContext>, Reply<T>> operation) {
        @Override
        public String toString() {
            return caller + " " + name;
        }
    }

    /** How much is to be expected of a call. */
    enum Kind {
        /** It carries a client token: the second time it must change nothing. */
        ONCE,
        /** It asks for the same state again when it is repeated. */
        REPEATABLE,
        /** A heartbeat without news. */
        HEARTBEAT
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

    /** Notes that it has come to the server. */
    void arrives() {
        arrived.set(true);
    }

    /** Whether it came to the server before. */
    boolean hasArrived() {
        return arrived.get();
    }

    /** Notes whether it was carried out. */
    void noteDone(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Answered<T>) {
            done.set(true);
        }
    }

    /** Whether it was carried out before, so that this time it must change nothing. */
    boolean mustChangeNothing() {
        return call.kind() == Kind.ONCE && done.get();
    }

    void settle(Outcome<T> outcome) {
        if (over.compareAndSet(false, true)) {
            then.accept(outcome);
        }
    }
}
