package freehold.simulation;

import static freehold.simulation.Promise.require;

import freehold.domain.job.Job;
import freehold.domain.limit.Limit;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.session.Session;
import freehold.domain.step.Step;
import freehold.store.Limits;
import freehold.store.Page;
import freehold.store.Reading;
import java.util.concurrent.atomic.AtomicLong;

/** What holds of the farm's limit at every moment. */
final class LimitPromises {
    private static final int ALL = 1_000_000;

    private final AtomicLong before = new AtomicLong();

    /** What is held is never more than there is, but for what was held when there was more. */
    void checkGrowth(Reading reading, Site site) {
        Limit limit = reading.limits().find(site.limit()).orElseThrow();
        long held = limit.currentCount();
        require(
                held <= Math.max(limit.maxCount(), before.get()),
                "%d units are held of %d; it were %d",
                held,
                limit.maxCount(),
                before.get());
        before.set(held);
    }

    /** What is held is what the open sessions of steps that need it take. */
    static void checkSum(Reading reading, Site site) {
        long held = reading.limits().find(site.limit()).orElseThrow().currentCount();
        long taken =
                reading.limits().holders(site.limit(), ALL).stream()
                        .mapToLong(Limits.Holder::units)
                        .sum();
        long needed =
                reading.jobs().list(site.limit().farm(), site.queue(), Page.first(ALL)).stream()
                        .map(Job::key)
                        .flatMap(job -> reading.sessions().openOf(job).stream())
                        .mapToLong(session -> units(reading, session))
                        .sum();
        require(
                held == taken && taken == needed,
                "%d units are held; sessions took %d and need %d",
                held,
                taken,
                needed);
    }

    private static long units(Reading reading, Session session) {
        Step step = reading.steps().find(session.job(), session.step()).orElseThrow();
        return JobTemplates.units(step);
    }

    /** Whether a session of the step could have what it needs now. */
    static boolean hasRoom(Reading reading, Site site, Step step) {
        long units = JobTemplates.units(step);
        Limit limit = reading.limits().find(site.limit()).orElseThrow();
        boolean active =
                reading.queueLimitAssociations()
                        .find(site.limit().farm(), site.queue(), site.limit().id())
                        .map(QueueLimitAssociation::status)
                        .filter(status -> status.handsOutUnits())
                        .isPresent();
        return units == 0 || (active && limit.room() >= units);
    }
}
