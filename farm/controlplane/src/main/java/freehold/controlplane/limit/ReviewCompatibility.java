package freehold.controlplane.limit;

import freehold.controlplane.job.Refusal;
import freehold.domain.job.Job;
import freehold.store.Page;
import freehold.store.QueueLimitAssociations.Review;
import freehold.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Background service: judges the jobs of queues anew that are no longer associated with a limit.
 * Steps that need it and have not run become NOT_COMPATIBLE, and their jobs with them, unless a
 * fleet offers what the limit counted (API: deletion of a queue-limit association). What a node
 * left undone when it ended is gone on with.
 */
public final class ReviewCompatibility {
    /** The topic that is woken when there is something to judge. */
    public static final String DUE = "compatibility:due";

    private static final int AT_ONCE = 32;
    private static final int JOBS = 100;

    private final Store store;
    private final Refusal refusal;

    public ReviewCompatibility(Store store, Refusal refusal) {
        this.store = store;
        this.refusal = refusal;
    }

    /** Goes on with each review by some jobs, and returns how many jobs were judged. */
    public int runOnce(Instant now) {
        return store.read(reading -> reading.queueLimitAssociations().reviews(AT_ONCE)).stream()
                .mapToInt(this::goOn)
                .sum();
    }

    private int goOn(Review review) {
        Page page = new Page(review.after().map(Object::toString), JOBS);
        List<Job> jobs =
                store.read(reading -> reading.jobs().list(review.farm(), review.queue(), page));
        jobs.forEach(job -> refusal.judge(job.key(), review.requirement()));
        store.write(
                Optional.of(review.farm()),
                tx -> {
                    if (jobs.size() < JOBS) {
                        tx.queueLimitAssociations().end(review);
                    } else {
                        tx.queueLimitAssociations().advance(review.upTo(jobs.getLast().id()));
                    }
                    return review;
                });
        return jobs.size();
    }
}
