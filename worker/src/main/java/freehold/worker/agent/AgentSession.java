package freehold.worker.agent;

import freehold.api.AssignedSession;
import freehold.api.AssignedSessionAction;
import freehold.api.LogConfiguration;
import freehold.worker.agent.ActionQueue.Begun;
import freehold.worker.log.LogDestination;
import freehold.worker.log.LogStream;
import freehold.worker.session.ActionCanceler;
import freehold.worker.session.ActionContext;
import freehold.worker.session.ActionState;
import freehold.worker.session.ActionStatus;
import freehold.worker.session.Session;
import freehold.worker.session.SessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One session of the farm on this worker: its queue, its thread, its log, and its reports.
 *
 * <p>The agent's loop gives it orders from another thread. Whatever happens in here, each action
 * that was to run gets one final report, unless the farm itself dropped it.
 */
final class AgentSession {
    private static final System.Logger LOG = System.getLogger(AgentSession.class.getName());

    private final SessionPlace place;
    private final SessionOpening opening;
    private final Workshop workshop;
    private final ActionReporter reporter;
    private final ActionQueue queue = new ActionQueue();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch logged = new CountDownLatch(1);
    private final AtomicReference<Ending> ending =
            new AtomicReference<>(new Ending(Optional.empty(), false, new ActionCanceler()));

    /**
     * How the agent itself ends the session, once it does.
     *
     * @param why what the running action is told to have been interrupted by
     * @param abandoned whether there is no time left for anything
     * @param canceler ends the environment that is being left without the farm having asked
     */
    private record Ending(Optional<String> why, boolean abandoned, ActionCanceler canceler) {}

    AgentSession(
            SessionPlace place,
            SessionOpening opening,
            Workshop workshop,
            ActionReporter reporter) {
        this.place = place;
        this.opening = opening;
        this.workshop = workshop;
        this.reporter = reporter;
    }

    SessionPlace place() {
        return place;
    }

    /** Begins with the actions that came with the session. */
    void start(AssignedSession assigned) {
        replaceQueue(assigned.sessionActions());
        Thread.ofVirtual().name(place.sessionId()).start(() -> run(assigned.logConfiguration()));
    }

    void replaceQueue(List<AssignedSessionAction> actions) {
        reporter.neverAttempted(
                queue.replace(actions), "The session has had an action that did not succeed");
    }

    Optional<String> running() {
        return queue.running().map(Begun::id);
    }

    boolean isDry() {
        return queue.isDry();
    }

    void cancel(String actionId) {
        queue.running()
                .filter(begun -> begun.id().equals(actionId))
                .ifPresent(begun -> begun.canceler().cancel());
    }

    /** Ends the session: no further action, the running one killed, its environments left. */
    void end(String why) {
        ending.updateAndGet(now ->
                new Ending(now.why().or(() -> Optional.of(why)), now.abandoned(), now.canceler()));
        reporter.neverAttempted(queue.close(), why);
        queue.running().ifPresent(begun -> begun.canceler().cancelWithin(Duration.ZERO));
    }

    /** Ends what {@link #end} left time for. */
    void abandon(String why) {
        end(why);
        ending.updateAndGet(now -> new Ending(now.why(), true, now.canceler()))
                .canceler()
                .cancelWithin(Duration.ZERO);
    }

