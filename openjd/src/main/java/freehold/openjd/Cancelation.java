package freehold.openjd;

import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.time.Duration;
import java.util.Optional;

/** How a running action is stopped. Specification section 5.3, CancelationMethod. */
public sealed interface Cancelation {
    /** Kills the processes at once. */
    record Terminate() implements Cancelation {}

    /**
     * Asks first, and kills the processes when the period is over.
     *
     * @param notifyPeriodInSeconds 1 to 600; absent means 120 for a task's action and 30 for others
     */
    record NotifyThenTerminate(Optional<FormatString> notifyPeriodInSeconds)
            implements Cancelation {
        /**
         * How long the processes get, if the template says so.
         *
         * @throws ExpressionException if the period does not resolve to a positive number of
         *     seconds
         */
        public Optional<Duration> notifyPeriod(SymbolTable symbols) {
            return notifyPeriodInSeconds.map(text -> Action.seconds(text, symbols));
        }
    }
}
