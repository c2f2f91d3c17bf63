package freehold.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the retries of all calls of one client together, so that clients do not multiply the load
 * of a service that is in trouble. Its one counter is changed atomically.
 */
final class RetryQuota {

    private static final int FULL = 500;
    private static final int COST = 5;
    private static final int COST_OF_TIMEOUT = 10;

    private final AtomicInteger left = new AtomicInteger(FULL);

    /** Pays for one retry; false when the quota is used up. */
    boolean take(boolean isTimeout) {
        int cost = isTimeout ? COST_OF_TIMEOUT : COST;
        int before = left.getAndUpdate(now -> now >= cost ? now - cost : now);
        return before >= cost;
    }

    /** Refills: by what a retry costs when one has helped, by little when none was needed. */
    void giveBack(boolean hasRetried) {
        left.updateAndGet(now -> Math.min(FULL, now + (hasRetried ? COST : 1)));
    }
}