    /** Whether nothing of the session runs any more and its last report is there. */
    boolean isOver() {
        return over.getCount() == 0;
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether its log has arrived, or was given up. */
    boolean isLogged() {
        return logged.getCount() == 0;
    }

    boolean awaitLog(Duration patience) throws InterruptedException {
        return logged.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(LogConfiguration configuration) {
        try {
            LogDestination destination = destination(configuration);
            try (LogStream log = workshop.logs().apply(destination)) {
                run(log);
            }
        } catch (EntityRefused refused) {
            refuseAll(refused.why());
            finished();
        } finally {
            logged.countDown();
        }
    }

    private void run(LogStream log) {
        try {
            log.line(
                    "== %s of %s on %s"
                            .formatted(place.sessionId(), place.jobId(), place.queueId()));
            work(log);
        } catch (EntityRefused refused) {
            log.line("The session cannot run: " + refused.why());
            refuseAll(refused.why());
        } catch (IOException | RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "session failed: session=" + place.sessionId(),
                    failure);
            log.line("The session failed: " + failure);
            refuseAll("the worker could not run the session: " + failure);
        } catch (StoppedWaiting | InterruptedException stopped) {
            log.line("The session ends: the worker stops");
            giveBack("the worker stopped");
        } finally {
            // Before the log is closed: a farm that takes no log lines must not hold up reports.
            finished();
        }
    }

    private void finished() {
        over.countDown();
        reporter.ring();
    }

    private static LogDestination destination(LogConfiguration configuration) throws EntityRefused {
        if (configuration.error().isPresent()) {
            throw new EntityRefused("Log provisioning error: " + configuration.error().get());
        }
        Map<String, String> options = configuration.options().orElse(Map.of());
        String group = options.getOrDefault("logGroupName", "");
        String stream = options.getOrDefault("logStreamName", "");
        if (!configuration.logDriver().equals("awslogs") || group.isEmpty() || stream.isEmpty()) {
            throw new EntityRefused(
                    "unknown log configuration, driver " + configuration.logDriver());
        }
        return new LogDestination(group, stream);
    }

    /** The action that could not begin failed; what was to follow it was never attempted. */
    private void refuseAll(String why) {
        List<AssignedSessionAction> waiting = queue.close();
        Optional<String> failed =
                queue.running()
                        .map(Begun::id)
                        .or(() ->
                                waiting.stream()
                                        .map(AssignedSessionAction::sessionActionId)
                                        .findFirst());
        failed.ifPresent(id -> reporter.failedAtOnce(id, why));
        reporter.neverAttempted(
                waiting.stream()
                        .filter(action -> !failed.equals(Optional.of(action.sessionActionId())))
                        .toList(),
                why);
        queue.ended();
    }

    /** What has not begun can begin elsewhere. */
    private void giveBack(String why) {
        queue.running().ifPresent(begun -> reporter.neverAttempted(List.of(begun.action()), why));
        reporter.neverAttempted(queue.close(), why);
        queue.ended();
    }

    private void work(LogStream log)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        SessionOpening.Opened opened = opening.open(place, queue.waiting(), new Listener(log));
        try (Session session = opened.session()) {
            SessionActions actions = new SessionActions(opened);
            for (Optional<Begun> next = queue.next(); next.isPresent(); next = queue.next()) {
                perform(next.get(), actions, log);
            }
            leaveAll(session, log);
        }
    }

    private void perform(Begun begun, SessionActions actions, LogStream log)
            throws StoppedWaiting, InterruptedException {
        try {
            ActionStatus ended = actions.perform(begun);
            log.line("== %s ended: %s".formatted(begun.id(), ended.state()));
            Optional<String> interrupted =
                    ending.get().why().filter(_ -> ended.state() == ActionState.CANCELED);
            reporter.ended(
                    begun.id(),
                    interrupted
                            .map(why -> ActionReport.interrupted(ended, why))
                            .orElseGet(() -> ActionReport.ended(ended)));
            if (ended.state().endsTheSession()) {
                endEarly(ended.failMessage().orElse("Previous action failed: " + begun.id()));
            }
        } catch (EntityRefused refused) {
            log.line("== %s failed: %s".formatted(begun.id(), refused.why()));
            reporter.failedAtOnce(begun.id(), refused.why());
            endEarly("Previous action failed: " + begun.id());
        }
        queue.ended();
        reporter.ring();
    }

    private void endEarly(String why) {
        reporter.neverAttempted(queue.onlyExits(), why);
    }

    /** The farm has not asked for these: it ended the session, or the worker stops. */
    private void leaveAll(Session session, LogStream log) {
        for (String environment : session.enteredEnvironments().reversed()) {
            Ending now = ending.get();
            if (now.abandoned()) {
                log.line(
                        "== Environment %s is not left: no time"
                                .formatted(EnvironmentIds.name(environment)));
                return;
            }
            log.line("== Leaving environment " + EnvironmentIds.name(environment));
            session.exitEnvironment(
                    environment, false, new ActionContext(Map.of(), now.canceler()));
        }
    }

    /** Puts what the session says into the log and news of its running action into the reports. */
    private final class Listener implements SessionListener {
        private final LogStream log;

        Listener(LogStream log) {
            this.log = log;
        }

        @Override
        public void output(String line) {
            log.line(line);
        }

        @Override
        public void changed(ActionStatus status) {
            if (status.state() == ActionState.RUNNING) {
                running().ifPresent(id -> reporter.running(id, status));
            }
        }
    }
}
