package freehold.controlplane.idempotency;

import freehold.controlplane.access.CallContext;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.Shape;
import freehold.store.Transaction;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call whose answer is remembered under its client token, in the types of its operation.
 *
 * @param <A> the operation's output
 */
public final class TokenCall<A> {
    private final OncePerToken.Call call;
    private final Shape<A> answer;

    private TokenCall(OncePerToken.Call call, Shape<A> answer) {
        this.call = call;
        this.answer = answer;
    }

    /**
     * A call of {@code operation}.
     *
     * @param input the request without its token
     */
    public static <R, A> TokenCall<A> of(
            CallContext context,
            String operation,
            Optional<String> token,
            Shape<R> shape,
            R input,
            Shape<A> answer) {
        return new TokenCall<>(
                new OncePerToken.Call(
                        context.caller().principal(), operation, token, Json.write(shape, input)),
                answer);
    }

    /**
     * The answer of {@code effect}, which runs in {@code tx}, or the one that the token's first
     * call got.
     */
    public A once(Transaction tx, Supplier<A> effect) {
        return Json.read(
                answer, OncePerToken.answer(tx, call, () -> Json.write(answer, effect.get())));
    }
}
