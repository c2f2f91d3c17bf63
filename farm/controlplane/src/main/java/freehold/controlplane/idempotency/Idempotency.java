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
            Optional<O> before = given(tx);
            if (before.isPresent()) {
                return before.get();
            }
            O answer = effect.get();
            remember(tx, Json.write(outputs, answer));
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
            remember(tx, Json.write(outputs, answer));
            return Optional.of(result);
        }

        /** Whether the client sent a token. */
        public boolean hasToken() {
            return token.isPresent();
        }

        /** How its answers are written. */
        public Shape<O> outputs() {
            return outputs;
        }

        /** A part of this call that has an effect, and an answer, of its own once. */
        public <P> Call<P> part(String name, Shape<P> answers) {
            return new Call<>(
                    token.map(
                            it -> new Token(it.caller(), it.operation() + " " + name, it.value())),
                    inputHash,
                    answers);
        }

        /**
         * Binds the token to this input before there is an answer.
         *
         * @throws freehold.api.ValidationException if the token came with another input before
         */
        public void take(Transaction tx) {
            if (before(tx).isEmpty()) {
                remember(tx, "");
            }
        }

        /** The answer given before. */
        public Optional<O> given(Transaction tx) {
            return before(tx).map(answer -> Json.read(outputs, answer));
        }

        private void remember(Transaction tx, String answer) {
            token.ifPresent(it ->
                    tx.idempotencyTokens().insert(it, new Remembered(inputHash, answer), tx.now()));
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
