package freehold.worker.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The one thing of a session that changes: what it may do next and which environments it is in. */
final class SessionProgress {
    private final AtomicReference<Moment> moment =
            new AtomicReference<>(new Moment(SessionState.READY, List.of(), false));

    /**
     * @param entered outermost first
     * @param failed whether an action has ended without success
     */
    private record Moment(SessionState state, List<Entered> entered, boolean failed) {
        Moment in(SessionState next) {
            return new Moment(next, entered, failed);
        }

        Entered innermost() {
            return entered.getLast();
        }
    }

    SessionState state() {
        return moment.get().state();
    }

    List<Entered> entered() {
        return moment.get().entered();
    }

    void begin(SessionState needed) {
        moment.updateAndGet(now -> {
            if (now.state() != needed) {
                throw new IllegalStateException(
                        "the session is " + now.state() + ", not " + needed);
            }
            return now.in(SessionState.RUNNING);
        });
    }

    Entered beginExit(String identifier) {
        return moment.updateAndGet(
                        now -> {
                            if (now.state() != SessionState.READY
                                    && now.state() != SessionState.READY_ENDING) {
                                throw new IllegalStateException("the session is " + now.state());
                            }
                            Optional<String> innermost =
                                    now.entered().isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(now.innermost().identifier());
                            if (!innermost.equals(Optional.of(identifier))) {
                                throw new IllegalStateException(
                                        "environment %s is not the innermost one, which is %s"
                                                .formatted(identifier, innermost.orElse("none")));
                            }
                            return now.in(SessionState.RUNNING);
                        })
                .innermost();
    }

    void push(Entered entered) {
        moment.updateAndGet(now -> {
            List<Entered> more = new ArrayList<>(now.entered());
            more.add(entered);
            return new Moment(now.state(), List.copyOf(more), now.failed());
        });
    }

    void pop() {
        moment.updateAndGet(now ->
                new Moment(
                        now.state(),
                        now.entered().subList(0, now.entered().size() - 1),
                        now.failed()));
    }

    void changeInnermost(UnaryOperator<EnvironmentVariables> change) {
        moment.updateAndGet(now -> {
            List<Entered> changed = new ArrayList<>(now.entered());
            Entered innermost = changed.removeLast();
            changed.add(innermost.with(change.apply(innermost.variables())));
            return new Moment(now.state(), List.copyOf(changed), now.failed());
        });
    }

    ActionStatus finish(ActionStatus ended, boolean keepsRunning) {
        moment.updateAndGet(now -> {
            boolean ending = now.failed() || ended.state().endsTheSession() || !keepsRunning;
            return new Moment(
                    ending ? SessionState.READY_ENDING : SessionState.READY, now.entered(), ending);
        });
        return ended;
    }

    /** Whether the session was still open. */
    boolean end() {
        Moment before =
                moment.getAndUpdate(now ->
                        now.state() == SessionState.RUNNING ? now : now.in(SessionState.ENDED));
        if (before.state() == SessionState.RUNNING) {
            throw new IllegalStateException("an action of the session is still running");
        }
        return before.state() != SessionState.ENDED;
    }
}
