package freehold.worker.session;

import freehold.openjd.Environment;
import freehold.openjd.StepScript;
import freehold.openjd.job.ParameterValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A session of Open Job Description on this host: environments are entered, tasks run in them, and
 * environments are left in reverse order. Specification "How Jobs Are Run".
 *
 * <p>Every method that runs an action blocks until it has ended, and one action runs at a time; an
 * {@link ActionCanceler} and {@link #close} may be used from any thread. After an action that did
 * not succeed, only {@link #exitEnvironment} is possible, also for an environment that was not
 * entered to the end.
 */
public final class Session implements AutoCloseable {
    private final SessionSettings settings;
    private final SessionLog log;
    private final WorkingDirectory directory;
    private final ScriptRunner runner;
    private final SessionProgress progress = new SessionProgress();
    private final ReentrantLock acting = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicReference<ActionCanceler> current =
            new AtomicReference<>(new ActionCanceler());

    private Session(
            SessionSettings settings,
            SessionListener listener,
            InstantSource clock,
            WorkingDirectory directory,
            RandomGenerator random) {
        this.settings = settings;
        this.log = new SessionLog(listener);
        this.directory = directory;
        this.runner = new ScriptRunner(settings, log, clock, directory, progress, random);
    }

    /**
     * Makes the working directory.
     *
     * @throws IOException if it cannot be made, would not be safe from other users, or commands
     *     cannot run in it as the {@linkplain Workplace#user user} they should; the message says
     *     what must be changed
     */
    public static Session open(
            SessionSettings settings,
            SessionListener listener,
            InstantSource clock,
            RandomGenerator random)
            throws IOException {
        String name = settings.name() + "-" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        Workplace place = settings.workplace();
        return new Session(
                settings,
                listener,
                clock,
                WorkingDirectory.create(place.root(), name, host(place, random)),
                random);
    }

    private static OperatingSystem host(Workplace place, RandomGenerator random)
            throws IOException {
        Optional<JobUser> another =
                place.user()
                        .filter(user -> !user.user().equals(System.getProperty("user.name", "")));
        return another.isPresent() ? PosixJobUser.of(another.get(), random) : new Posix();
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

    /** Puts a line of the caller's into the session's log, where it belongs and without secrets. */
    public void log(String line) {
        log.note(LogLevel.ERROR, line);
    }

    /**
     * Sets the environment's variables and runs its {@code onEnter}.
     *
     * @param identifier names the environment towards {@link #exitEnvironment}
     * @throws IllegalStateException unless the session is {@link SessionState#READY}
     */
    public ActionStatus enterEnvironment(
            String identifier, Environment environment, ActionContext context) {
        return act(
                context,
                () -> {
                    progress.begin(SessionState.READY);
                    progress.push(new Entered(identifier, environment, new VariableChanges()));
                },
                () ->
                        runner.run(
                                ScriptAction.onEnter(environment),
                                environment.variables(),
                                Map.of(),
                                context),
                true);
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
        return act(
                context,
                () -> progress.beginExit(identifier),
                () -> {
                    try {
                        Environment environment = progress.entered().getLast().environment();
                        return runner.run(
                                ScriptAction.onExit(environment), Map.of(), Map.of(), context);
                    } finally {
                        progress.pop();
                    }
                },
                keepsRunning);
    }

    /**
     * Runs a task.
     *
     * @throws IllegalStateException unless the session is {@link SessionState#READY}
     */
    public ActionStatus runTask(
            StepScript script, Map<String, ParameterValue> parameters, ActionContext context) {
        return act(
                context,
                () -> progress.begin(SessionState.READY),
                () -> runner.run(ScriptAction.onRun(script), Map.of(), parameters, context),
                true);
    }

    /**
     * One action from its beginning to its end; after one that ends in an exception only leaving is
     * possible.
     */
    private ActionStatus act(
            ActionContext context,
            Runnable begin,
            Supplier<ActionStatus> action,
            boolean keepsRunning) {
        if (!acting.tryLock()) {
            throw new IllegalStateException("the session is " + progress.state());
        }
        try {
            begin.run();
            boolean goesOn = false;
            try {
                current.set(context.canceler());
                if (closing.get()) {
                    context.canceler().cancelWithin(Duration.ZERO);
                }
                ActionStatus ended = action.get();
                goesOn = keepsRunning && !ended.state().endsTheSession();
                return ended;
            } finally {
                current.set(new ActionCanceler());
                progress.finish(goesOn);
            }
        } finally {
            acting.unlock();
        }
    }

    /**
     * Kills the action that runs, if any, and deletes the working directory. What cannot be deleted
     * is named in the log.
     *
     * @throws IllegalStateException if called by the action's listener, which would wait for itself
     */
    @Override
    public void close() {
        if (acting.isHeldByCurrentThread()) {
            throw new IllegalStateException("an action of the session is still running");
        }
        closing.set(true);
        current.get().cancelWithin(Duration.ZERO);
        acting.lock();
        try {
            if (progress.end() && !settings.workplace().retainsWorkingDirectory()) {
                directory
                        .delete()
                        .forEach(left -> log.note(LogLevel.ERROR, "Not deleted: " + left));
            }
        } finally {
            acting.unlock();
        }
    }
}
