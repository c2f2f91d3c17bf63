package freehold.controlplane.background;

import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.session.Session;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back sessions whose worker has not called since it was given them: the answer was lost, or
 * the worker is. Its tasks need not wait until the worker is judged silent. Only time counts in
 * which the farm was there to hear.
 */
public final class TakeBackUnconfirmedSessions {
    /** How long a worker may take to call again after it was given a session. */
    public static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final int SLICE = 100;

    private final Store store;
    private final LostSessions lost;
    private final Wakeups wakeups;
    private final SilenceJudge judge;

    /**
     * @param judge with {@link #PATIENCE}
     */
    public TakeBackUnconfirmedSessions(
            Store store, LostSessions lost, Wakeups wakeups, SilenceJudge judge) {
        this.store = store;
        this.lost = lost;
        this.wakeups = wakeups;
        this.judge = judge;
    }

    /** Does it once, and returns how many sessions were taken back. */
    public int runOnce(Instant now) {
        return judge.silentBefore(now).map(this::takeBack).orElse(0);
    }

    private int takeBack(Instant before) {
        List<Session> unconfirmed =
                store.read(reading -> reading.sessions().unconfirmedSince(before, SLICE));
        int taken = 0;
        for (Session session : unconfirmed) {
            Optional<Set<String>> toWake =
                    store.write(Optional.of(session.job().farm()), new TakingBack(session, lost));
            toWake.ifPresent(topics -> topics.forEach(wakeups::wake));
            taken += toWake.isPresent() ? 1 : 0;
        }
        return taken;
    }

    /** Takes back one session; the topics to wake, or empty if it was confirmed in the meantime. */
    private record TakingBack(Session seen, LostSessions lost)
            implements Command<Optional<Set<String>>> {
        @Override
        public Locks locks(Reading peek) {
            return LostSessions.locks(peek, seen);
        }

        @Override
        public Optional<Set<String>> run(Transaction tx) {
            return tx.sessions()
                    .find(seen.job(), seen.id())
                    .filter(session -> session.isOpen() && session.confirmedAt().isEmpty())
                    .map(session -> lost.end(tx, session));
        }
    }
}
