package freehold.worker.session;

import freehold.openjd.Action;
import freehold.openjd.EmbeddedFile;
import freehold.openjd.Environment;
import freehold.openjd.EnvironmentScript;
import freehold.openjd.StepScript;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.SymbolTable;
import freehold.openjd.job.ParameterValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A session of Open Job Description on this host: environments are entered, tasks run in them, and
 * environments are left in reverse order. Specification "How Jobs Are Run".
 *
 * <p>Every method that runs an action blocks until it has ended, and one action runs at a time; an
 * {@link ActionCanceler} may be used from any thread. After an action that did not succeed, only
 * {@link #exitEnvironment} is possible, also for an environment that was not entered to the end.
 */
public final class Session implements AutoCloseable {
    private final SessionSettings settings;
    private final SessionListener listener;
    private final InstantSource clock;
    private final WorkingDirectory directory;
    private final ScriptFiles files;
    private final String mappingFile;
    private final PathMapping mapping;
    private final Redactions redactions = new Redactions();
    private final SessionProgress progress = new SessionProgress();

    private Session(
            SessionSettings settings,
            SessionListener listener,
            InstantSource clock,
            WorkingDirectory directory,
            RandomGenerator random) {
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.directory = directory;
        this.files = new ScriptFiles(directory, random);
        this.mappingFile = "path_mapping_" + files.freshName() + ".json";
        this.mapping = new PathMapping(settings.pathMappingRules());
    }

    /**
     * Makes the working directory.
     *
     * @throws IOException if it cannot be made, or would not be safe from other users
     */
    public static Session open(
            SessionSettings settings,
            SessionListener listener,
            InstantSource clock,
            RandomGenerator random)
            throws IOException {
        String name = settings.name() + "-" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        return new Session(
                settings,
                listener,
                clock,
                WorkingDirectory.create(settings.workplace().root(), name),
                random);
    }

    /** The absolute path in which every action runs. */
    public Path workingDirectory() {
        return directory.path();
    }

    public SessionState state() {
        return progress.state();
    }

    /** The identifiers of the environments that must be left, outermost first. */
    public List<String> enteredEnvironments() {
        return progress.entered().stream().map(Entered::identifier).toList();
    }

    /**
     * Sets the environment's variables and runs its {@code onEnter}.
     *
     * @param identifier names the environment towards {@link #exitEnvironment}
     * @throws IllegalStateException unless the session is {@link SessionState#READY}
     */
    public ActionStatus enterEnvironment(
            String identifier, Environment environment, ActionContext context) {
        progress.begin(SessionState.READY);
        progress.push(new Entered(identifier, environment, EnvironmentVariables.NONE));
        Optional<ScriptAction> onEnter =
                environment
                        .script()
                        .flatMap(script ->
                                script.onEnter()
                                        .map(action ->
                                                environmentAction(
                                                        script, action, ActionPlace.ENTER)));
        ActionStatus ended =
                perform(onEnter, symbols -> setVariables(environment, symbols), Map.of(), context);
        return progress.finish(ended, true);
    }

    private void setVariables(Environment environment, SymbolTable symbols) {
        environment
                .variables()
                .forEach((name, text) -> {
                    String value = text.resolve(symbols);
                    progress.changeInnermost(now -> now.withSet(name, value));
                });
    }

    /**
     * Runs the environment's {@code onExit} and takes its variables away.
     *
     * @param keepsRunning whether tasks and other environments may follow
     * @throws IllegalStateException while an action runs, and if the environment is not the
     *     innermost one
     */
    public ActionStatus exitEnvironment(
            String identifier, boolean keepsRunning, ActionContext context) {
        Environment environment = progress.beginExit(identifier).environment();
        Optional<ScriptAction> onExit =
                environment
                        .script()
                        .flatMap(script ->
                                script.onExit()
                                        .map(action ->
                                                environmentAction(
                                                        script, action, ActionPlace.EXIT)));
        ActionStatus ended = perform(onExit, symbols -> {}, Map.of(), context);
        progress.pop();
        return progress.finish(ended, keepsRunning);
    }

    /**
     * Runs a task.
     *
     * @throws IllegalStateException unless the session is {@link SessionState#READY}
     */
    public ActionStatus runTask(
            StepScript script, Map<String, ParameterValue> parameters, ActionContext context) {
        progress.begin(SessionState.READY);
        ScriptAction action =
                new ScriptAction(script.onRun(), script.embeddedFiles(), ActionPlace.RUN);
        return progress.finish(
                perform(Optional.of(action), symbols -> {}, parameters, context), true);
    }

    /** Deletes the working directory. What cannot be deleted is named in the log. */
    @Override
    public void close() throws IOException {
        if (progress.end() && !settings.workplace().retainsWorkingDirectory()) {
            directory.delete().forEach(left -> listener.output("Not deleted: " + left));
        }
    }

    /** An action with its files and the part it plays. */
    private record ScriptAction(Action action, List<EmbeddedFile> files, ActionPlace place) {}

    private static ScriptAction environmentAction(
            EnvironmentScript script, Action action, ActionPlace place) {
        return new ScriptAction(action, script.embeddedFiles(), place);
    }

    private ActionStatus perform(
            Optional<ScriptAction> action,
            Consumer<SymbolTable> first,
            Map<String, ParameterValue> taskParameters,
            ActionContext context) {
        try {
            HostSymbols host = new HostSymbols(mapping);
            Path rules = directory.write(mappingFile, mapping.document(), false);
            SymbolTable symbols =
                    host.session(
                                    settings.jobParameters(),
                                    directory.path().toString(),
                                    rules.toString())
                            .plus(host.task(taskParameters));
            first.accept(symbols);
            return action.isPresent()
                    ? run(action.get(), symbols, context)
                    : endedAtOnce(ActionState.SUCCESS, Optional.empty());
        } catch (ExpressionException unresolved) {
            return endedAtOnce(
                    ActionState.FAILED,
                    Optional.of("a reference could not be resolved: " + unresolved.getMessage()));
        } catch (IOException unwritable) {
            return endedAtOnce(
                    ActionState.FAILED,
                    Optional.of("a file of the action could not be written: " + unwritable));
        }
    }

    private ActionStatus endedAtOnce(ActionState state, Optional<String> failure) {
        failure.ifPresent(listener::output);
        ActionStatus ended = ActionStatus.atOnce(state, failure, clock.instant());
        listener.changed(ended);
        return ended;
    }

    private ActionStatus run(ScriptAction script, SymbolTable symbols, ActionContext context)
            throws IOException {
        ActionPlace place = script.place();
        SymbolTable all = files.write(script.files(), place.filePrefix(), symbols);
        ActionRun run =
                new ActionRun(
                        new Command(
                                place.line(script.action(), all),
                                variables(context),
                                directory.path()),
                        place.limits(script.action(), all),
                        new Observer(place == ActionPlace.ENTER),
                        clock);
        context.canceler().attach(run);
        return run.run().masked(redactions::mask);
    }

    private Map<String, String> variables(ActionContext context) {
        Map<String, String> variables = new HashMap<>(settings.environment());
        variables.put("OPENJD_SESSION_WORKING_DIR", directory.path().toString());
        variables.putAll(context.variables());
        progress.entered().forEach(entered -> entered.variables().applyTo(variables));
        return variables;
    }

    /**
     * Passes on what an action says, without secrets, and keeps what it wants of the environment.
     */
    private final class Observer implements ActionObserver {
        private final boolean changesEnvironment;

        Observer(boolean changesEnvironment) {
            this.changesEnvironment = changesEnvironment;
        }

        @Override
        public void line(String text) {
            listener.output(redactions.mask(text));
        }

        @Override
        public void changed(ActionStatus status) {
            listener.changed(status.masked(redactions::mask));
        }

        @Override
        public void variable(Directive change) {
            if (change instanceof Directive.SetSecretVariable secret) {
                redactions.add(secret.value());
                line(
                        "openjd_redacted_env sets no variable: the job does not use"
                                + " REDACTED_ENV_VARS");
            } else if (!changesEnvironment) {
                line("Variables change only while an environment is entered; ignored");
            } else if (change instanceof Directive.SetVariable set) {
                progress.changeInnermost(now -> now.withSet(set.name(), set.value()));
            } else if (change instanceof Directive.UnsetVariable unset) {
                progress.changeInnermost(now -> now.withUnset(unset.name()));
            }
        }
    }
}
