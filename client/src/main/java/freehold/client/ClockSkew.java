package freehold.client;

import freehold.protocol.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Knows how far the service's clock is ahead of ours, learned from refusals that a wrong clock
 * explains. Its one value is changed atomically.
 */
final class ClockSkew {

    /** Signatures are valid for five minutes either way. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    private static final Set<String> EXPLAINED =
            Set.of(
                    "AuthFailure",
                    "InvalidSignatureException",
                    "RequestExpired",
                    "RequestInTheFuture",
                    "RequestTimeTooSkewed",
                    "SignatureDoesNotMatch");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    Duration ahead() {
        return ahead.get();
    }

    /**
     * Learns from an error answer.
     *
     * @param now our time, uncorrected
     * @return whether another attempt with the corrected time may succeed
     */
    boolean learn(String errorType, HttpAnswer answer, Instant now) {
        Optional<Instant> theirs = answer.headers().first("Date").flatMap(ClockSkew::parse);
        if (!EXPLAINED.contains(errorType) || theirs.isEmpty()) {
            return false;
        }
        Duration measured = Duration.between(now, theirs.get());
        Duration before = ahead.get();
        boolean isNews = measured.minus(before).abs().compareTo(TOLERATED) > 0;
        if (isNews) {
            ahead.set(measured);
        }
        return isNews;
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
