package freehold.worker.session;

import freehold.openjd.Extension;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import freehold.openjd.job.ParameterValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Prepares the actions of a session one after the other, as rule SR8 says, and runs them. */
final class ScriptRunner {
    private final SessionSettings settings;
    private final SessionLog log;
    private final InstantSource clock;
    private final WorkingDirectory directory;
    private final SessionProgress progress;
    private final ScriptFiles files;
    private final PathMapping mapping;
    private final Path rules;
    private final Path launcher;

    ScriptRunner(
            SessionSettings settings,
            SessionLog log,
            InstantSource clock,
            WorkingDirectory directory,
            SessionProgress progress,
            RandomGenerator random) {
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        this.directory = directory;
        this.progress = progress;
        this.files = new ScriptFiles(directory, settings.extensions(), random);
        this.mapping = new PathMapping(settings.pathMappingRules());
        this.rules = directory.path().resolve("path_mapping_" + files.freshName() + ".json");
        this.launcher = directory.file("launch_" + files.freshName() + ".sh");
    }

    /**
     * Runs an action, if there is one.
     *
     * @param variables what the environment that is being entered sets before
     */
    ActionStatus run(
            Optional<ScriptAction> action,
            Map<String, FormatString> variables,
            Map<String, ParameterValue> taskParameters,
            ActionContext context) {
        try {
            SymbolTable symbols = symbols(taskParameters);
            variables.forEach(
                    (name, text) -> progress.innermost().set(name, text.resolve(symbols)));
            return action.isPresent()
                    ? run(action.get(), symbols, context)
                    : endedAtOnce(ActionState.SUCCESS, Optional.empty());
        } catch (ExpressionException unresolved) {
            return failed("a reference could not be resolved: " + unresolved.getMessage());
        } catch (IOException unwritable) {
            return failed("a file of the action could not be written: " + unwritable);
        }
    }

    private SymbolTable symbols(Map<String, ParameterValue> taskParameters) throws IOException {
        directory.write(rules, mapping.document(), false);
        HostSymbols host = new HostSymbols(mapping);
        return host.session(settings.jobParameters(), directory.path().toString(), rules.toString())
                .plus(host.task(taskParameters));
    }

    private ActionStatus failed(String why) {
        log.note(LogLevel.ERROR, why);
        return endedAtOnce(ActionState.FAILED, Optional.of(why));
    }

    private ActionStatus endedAtOnce(ActionState state, Optional<String> failure) {
        ActionStatus ended = log.masked(ActionStatus.atOnce(state, failure, clock.instant()));
        log.changed(ended);
        return ended;
    }

    private ActionStatus run(ScriptAction script, SymbolTable symbols, ActionContext context)
            throws IOException {
        ActionPlace place = script.place();
        SymbolTable all = files.write(script.files(), place.filePrefix(), symbols);
        Command command =
                new Command(
                        place.line(script.action(), all),
                        variables(context),
                        directory.path(),
                        launcher);
        ActionRun run =
                new ActionRun(
                        command,
                        place.limits(script.action(), all),
                        new Observer(place),
                        directory.host(),
                        clock);
        context.canceler().attach(run);
        try {
            return log.masked(run.run());
        } finally {
            // It holds variables, secret ones too.
            Files.deleteIfExists(launcher);
        }
    }

    private EnvironmentVariables variables(ActionContext context) {
        Map<String, String> own = new HashMap<>(settings.environment());
        own.put("OPENJD_SESSION_WORKING_DIR", directory.path().toString());
        own.putAll(context.variables());
        EnvironmentVariables all = new EnvironmentVariables(own, Set.of());
        for (Entered entered : progress.entered()) {
            all = all.then(entered.changes().soFar());
        }
        return all;
    }

    /** Passes on what an action says, and keeps what it wants of the environment. */
    private final class Observer implements ActionObserver {
        private final ActionPlace place;

        Observer(ActionPlace place) {
            this.place = place;
        }

        @Override
        public void output(OutputLine line) {
            log.output(line);
        }

        @Override
        public void note(LogLevel level, String text) {
            log.note(level, text);
        }

        @Override
        public void changed(ActionStatus status) {
            log.changed(status);
        }

        @Override
        public void canceling() {
            progress.cancel();
        }

        @Override
        public void level(LogLevel level) {
            log.setLevel(level);
        }

        /** Rules SD6 and RD1. */
        @Override
        public void variable(Directive.Variable change) {
            if (place != ActionPlace.ENTER) {
                log.note(
                        LogLevel.WARNING,
                        "Variables change only while an environment is entered; ignored");
                return;
            }
            switch (change) {
                case Directive.SetVariable(var name, var value) ->
                        progress.innermost().set(name, value);
                case Directive.UnsetVariable(var name) -> progress.innermost().unset(name);
                case Directive.SetSecretVariable(var name, var value) -> setSecret(name, value);
            }
        }

        private void setSecret(String name, String value) {
            if (redactsVariables()) {
                progress.innermost().set(name, value);
            } else {
                log.note(
                        LogLevel.WARNING,
                        "`openjd_redacted_env` sets no variable: the job does not use"
                                + " REDACTED_ENV_VARS");
            }
        }

        private boolean redactsVariables() {
            return settings.extensions().contains(Extension.REDACTED_ENV_VARS);
        }

        /** Rule SD2. */
        @Override
        public boolean isFatal(Directive.Malformed line) {
            return switch (line.mistake()) {
                case LOOKALIKE -> true;
                case VARIABLE -> place != ActionPlace.RUN;
                case SECRET -> place != ActionPlace.RUN && !redactsVariables();
            };
        }
    }
}
