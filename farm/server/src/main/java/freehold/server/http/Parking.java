package freehold.server.http;

import freehold.controlplane.access.Caller;
import freehold.controlplane.wake.Wakeups;
import freehold.protocol.HttpAnswer;
import freehold.protocol.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Holds calls whose operation would rather wait, each on its own virtual thread.
 *
 * <p>A worker has at most one held call per operation: a newer call means that the worker has given
 * the older one up, so the older one is let go as if its time were over. When the server goes down
 * all are let go the same way. The order of steps that keeps a call from being left behind: take
 * the mark, let the operation look, register the hold, see whether the server is going down, wait
 * from the mark.
 */
final class Parking {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Wakeups wakeups;
    private final Traffic traffic;
    private final InstantSource clock;
    private final Map<Place, AtomicBoolean> holds = new ConcurrentHashMap<>();

    Parking(Wakeups wakeups, Traffic traffic, InstantSource clock) {
        this.wakeups = wakeups;
        this.traffic = traffic;
        this.clock = clock;
    }

    /** Where only one call can be held at a time. */
    private record Place(String caller, String operation) {
        private String topic() {
            return "held:" + operation + ":" + caller;
        }
    }

    /** Runs an operation to its answer, however long it holds the call. */
    HttpAnswer answer(Caller caller, String operation, Supplier<Reply<HttpAnswer>> run)
            throws InterruptedException {
        Place place = new Place(caller.principal(), operation);
        if (caller instanceof Caller.Worker) {
            letGo(place);
        }
        long mark = wakeups.mark();
        return switch (run.get()) {
            case Reply.Answer<HttpAnswer>(var answer) -> answer;
            case Reply.WaitFor<HttpAnswer> wait -> hold(place, wait, mark);
        };
    }

    /** Lets every held call go; the server must already be draining. */
    void letAllGo() {
        wakeups.wakeAll();
    }

    private void letGo(Place place) {
        AtomicBoolean older = holds.remove(place);
        if (older != null) {
            older.set(true);
            wakeups.wake(place.topic());
        }
    }

    private HttpAnswer hold(Place place, Reply.WaitFor<HttpAnswer> first, long firstMark)
            throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        holds.put(place, over);
        try {
            Reply.WaitFor<HttpAnswer> wait = first;
            long mark = firstMark;
            while (true) {
                boolean signaled = await(place, wait, mark);
                boolean end = over.get() || traffic.isDraining();
                mark = wakeups.mark();
                switch (wait.resume().resume(end || !signaled)) {
                    case Reply.Answer<HttpAnswer>(var answer) -> {
                        return answer;
                    }
                    case Reply.WaitFor<HttpAnswer> more -> wait = more;
                }
                if (end) {
                    throw EdgeRefusal.throttled("The call was let go; try again.", AGAIN);
                }
            }
        } finally {
            holds.remove(place, over);
        }
    }

    private boolean await(Place place, Reply.WaitFor<HttpAnswer> wait, long mark)
            throws InterruptedException {
        Set<String> topics = new HashSet<>(wait.topics());
        topics.add(place.topic());
        Duration patience = Duration.between(clock.instant(), wait.deadline());
        if (patience.isNegative() || traffic.isDraining()) {
            return false;
        }
        traffic.hold();
        try {
            return wakeups.await(topics, mark, patience);
        } finally {
            traffic.resume();
        }
    }
}
