package freehold.worker.agent;

import freehold.api.AssignedSessionAction;
import freehold.api.AssignedSessionActionDefinition;
import freehold.worker.session.ActionCanceler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The actions that one session is still to run, in order.
 *
 * <p>The farm replaces the queue while the session works on it. An answer may be older than the
 * session's last step, so an action that has begun here never comes back into the queue, and once
 * an action has not succeeded nothing but the leaving of environments gets in.
 */
final class ActionQueue {
    private enum Mode {
        OPEN,
        ONLY_EXITS,
        CLOSED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<AssignedSessionAction> waiting = new ArrayDeque<>();
    private final Set<String> begun = new HashSet<>();
    private final AtomicReference<Optional<Begun>> running =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Mode> mode = new AtomicReference<>(Mode.OPEN);

    /** An action that runs, and what ends it early. */
    record Begun(AssignedSessionAction action, ActionCanceler canceler) {
        String id() {
            return action.sessionActionId();
        }
    }

    /**
     * Waits for an action and counts it as running until {@link #ended}; empty once the queue is
     * closed.
     */
    Optional<Begun> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && mode.get() != Mode.CLOSED) {
                changed.await();
            }
            if (mode.get() == Mode.CLOSED) {
                return Optional.empty();
            }
            AssignedSessionAction action = waiting.remove();
            begun.add(action.sessionActionId());
            running.set(Optional.of(new Begun(action, new ActionCanceler())));
            return running.get();
        } finally {
            lock.unlock();
        }
    }

    void ended() {
        lock.lock();
        try {
            running.set(Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    Optional<Begun> running() {
        lock.lock();
        try {
            return running.get();
        } finally {
            lock.unlock();
        }
    }

    /** What is to come, at this moment. */
    List<AssignedSessionAction> waiting() {
        lock.lock();
        try {
            return List.copyOf(waiting);
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nothing to do at the moment. */
    boolean isDry() {
        lock.lock();
        try {
            return waiting.isEmpty() && running.get().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts these in place of what waits.
     *
     * @return those of them that will never run
     */
    List<AssignedSessionAction> replace(List<AssignedSessionAction> actions) {
        lock.lock();
        try {
            waiting.clear();
            actions.stream()
                    .filter(action -> !begun.contains(action.sessionActionId()))
                    .forEach(waiting::add);
            List<AssignedSessionAction> refused = refuse();
            changed.signalAll();
            return refused;
        } finally {
            lock.unlock();
        }
    }

    /**
     * From now on only environments are left.
     *
     * @return what waited and will never run
     */
    List<AssignedSessionAction> onlyExits() {
        return enter(Mode.ONLY_EXITS);
    }

    /**
     * From now on nothing runs any more.
     *
     * @return what waited, but for the leaving of environments
     */
    List<AssignedSessionAction> close() {
        return enter(Mode.CLOSED);
    }

    private List<AssignedSessionAction> enter(Mode next) {
        lock.lock();
        try {
            if (mode.get() != Mode.CLOSED) {
                mode.set(next);
            }
            List<AssignedSessionAction> refused = refuse();
            changed.signalAll();
            return refused;
        } finally {
            lock.unlock();
        }
    }

    private List<AssignedSessionAction> refuse() {
        if (mode.get() == Mode.OPEN) {
            return List.of();
        }
        List<AssignedSessionAction> refused = new ArrayList<>();
        waiting.removeIf(action -> {
            boolean leaves = action.definition() instanceof AssignedSessionActionDefinition.EnvExit;
            if (!leaves) {
                refused.add(action);
                begun.add(action.sessionActionId());
            }
            return !leaves;
        });
        return List.copyOf(refused);
    }
}
