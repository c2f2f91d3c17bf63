package freehold.worker.session;

import freehold.worker.session.ActionEvents.Event;
import freehold.worker.session.Directive.Fail;
import freehold.worker.session.Directive.Ignored;
import freehold.worker.session.Directive.Malformed;
import freehold.worker.session.Directive.None;
import freehold.worker.session.Directive.Progress;
import freehold.worker.session.Directive.RuntimeLevel;
import freehold.worker.session.Directive.Status;
import freehold.worker.session.Directive.Variable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Runs one command to its end: reads its directives, keeps its timeout, and cancels it.
 *
 * <p>Everything that happens to the command arrives as an event in one queue, and only the thread
 * in {@link #run} acts on it; {@link #cancel} may be called from any thread, before or after the
 * end.
 */
final class ActionRun {
    /** How long after the command's exit its output may stay open, and the other way round. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private final Command command;
    private final ActionLimits limits;
    private final ActionObserver observer;
    private final OperatingSystem host;
    private final InstantSource clock;
    private final ActionEvents events = new ActionEvents();

    ActionRun(
            Command command,
            ActionLimits limits,
            ActionObserver observer,
            OperatingSystem host,
            InstantSource clock) {
        this.command = command;
        this.limits = limits;
        this.observer = observer;
        this.host = host;
        this.clock = clock;
    }

    /** Asks for the end of the command; nothing happens if it has ended or never starts. */
    void cancel(Cancel cancel) {
        events.publish(new Event.CancelAsked(cancel));
    }

    /**
     * Runs the command and returns how it ended. A thread that is interrupted meanwhile kills the
     * command and returns it as canceled.
     */
    ActionStatus run() {
        try {
            ActionStatus started = ActionStatus.started(clock.instant());
            observer.changed(started);
            ActionStatus ended = execute(started);
            observer.changed(ended);
            return ended;
        } finally {
            events.close();
        }
    }

    private ActionStatus execute(ActionStatus started) {
        Optional<Cancel> early = events.asked();
        if (early.isPresent()) {
            return ActionProgress.of(started, Deadline.NEVER)
                    .canceling(early.get())
                    .ended(clock.instant());
        }
        Optional<String> refusal = host.refusal(command);
        if (refusal.isPresent()) {
            return refused(started, refusal.get());
        }
        try {
            return follow(host.start(command), started);
        } catch (IOException refused) {
            return refused(started, "the command did not start: " + refused.getMessage());
        }
    }

    private ActionStatus refused(ActionStatus started, String why) {
        observer.note(LogLevel.ERROR, why);
        return started.withFailMessage(why)
                .ended(ActionState.FAILED, Optional.empty(), clock.instant());
    }

    /** However this ends, nothing of the command goes on unwatched. */
    private ActionStatus follow(ProcessGroup group, ActionStatus started) {
        Deadline timeout = limits.timeout().map(Deadline::in).orElse(Deadline.NEVER);
        ActionProgress now = ActionProgress.of(started, timeout);
        try {
            observer.note(LogLevel.INFO, "Process " + group.id() + " started");
            listen(group);
            while (!now.over()) {
                Optional<Event> event = events.next(now.deadlines().remainingNanos());
                now = event.isPresent() ? on(group, now, event.get()) : onDeadline(group, now);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            now = now.canceling(Cancel.plain());
        } finally {
            if (now.exitCode().isEmpty()) {
                killUninterrupted(group);
            }
        }
        now.exitCode()
                .ifPresent(code ->
                        observer.note(
                                LogLevel.INFO,
                                "Process " + group.id() + " exited with code: " + code));
        return now.ended(clock.instant());
    }

    private static void killUninterrupted(ProcessGroup group) {
        boolean interrupted = Thread.interrupted();
        group.kill();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads on a platform thread: a virtual one would pin its carrier for as long as the command is
     * silent.
     */
    private void listen(ProcessGroup group) {
        Thread.ofPlatform().daemon().name("output-of-" + group.id()).start(() -> readOutput(group));
        group.onExit(code -> events.publish(new Event.Exited(code)));
    }

    private void readOutput(ProcessGroup group) {
        try {
            OutputLines.read(group.output(), line -> events.publish(new Event.Line(line)));
        } catch (IOException closed) {
            events.publish(
                    new Event.Line(
                            OutputLine.whole(
                                    "The output of the command broke off: "
                                            + closed.getMessage())));
        }
        events.publish(new Event.OutputEnded());
    }

    private ActionProgress on(ProcessGroup group, ActionProgress now, Event event) {
        return switch (event) {
            case Event.Line(OutputLine line) ->
                    switch (group.writer(line.text())) {
                        case LAUNCHER -> now;
                        case LOGIN -> {
                            observer.output(line);
                            yield now;
                        }
                        case COMMAND -> onLine(group, now, line);
                    };
            case Event.OutputEnded() -> now.outputEnded(Deadline.in(GRACE));
            case Event.Exited(int code) -> {
                if (now.cancel().isPresent()) {
                    group.kill();
                }
                yield now.exited(code, Deadline.in(GRACE));
            }
            case Event.CancelAsked(Cancel cancel) -> cancel(group, now, cancel);
        };
    }

    private ActionProgress onDeadline(ProcessGroup group, ActionProgress now) {
        if (now.deadlines().kill().passed()) {
            return kill(group, now);
        }
        if (now.deadlines().grace().passed()) {
            if (now.exitCode().isEmpty()) {
                observer.note(
                        LogLevel.WARNING,
                        "The command closed its output and did not exit; killing it");
                group.kill();
            }
            return now.graceOver();
        }
        String limit =
                "TIMEOUT: the action ran longer than its limit of "
                        + limits.timeout().orElseThrow().toSeconds()
                        + " s";
        return cancel(group, now, Cancel.because(ActionState.TIMEOUT, limit));
    }

    private ActionProgress onLine(ProcessGroup group, ActionProgress now, OutputLine line) {
        observer.output(line);
        return switch (Directives.in(line)) {
            case None() -> now;
            case Progress(double percent) -> tell(now, now.status().withProgress(percent));
            case Status(String message) -> tell(now, now.status().withStatusMessage(message));
            case Fail(String message) -> tell(now, now.status().withFailMessage(message));
            case Variable change -> {
                observer.variable(change);
                yield now;
            }
            case RuntimeLevel(LogLevel level) -> {
                observer.level(level);
                yield now;
            }
            case Ignored(String why) -> warn(now, why);
            case Malformed malformed ->
                    observer.isFatal(malformed)
                            ? cancel(
                                    group, now, Cancel.because(ActionState.FAILED, malformed.why()))
                            : warn(now, malformed.why() + "; ignored");
        };
    }

    private ActionProgress warn(ActionProgress now, String why) {
        observer.note(LogLevel.WARNING, why);
        return now;
    }

    private ActionProgress tell(ActionProgress now, ActionStatus status) {
        observer.changed(status);
        return now.withStatus(status);
    }

    /** The first reason stays the reason; a later one can only shorten the notice or fail it. */
    private ActionProgress cancel(ProcessGroup group, ActionProgress now, Cancel cancel) {
        if (now.exitCode().isPresent()) {
            return now;
        }
        Duration granted = cancel.granted(limits);
        Deadline kill = Deadline.in(granted);
        boolean first = now.cancel().isEmpty();
        ActionProgress canceling = now.canceling(cancel);
        if (!first && !kill.isBefore(now.deadlines().kill())) {
            return canceling;
        }
        observer.canceling();
        cancel.message().ifPresent(why -> observer.note(LogLevel.WARNING, why));
        if (granted.isZero()) {
            return kill(group, canceling);
        }
        notify(group, granted);
        return canceling.with(canceling.deadlines().withKill(kill));
    }

    /** After this there is nothing left to shorten. */
    private ActionProgress kill(ProcessGroup group, ActionProgress now) {
        observer.note(LogLevel.INFO, "Killing process " + group.id() + " and all it started");
        group.kill();
        return now.with(now.deadlines().withKill(Deadline.DONE));
    }

    private void notify(ProcessGroup group, Duration granted) {
        observer.note(
                LogLevel.INFO,
                "Asking process " + group.id() + " to end within " + granted.toSeconds() + " s");
        try {
            host.write(
                    command.directory().resolve(CancelNotice.FILE),
                    CancelNotice.text(clock.instant().plus(granted)),
                    false);
        } catch (IOException unwritable) {
            observer.note(
                    LogLevel.ERROR, "cancel_info.json was not written: " + unwritable.getMessage());
        }
        group.askToEnd();
    }
}
