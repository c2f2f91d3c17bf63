package freehold.controlplane.idempotency;

import freehold.controlplane.Refusals;
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
public final class OncePerToken {
    private OncePerToken() {}

    /**
     * One call.
     *
     * @param caller who sends it, as {@code createdBy} shows it
     * @param token absent when the client sent none; then every call has its effect
     * @param input the parsed input without the token, as JSON with its members in one order
     */
    public record Call(String caller, String operation, Optional<String> token, String input) {}

    /**
     * The answer of {@code effect}, or the one given before.
     *
     * @param effect runs in {@code tx}, and answers with what is to be remembered
     */
    public static String answer(Transaction tx, Call call, Supplier<String> effect) {
        if (call.token().isEmpty()) {
            return effect.get();
        }
        Token token = new Token(call.caller(), call.operation(), call.token().get());
        String hash = sha256(call.input());
        Optional<Remembered> before = tx.idempotencyTokens().find(token);
        if (before.isPresent()) {
            if (!before.get().inputHash().equals(hash)) {
                throw Refusals.invalid(
                        "The client token was used before with a different request; a new request"
                                + " needs a new token.");
            }
            return before.get().answer();
        }
        String answer = effect.get();
        tx.idempotencyTokens().insert(token, new Remembered(hash, answer), tx.now());
        return answer;
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
