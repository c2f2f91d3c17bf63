package freehold.worker.session;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.Environment;
import freehold.openjd.EnvironmentScript;
import freehold.openjd.StepScript;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to write the scripts and environments that tests run. */
final class Scripts {
    private Scripts() {}

    static Action sh(String script) {
        return command("sh", "-c", script);
    }

    static Action command(String program, String... arguments) {
        List<FormatString> args = List.of(arguments).stream().map(FormatString::parse).toList();
        return new Action(FormatString.parse(program), args, Optional.empty(), Optional.empty());
    }

    static Action withTimeout(Action action, int seconds) {
        return withTimeout(action, Integer.toString(seconds));
    }

    static Action withTimeout(Action action, String seconds) {
        Optional<FormatString> timeout = Optional.of(FormatString.parse(seconds));
        return new Action(action.command(), action.args(), timeout, action.cancelation());
    }

    static Action withNotice(Action action, int seconds) {
        Optional<FormatString> period =
                Optional.of(FormatString.literal(Integer.toString(seconds)));
        return new Action(
                action.command(),
                action.args(),
                action.timeout(),
                Optional.of(new Cancelation.NotifyThenTerminate(period)));
    }

    static StepScript task(Action onRun, EmbeddedFile... files) {
        return new StepScript(onRun, List.of(files));
    }

    static EmbeddedFile file(
            String name, Optional<String> filename, boolean runnable, String data) {
        return new EmbeddedFile(
                name, filename, runnable, Optional.empty(), FormatString.parse(data));
    }

    static Environment environment(
            String name, Optional<Action> onEnter, Optional<Action> onExit, EmbeddedFile... files) {
        Optional<EnvironmentScript> script =
                onEnter.isEmpty() && onExit.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EnvironmentScript(onEnter, onExit, List.of(files)));
        return new Environment(
                name, Optional.empty(), script, Map.of(), Document.ObjectNode.of(Map.of()));
    }

    static Environment variables(Environment environment, Map<String, String> variables) {
        Map<String, FormatString> parsed = new LinkedHashMap<>();
        variables.forEach((name, value) -> parsed.put(name, FormatString.parse(value)));
        return new Environment(
                environment.name(),
                environment.description(),
                environment.script(),
                parsed,
                environment.document());
    }
}
