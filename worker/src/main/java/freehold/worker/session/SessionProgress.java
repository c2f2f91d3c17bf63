package freehold.worker.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The one thing of a session that changes: what it may do next and which environments it is in. */
final class SessionProgress {
    private final AtomicReference<Moment> moment =
            new AtomicReference<>(new Moment(SessionState.READY, List.of(), false));

    /**
     * @param entered outermost first
     * @param ending whether only leaving is possible any more
     */
    private record Moment(SessionState state, List<Entered> entered, boolean ending) {
        Moment in(SessionState next) {
            return new Moment(next, entered, ending);
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

    void beginExit(String identifier) {
        moment.updateAndGet(now -> {
            if (now.state() != SessionState.READY && now.state() != SessionState.READY_ENDING) {
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
        });
    }

    void push(Entered entered) {
        moment.updateAndGet(now -> {
            List<Entered> more = new ArrayList<>(now.entered());
            more.add(entered);
            return new Moment(now.state(), List.copyOf(more), now.ending());
        });
    }

    void pop() {
        moment.updateAndGet(now ->
                new Moment(
                        now.state(),
                        now.entered().subList(0, now.entered().size() - 1),
                        now.ending()));
    }

    /** What the innermost environment changes of the variables. */
    VariableChanges innermost() {
        return entered().getLast().changes();
    }

    void finish(boolean goesOn) {
        moment.updateAndGet(now -> {
            boolean ending = now.ending() || !goesOn;
            return new Moment(
                    ending ? SessionState.READY_ENDING : SessionState.READY, now.entered(), ending);
        });
    }

    /** The running action is being ended early. */
    void cancel() {
        moment.updateAndGet(now -> now.in(SessionState.CANCELING));
    }

    /** Whether the session was still open. */
    boolean end() {
        return moment.getAndUpdate(now -> now.in(SessionState.ENDED)).state() != SessionState.ENDED;
    }
}
