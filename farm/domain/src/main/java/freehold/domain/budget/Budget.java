package freehold.domain.budget;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sum of money for the work of one queue. */
public record Budget(
        FarmId farm,
        BudgetId id,
        QueueId queue,
        Settings settings,
        BudgetStatus status,
        Tracking tracking,
        Map<String, String> tags,
        Audit audit) {
    public Budget {
        tags = Map.copyOf(tags);
    }

    /**
     * What its owner says of it.
     *
     * @param limit in US dollars, at least 0.01
     */
    public record Settings(
            String displayName,
            String description,
            float limit,
            List<BudgetAction> actions,
            BudgetPeriod period) {
        public Settings {
            actions = List.copyOf(actions);
        }
    }

    /**
     * How far it has come.
     *
     * @param since from when on it counts: the beginning of its period, or later if it was INACTIVE
     *     meanwhile
     * @param counted what the sessions it has counted cost, in nanodollars, before the farm's scale
     * @param told the highest {@link Milestones milestone} that its usage is at, in percent; 0 if
     *     none
     * @param queueStoppedAt since when one of its actions stops the queue
     */
    public record Tracking(
            Instant since, long counted, float told, Optional<Instant> queueStoppedAt) {
        /** That of a budget from which nothing is used. */
        public static Tracking from(Instant since) {
            return new Tracking(since, 0, 0, Optional.empty());
        }
    }

    public boolean isActive() {
        return status == BudgetStatus.ACTIVE;
    }

    /** With more that is counted, in nanodollars. */
    public Budget counting(long more) {
        return more == 0 ? this : withCounted(tracking.counted() + more);
    }

    /** With just so much that is counted, in nanodollars. */
    public Budget withCounted(long nanodollars) {
        return with(
                status,
                new Tracking(
                        tracking.since(), nanodollars, tracking.told(), tracking.queueStoppedAt()));
    }

    public Budget with(BudgetStatus to, Tracking after) {
        return new Budget(farm, id, queue, settings, to, after, tags, audit);
    }

    /** What the part of a session's time that it has not counted costs, in nanodollars. */
    public long uncounted(WorkerTime time, HourlyRate rate) {
        return cost(time.from(), time.to(), rate)
                - time.counted().map(to -> cost(time.from(), to, rate)).orElse(0L);
    }

    /** What a time costs as far as the budget counts it, in nanodollars. */
    public long cost(Instant from, Instant to, HourlyRate rate) {
        return isActive()
                ? rate.cost(latest(from, tracking.since()), earliest(to, settings.period().end()))
                : 0;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
