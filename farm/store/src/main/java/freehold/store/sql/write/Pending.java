package freehold.store.sql.write;

import freehold.domain.worker.WorkerKey;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Transaction;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A command on its way to an answer, which its caller waits for. */
final class Pending<T> {
    private final Command<T> command;
    private final CompletableFuture<Outcome<T>> answer = new CompletableFuture<>();

    /** What the last run came to; it counts once the group is committed. */
    private final AtomicReference<Outcome<T>> outcome =
            new AtomicReference<>(new Outcome.Failed<>(new IllegalStateException("never ran")));

    Pending(Command<T> command) {
        this.command = command;
    }

    Set<WorkerKey> workers() {
        return command.workers();
    }

    Locks locks(Reading peek) {
        return command.locks(peek);
    }

    void run(Transaction tx) {
        outcome.set(new Outcome.Returned<>(command.run(tx)));
    }

    void failed(Throwable failure) {
        outcome.set(new Outcome.Failed<>(failure));
    }

    /** Lets the caller go on with what the last run came to. */
    void answer() {
        answer.complete(outcome.get());
    }

    /** Lets the caller go on with a failure that is not the command's own. */
    void answer(RuntimeException failure) {
        answer.complete(new Outcome.Failed<>(failure));
    }

    /** Waits for the answer; it cannot be interrupted, as the command cannot be taken back. */
    T await() {
        return switch (answer.join()) {
            case Outcome.Returned<T>(T value) -> value;
            case Outcome.Failed<T>(RuntimeException failure) -> throw failure;
            case Outcome.Failed<T>(Error failure) -> throw failure;
            case Outcome.Failed<T>(Throwable failure) -> throw new IllegalStateException(failure);
        };
    }

    private sealed interface Outcome<T> {
        record Returned<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable failure) implements Outcome<T> {}
    }
}
