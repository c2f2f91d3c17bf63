package freehold.controlplane.idempotency;

import freehold.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Background service: forgets what calls with client tokens were answered, after a day. */
public final class ForgetIdempotencyTokens {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 1_000;

    private final Store store;

    public ForgetIdempotencyTokens(Store store) {
        this.store = store;
    }

    /** Forgets some of the tokens that are old enough, and returns how many. */
    public int runOnce(Instant now) {
        return store.write(
                Optional.empty(), tx -> tx.idempotencyTokens().forget(now.minus(KEPT), AT_ONCE));
    }
}
