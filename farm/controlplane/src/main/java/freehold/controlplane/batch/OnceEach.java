package freehold.controlplane.batch;

import freehold.controlplane.idempotency.Idempotency;
import freehold.protocol.shape.Shape;
import freehold.store.Store;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Gives a batch with a client token its effect once, although each of its items is a command of its
 * own. The token is taken before the first item, so that it cannot come back with another input;
 * each item that succeeds is remembered with its effect, so that a call that was cut off goes on
 * where it stopped; in the end the answer is remembered, to be given again.
 *
 * @param <O> what the batch answers
 */
public final class OnceEach<O> {
    private final Store store;
    private final Idempotency.Call<O> whole;

    public OnceEach(Store store, Idempotency.Call<O> whole) {
        this.store = store;
        this.whole = whole;
    }

    /** The call that one item is, which has its effect once. */
    public <P> Idempotency.Call<P> item(int number, Shape<P> outputs) {
        return whole.part("item " + number, outputs);
    }

    /**
     * What {@code items} come to, or the answer given before.
     *
     * @param isFinal whether an answer is to be given again; one that asks the client to try an
     *     item later is not
     * @throws freehold.api.ValidationException if the token came with another input before
     */
    public O answer(Supplier<O> items, Predicate<O> isFinal) {
        if (!whole.hasToken()) {
            return items.get();
        }
        Optional<O> before =
                store.write(
                        Optional.empty(),
                        tx -> {
                            whole.part("begun", whole.outputs()).take(tx);
                            return whole.given(tx);
                        });
        return before.orElseGet(() -> remembered(items.get(), isFinal));
    }

    private O remembered(O answer, Predicate<O> isFinal) {
        return isFinal.test(answer)
                ? store.write(Optional.empty(), tx -> whole.once(tx, () -> answer))
                : answer;
    }
}
