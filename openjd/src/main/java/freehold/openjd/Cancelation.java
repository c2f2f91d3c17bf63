package freehold.openjd;

import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.time.Duration;
import java.util.Optional;

/** How a running action is stopped. Specification section 5.3, CancelationMethod. */
public sealed interface Cancelation {
    /** The longest period between asking and killing. */
    Duration LONGEST_NOTIFY_PERIOD = Duration.ofMinutes(10);

    /** A cancelation whose mode the template spells out. */
    sealed interface Settled extends Cancelation {}

    /** Kills the processes at once. */
    record Terminate() implements Settled {}

    /**
     * Asks first, and kills the processes when the period is over.
     *
     * @param notifyPeriodInSeconds 1 to 600; absent means 120 for a task's action and 30 for others
     */
    record NotifyThenTerminate(Optional<FormatString> notifyPeriodInSeconds) implements Settled {
        /**
         * How long the processes get, if the template says so.
         *
         * @throws ExpressionException if the period does not resolve to 1 to 600 seconds
         */
        public Optional<Duration> notifyPeriod(SymbolTable symbols) {
            return notifyPeriodInSeconds.map(text -> period(text, symbols));
        }

        private static Duration period(FormatString text, SymbolTable symbols) {
            Duration period = Action.seconds(text, symbols);
            if (period.compareTo(LONGEST_NOTIFY_PERIOD) > 0) {
                throw new ExpressionException(
                        "notifyPeriodInSeconds is %d; it may be 1 to %d"
                                .formatted(period.toSeconds(), LONGEST_NOTIFY_PERIOD.toSeconds()));
            }
            return period;
        }
    }

    /**
     * A cancelation of either kind; which one is known once the action is about to run. Extension
     * FEATURE_BUNDLE_1.
     *
     * @param mode resolves to {@code TERMINATE} or {@code NOTIFY_THEN_TERMINATE}
     * @param notifyPeriodInSeconds for the latter only
     */
    record Deferred(FormatString mode, Optional<FormatString> notifyPeriodInSeconds)
            implements Cancelation {}

    /**
     * The cancelation with its mode known.
     *
     * @throws ExpressionException if the mode resolves to neither, or to TERMINATE with a period
     */
    default Settled resolve(SymbolTable symbols) {
        return switch (this) {
            case Settled settled -> settled;
            case Deferred(var mode, var period) -> resolve(mode.resolve(symbols), period);
        };
    }

    private static Settled resolve(String mode, Optional<FormatString> period) {
        return switch (mode) {
            case "NOTIFY_THEN_TERMINATE" -> new NotifyThenTerminate(period);
            case "TERMINATE" -> {
                if (period.isPresent()) {
                    throw new ExpressionException(
                            "the mode of cancelation is TERMINATE, which takes no"
                                    + " notifyPeriodInSeconds");
                }
                yield new Terminate();
            }
            default ->
                    throw new ExpressionException(
                            "the mode of cancelation is '%s'; it must be TERMINATE or NOTIFY_THEN_TERMINATE"
                                    .formatted(mode));
        };
    }
}
