package freehold.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides whether and when a failed attempt is followed by another, by the rules of the AWS SDKs'
 * standard mode: what passes by itself is tried again after a random delay that may double each
 * time, as long as the quota that all calls of a client share is not used up.
 */
final class Retries {

    static final int USUAL_ATTEMPTS = 3;

    private static final double LONGEST_DELAY_SECONDS = 20;

    /** A service that asks for more is believed, and its error goes to the caller at once. */
    private static final Duration LONGEST_WISH = Duration.ofMinutes(1);

    private static final Set<Integer> PASSING_STATUSES = Set.of(429, 500, 502, 503, 504);

    private static final Set<String> PASSING_TYPES =
            Set.of(
                    "BandwidthLimitExceeded",
                    "EC2ThrottledException",
                    "InternalError",
                    "InternalServerErrorException",
                    "InternalServerException",
                    "PriorRequestNotComplete",
                    "ProvisionedThroughputExceededException",
                    "RequestLimitExceeded",
                    "RequestThrottled",
                    "RequestThrottledException",
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "ServiceUnavailable",
                    "SlowDown",
                    "ThrottledException",
                    "Throttling",
                    "ThrottlingException",
                    "TooManyRequestsException",
                    "TransactionInProgressException");

    private final int maxAttempts;
    private final RandomGenerator random;
    private final RetryQuota quota = new RetryQuota();

    Retries(int maxAttempts, RandomGenerator random) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("at least one attempt, not " + maxAttempts);
        }
        this.maxAttempts = maxAttempts;
        this.random = random;
    }

    /** To be told when a call has succeeded with its n-th attempt, 1 the first. */
    void succeeded(int attempt) {
        quota.giveBack(attempt > 1);
    }

    /** Whether another attempt is allowed at all. */
    boolean hasMoreThan(int attempt) {
        return attempt < maxAttempts;
    }

    /** The delay before the next attempt after a failed connection; empty for none. */
    Optional<Duration> after(ClientFailure failure, int attempt) {
        return failure.isWorthRepeating()
                ? delay(attempt, Duration.ZERO, failure.isTimeout())
                : Optional.empty();
    }

    /**
     * The delay before the next attempt after an error answer; empty for none.
     *
     * @param wish what the service says about when to come again
     */
    Optional<Duration> after(int status, String errorType, Duration wish, int attempt) {
        boolean isPassing = PASSING_STATUSES.contains(status) || PASSING_TYPES.contains(errorType);
        return isPassing && wish.compareTo(LONGEST_WISH) <= 0
                ? delay(attempt, wish, false)
                : Optional.empty();
    }

    private Optional<Duration> delay(int attempt, Duration atLeast, boolean isTimeout) {
        if (!hasMoreThan(attempt) || !quota.take(isTimeout)) {
            return Optional.empty();
        }
        double seconds =
                Math.min(
                        LONGEST_DELAY_SECONDS,
                        random.nextDouble() * Math.pow(2, Math.min(attempt - 1, 30)));
        Duration backOff = Duration.ofMillis((long) (seconds * 1000));
        return Optional.of(backOff.compareTo(atLeast) > 0 ? backOff : atLeast);
    }
}
