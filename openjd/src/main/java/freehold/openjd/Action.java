package freehold.openjd;

import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command to run. Specification section 5, Action.
 *
 * @param timeout whole seconds, more than 0; absent means the default of the action's place
 * @param cancelation absent means {@link Cancelation.Terminate}
 */
public record Action(
        FormatString command,
        List<FormatString> args,
        Optional<FormatString> timeout,
        Optional<Cancelation> cancelation) {
    public Action {
        args = List.copyOf(args);
    }

    /**
     * How long the action may run, if it says so.
     *
     * @throws ExpressionException if the timeout does not resolve to a positive number of seconds
     */
    public Optional<Duration> timeout(SymbolTable symbols) {
        return timeout.map(text -> seconds(text, symbols));
    }

    static Duration seconds(FormatString text, SymbolTable symbols) {
        String resolved = text.resolve(symbols);
        return ParameterType.INT
                .parse(resolved)
                .map(Long::parseLong)
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds)
                .orElseThrow(() ->
                        new ExpressionException(
                                "'%s' is not a positive number of seconds".formatted(resolved)));
    }
}
