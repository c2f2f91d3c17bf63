package freehold.worker.session;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part an action plays in a session, which decides what it gets where its template is silent.
 */
enum ActionPlace {
    ENTER("Env.File.", Optional.empty(), Duration.ofSeconds(30)),
    EXIT("Env.File.", Optional.of(Duration.ofMinutes(5)), Duration.ofSeconds(30)),
    RUN("Task.File.", Optional.empty(), Duration.ofMinutes(2));

    private final String filePrefix;
    private final Optional<Duration> timeout;
    private final Duration notice;

    ActionPlace(String filePrefix, Optional<Duration> timeout, Duration notice) {
        this.filePrefix = filePrefix;
        this.timeout = timeout;
        this.notice = notice;
    }

    String filePrefix() {
        return filePrefix;
    }

    List<String> line(Action action, SymbolTable symbols) {
        List<String> line = new ArrayList<>();
        line.add(action.command().resolve(symbols));
        for (FormatString argument : action.args()) {
            line.add(argument.resolve(symbols));
        }
        return line;
    }

    ActionLimits limits(Action action, SymbolTable symbols) {
        Optional<Duration> granted =
                switch (action.cancelation()
                        .orElseGet(Cancelation.Terminate::new)
                        .resolve(symbols)) {
                    case Cancelation.Terminate() -> Optional.empty();
                    case Cancelation.NotifyThenTerminate asked ->
                            Optional.of(asked.notifyPeriod(symbols).orElse(notice));
                };
        return new ActionLimits(action.timeout(symbols).or(() -> timeout), granted);
    }
}
