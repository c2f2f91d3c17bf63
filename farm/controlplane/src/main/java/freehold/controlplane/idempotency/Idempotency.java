package freehold.controlplane.idempotency;

import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.Shape;
import freehold.store.IdempotencyTokens.Remembered;
import freehold.store.IdempotencyTokens.Token;
import freehold.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives a call with a client token its effect once: the same caller, operation, token and input get
 * the same answer again; another input under the same token is refused (API: X-Amz-Client-Token).
 * Two such calls at the same time are no exception: the second waits in the store for the first.
 */
public final class Idempotency {
    /**
     * A call as it came in.
     *
     * @param token absent when the client sent none; then every call has its effect
     */
    public <I, O> Call<O> call(
            CallContext context,
            String operation,
            Optional<String> token,
            I input,
            Shape<I> inputs,
            Shape<O> outputs) {
        String caller = context.caller().principal();
        return new Call<>(
                token.map(value -> new Token(caller, operation, value)),
                token.map(_ -> sha256(Json.write(inputs, input))).orElse(""),
                outputs);
    }

    /** One call, to be carried out once. */
    public static final class Call<O> {
        private final Optional<Token> token;
        private final String inputHash;
        private final Shape<O> outputs;

        private Call(Optional<Token> token, String inputHash, Shape<O> outputs) {
            this.token = token;
            this.inputHash = inputHash;
            this.outputs = outputs;
        }

        /**
         * The answer of {@code effect}, which runs in {@code tx}, or the one given before.
         *
         * @throws freehold.api.ValidationException if the token came with another input before
         */
        public O once(Transaction tx, Supplier<O> effect) {
            Optional<String> before = before(tx);
            if (before.isPresent()) {
                return Json.read(outputs, before.get());
            }
            O answer = effect.get();
            remember(tx, answer);
            return answer;
        }

        /**
         * What {@code effect} came to in {@code tx}, where the answer is the same whatever it is;
         * empty if the call had its effect before.
         *
         * @throws freehold.api.ValidationException if the token came with another input before
         */
        public <T> Optional<T> effect(Transaction tx, O answer, Supplier<T> effect) {
            if (before(tx).isPresent()) {
                return Optional.empty();
            }
            T result = effect.get();
            remember(tx, answer);
            return Optional.of(result);
        }

        private void remember(Transaction tx, O answer) {
            token.ifPresent(it ->
                    tx.idempotencyTokens()
                            .insert(
                                    it,
                                    new Remembered(inputHash, Json.write(outputs, answer)),
                                    tx.now()));
        }

        private Optional<String> before(Transaction tx) {
            Optional<Remembered> remembered = token.flatMap(tx.idempotencyTokens()::find);
            if (remembered.isPresent() && !remembered.get().inputHash().equals(inputHash)) {
                throw Refusals.invalid(
                        "The client token was used before with a different request; a new request"
                                + " needs a new token.");
            }
            return remembered.map(Remembered::answer);
        }
    }

    private static String sha256(String input) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
