package freehold.worker.session;

import freehold.worker.session.Directive.Fail;
import freehold.worker.session.Directive.Ignored;
import freehold.worker.session.Directive.Malformed;
import freehold.worker.session.Directive.None;
import freehold.worker.session.Directive.Progress;
import freehold.worker.session.Directive.SetSecretVariable;
import freehold.worker.session.Directive.SetVariable;
import freehold.worker.session.Directive.Status;
import freehold.worker.session.Directive.UnsetVariable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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
    private final InstantSource clock;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(1024);
    private final AtomicBoolean over = new AtomicBoolean();

    ActionRun(Command command, ActionLimits limits, ActionObserver observer, InstantSource clock) {
        this.command = command;
        this.limits = limits;
        this.observer = observer;
        this.clock = clock;
    }

    private sealed interface Event {
        record Line(String text) implements Event {}

        record OutputEnded() implements Event {}

        record Exited(int code) implements Event {}

        record CancelAsked(Cancel cancel) implements Event {}
    }

    /**
     * Ends the command early.
     *
     * @param within overrides a longer notice that the action itself grants
     * @param end how the action is to be reported
     */
    record Cancel(Optional<Duration> within, ActionState end, Optional<String> message) {}

    /** Asks for the end of the command; nothing happens if it has ended or never starts. */
    void cancel(Cancel cancel) {
        publish(new Event.CancelAsked(cancel));
    }

    /**
     * Runs the command and returns how it ended. A thread that is interrupted meanwhile kills the
     * command and returns it as canceled.
     */
    ActionStatus run() {
        ActionStatus started = ActionStatus.started(clock.instant());
        observer.changed(started);
        ActionStatus ended = execute(started);
        over.set(true);
        observer.changed(ended);
        return ended;
    }

    private ActionStatus execute(ActionStatus started) {
        if (events.peek() instanceof Event.CancelAsked(Cancel early)) {
            ActionStatus said = early.message().map(started::withFailMessage).orElse(started);
            return said.ended(early.end(), Optional.empty(), clock.instant());
        }
        if (command.executable().isEmpty()) {
            return refused(
                    started,
                    "command not found: `%s` is no executable file on the PATH of the action or in its working directory"
                            .formatted(command.program()));
        }
        ProcessGroup group;
        try {
            group = ProcessGroup.start(command);
        } catch (IOException refused) {
            return refused(started, "the command did not start: " + refused.getMessage());
        }
        observer.line("Process " + group.id() + " started");
        Thread.ofPlatform().daemon().name("output-of-" + group.id()).start(() -> readOutput(group));
        group.onExit(code -> publish(new Event.Exited(code)));
        Deadline timeout = limits.timeout().map(Deadline::in).orElse(Deadline.NEVER);
        return follow(group, ActionProgress.of(started, timeout));
    }

    private ActionStatus refused(ActionStatus started, String why) {
        observer.line(why);
        return started.withFailMessage(why)
                .ended(ActionState.FAILED, Optional.empty(), clock.instant());
    }

    /**
     * On a platform thread: a virtual one would pin its carrier for as long as the command is
     * silent.
     */
    private void readOutput(ProcessGroup group) {
        try {
            OutputLines.read(group.output(), line -> publish(new Event.Line(line)));
        } catch (IOException closed) {
            publish(new Event.Line("The output of the command broke off: " + closed.getMessage()));
        }
        publish(new Event.OutputEnded());
    }

    /** Waits for room, so that a command cannot write faster than its lines are handled. */
    private void publish(Event event) {
        try {
            boolean taken = false;
            while (!taken && !over.get()) {
                taken = events.offer(event, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ActionStatus follow(ProcessGroup group, ActionProgress begun) {
        ActionProgress now = begun;
        try {
            while (!now.over()) {
                Event event = events.poll(now.untilNextDeadline(), TimeUnit.NANOSECONDS);
                now = event == null ? onDeadline(group, now) : on(group, now, event);
            }
        } catch (InterruptedException interrupted) {
            group.kill();
            Thread.currentThread().interrupt();
            now =
                    now.canceling(
                            new Cancel(Optional.empty(), ActionState.CANCELED, Optional.empty()),
                            Deadline.NEVER);
        }
        now.exitCode()
                .ifPresent(code ->
                        observer.line("Process " + group.id() + " exited with code: " + code));
        return now.ended(clock.instant());
    }

    private ActionProgress on(ProcessGroup group, ActionProgress now, Event event) {
        return switch (event) {
            case Event.Line(String text) -> onLine(group, now, text);
            case Event.OutputEnded() -> now.outputEnded(Deadline.in(GRACE));
            case Event.Exited(int code) -> {
                if (now.cancel().isPresent()) {
                    group.kill();
                }
                yield now.exited(code, Deadline.in(GRACE));
            }
            case Event.CancelAsked(Cancel cancel) -> beginCancel(group, now, cancel);
        };
    }

    private ActionProgress onDeadline(ProcessGroup group, ActionProgress now) {
        if (now.kill().passed()) {
            observer.line("Killing process " + group.id() + " and all it started");
            group.kill();
            return now.withKill(Deadline.NEVER);
        }
        if (now.grace().passed()) {
            if (now.exitCode().isEmpty()) {
                observer.line("The command closed its output and did not exit; killing it");
                group.kill();
            }
            return now.graceOver();
        }
        String limit =
                "TIMEOUT: the action ran longer than its limit of "
                        + limits.timeout().orElseThrow().toSeconds()
                        + " s";
        return beginCancel(
                group,
                now.withTimeout(Deadline.NEVER),
                new Cancel(Optional.empty(), ActionState.TIMEOUT, Optional.of(limit)));
    }

    private ActionProgress onLine(ProcessGroup group, ActionProgress now, String line) {
        observer.line(line);
        return switch (Directives.in(line)) {
            case None() -> now;
            case Progress(double percent) ->
                    tell(now.withStatus(now.status().withProgress(percent)));
            case Status(String message) ->
                    tell(now.withStatus(now.status().withStatusMessage(message)));
            case Fail(String message) ->
                    tell(now.withStatus(now.status().withFailMessage(message)));
            case SetVariable change -> variable(now, change);
            case UnsetVariable change -> variable(now, change);
            case SetSecretVariable change -> variable(now, change);
            case Ignored(String why) -> {
                observer.line(why);
                yield now;
            }
            case Malformed(String why) ->
                    beginCancel(
                            group,
                            now,
                            new Cancel(Optional.empty(), ActionState.FAILED, Optional.of(why)));
        };
    }

    private ActionProgress variable(ActionProgress now, Directive change) {
        observer.variable(change);
        return now;
    }

    private ActionProgress tell(ActionProgress now) {
        observer.changed(now.status());
        return now;
    }

    /** The first reason to cancel stays the reason; a later one can only shorten the notice. */
    private ActionProgress beginCancel(ProcessGroup group, ActionProgress now, Cancel cancel) {
        if (now.exitCode().isPresent()) {
            return now;
        }
        Duration notice = limits.notice().orElse(Duration.ZERO);
        Duration granted =
                cancel.within().filter(limit -> limit.compareTo(notice) < 0).orElse(notice);
        Deadline kill = Deadline.in(granted);
        if (now.cancel().isPresent() && now.kill().orEarlier(kill).equals(now.kill())) {
            return now;
        }
        cancel.message().ifPresent(observer::line);
        if (granted.isZero()) {
            observer.line("Killing process " + group.id() + " and all it started");
            group.kill();
            return now.canceling(cancel, Deadline.NEVER);
        }
        notify(group, granted);
        return now.canceling(cancel, kill);
    }

    private void notify(ProcessGroup group, Duration granted) {
        observer.line(
                "Asking process " + group.id() + " to end within " + granted.toSeconds() + " s");
        try {
            CancelNotice.write(command.directory(), clock.instant().plus(granted));
        } catch (IOException unwritable) {
            observer.line("cancel_info.json was not written: " + unwritable.getMessage());
        }
        group.askToEnd();
    }
}
