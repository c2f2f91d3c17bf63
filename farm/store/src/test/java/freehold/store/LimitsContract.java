package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Audit;
import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.limit.AcquiredLimit;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueId;
import freehold.domain.session.Session;
import freehold.domain.session.SessionLifecycle;
import freehold.domain.step.Step;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerStatus;
import freehold.store.QueueLimitAssociations.Review;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link Limits} and {@link QueueLimitAssociations}. */
public abstract class LimitsContract extends StoreContract {
    private static final int MOST = 9;

    private final Queue queue = samples.queue();
    private final Fleet fleet = samples.fleet();
    private final Worker worker = samples.worker(fleet, WorkerStatus.RUNNING);
    private final Job job = samples.job(queue, 50);
    private final Step step = samples.step(job, 0, 10);
    private final Session first = samples.session(step, worker);
    private final Session second = samples.session(step, worker);
    private final Limit nuke = limit(samples, '1', "amount.Nuke");
    private final Limit maya = limit(samples, '2', "amount.maya");

    protected LimitsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @BeforeEach
    void insert() {
        change(tx -> {
            tx.queues().insert(queue);
            tx.fleets().insert(fleet);
            tx.workers().insert(worker);
            tx.jobs().insert(job);
            tx.steps().insert(step);
            tx.limits().insert(maya);
            tx.limits().insert(nuke);
        });
    }

    private static Limit limit(Samples samples, char digit, String name) {
        return new Limit(
                new LimitKey(samples.farm().id(), LimitId.ofHex(String.valueOf(digit).repeat(32))),
                "licenses",
                "of the studio",
                name,
                3,
                0,
                samples.audit());
    }

    @Test
    void aLimitComesBackAsItWasWrittenAndIsFoundByItsNameWhateverItsCase() {
        assertThat(found(tx -> tx.limits().find(nuke.key()))).contains(nuke);
        assertThat(listed(tx -> tx.limits().list(farm(), Page.first(5))))
                .containsExactly(nuke, maya);
        Page after = new Page(Optional.of(nuke.id().value()), 5);
        assertThat(listed(tx -> tx.limits().list(farm(), after))).containsExactly(maya);
        assertThat(listed(tx -> tx.limits().named(farm(), "AMOUNT.nuke", MOST)))
                .containsExactly(nuke);
        change(tx -> tx.limits().delete(nuke.key()));
        assertThat(found(tx -> tx.limits().find(nuke.key()))).isEmpty();
    }

    @Test
    void anUpdateLeavesWhatIsInUse() {
        open(List.of(first), 2);
        Audit audit = nuke.audit().updated(clock.instant(), "someone");
        Limit changed =
                new Limit(nuke.key(), "other", "", nuke.amountRequirementName(), -1, 0, audit);
        change(tx -> tx.limits().update(changed));
        assertThat(found(tx -> tx.limits().find(nuke.key()))).contains(changed.without(-2));
    }

    @Test
    void sessionsHoldUnitsAsLongAsTheyAreOpen() {
        open(List.of(first, second), 2);
        assertThat(inUse()).isEqualTo(4);
        assertThat(listed(tx -> tx.limits().acquired(farm(), first.id())))
                .containsExactly(new AcquiredLimit(nuke.id(), 2));
        assertThat(listed(tx -> tx.limits().sessions(nuke.key(), queue.id(), MOST)))
                .containsExactly(first, second);
        assertThat(listed(tx -> tx.limits().holders(nuke.key(), MOST)))
                .containsExactly(new Limits.Holder(job.key(), 4));

        change(tx -> tx.sessions().update(ended(first)));
        change(tx -> tx.sessions().update(ended(first)));

        assertThat(inUse()).isEqualTo(2);
        assertThat(listed(tx -> tx.limits().acquired(farm(), first.id())))
                .containsExactly(new AcquiredLimit(nuke.id(), 2));
        assertThat(listed(tx -> tx.limits().sessions(nuke.key(), queue.id(), MOST)))
                .containsExactly(second);

        change(tx -> tx.sessions().reopen(first));
        assertThat(inUse()).isEqualTo(4);
    }

    @Test
    void aDeletedJobHoldsNothing() {
        open(List.of(first, second), 1);
        assertThat(counted(tx -> tx.jobs().delete(job.key(), 100))).isPositive();
        assertThat(inUse()).isZero();
        assertThat(listed(tx -> tx.limits().acquired(farm(), first.id()))).isEmpty();
    }

    @Test
    void aCommandThatIsUndoneTakesNothing() {
        try {
            write(tx -> {
                tx.sessions().insert(first);
                tx.limits().acquire(List.of(first), List.of(new AcquiredLimit(nuke.id(), 2)));
                throw new IllegalArgumentException("undone");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("undone");
        }
        assertThat(inUse()).isZero();
    }

    @Test
    void aQueueHasTheLimitsItIsAssociatedWith() {
        QueueLimitAssociation association = association(queue.id(), nuke);
        change(tx -> tx.queueLimitAssociations().insert(association));
        assertThat(listed(tx -> tx.limits().ofQueue(farm(), queue.id())))
                .containsExactly(new QueueLimit(nuke, LimitAssociationStatus.ACTIVE));

        QueueLimitAssociation stopping =
                new QueueLimitAssociation(
                        farm(),
                        queue.id(),
                        nuke.id(),
                        LimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS,
                        association.audit());
        change(tx -> {
            assertThat(tx.limits().ofQueue(farm(), queue.id())).hasSize(1);
            tx.queueLimitAssociations().update(stopping);
            assertThat(tx.limits().ofQueue(farm(), queue.id()))
                    .extracting(QueueLimit::status)
                    .containsExactly(stopping.status());
        });
        assertThat(listed(tx -> tx.queueLimitAssociations().stopping(MOST)))
                .containsExactly(stopping);
        change(tx -> tx.queueLimitAssociations().delete(farm(), queue.id(), nuke.id()));
        assertThat(listed(tx -> tx.limits().ofQueue(farm(), queue.id()))).isEmpty();
    }

    @Test
    void associationsAreListedByEitherSideOrBoth() {
        Queue other = samples.queue();
        QueueLimitAssociation a = association(queue.id(), nuke);
        QueueLimitAssociation b = association(queue.id(), maya);
        QueueLimitAssociation c = association(other.id(), nuke);
        change(tx -> List.of(c, b, a).forEach(tx.queueLimitAssociations()::insert));

        assertThat(associations(Optional.empty(), Optional.empty())).containsExactly(a, b, c);
        assertThat(associations(Optional.of(queue.id()), Optional.empty())).containsExactly(a, b);
        assertThat(associations(Optional.empty(), Optional.of(nuke.id()))).containsExactly(a, c);
        assertThat(associations(Optional.of(other.id()), Optional.of(nuke.id())))
                .containsExactly(c);
        assertThat(associations(Optional.of(other.id()), Optional.of(maya.id()))).isEmpty();
    }

    @Test
    void aReviewThatIsBegunAnewIsNotEndedByTheOneBefore() {
        change(tx -> tx.queueLimitAssociations().beginReview(farm(), queue.id(), "amount.nuke"));
        Review begun = reviews().getFirst();
        change(tx -> tx.queueLimitAssociations().advance(begun.upTo(job.id())));
        assertThat(reviews()).containsExactly(begun.upTo(job.id()));

        change(tx -> tx.queueLimitAssociations().beginReview(farm(), queue.id(), "amount.nuke"));
        change(tx -> tx.queueLimitAssociations().end(begun));
        change(tx -> tx.queueLimitAssociations().advance(begun.upTo(job.id())));

        Review again = reviews().getFirst();
        assertThat(again.after()).isEmpty();
        change(tx -> tx.queueLimitAssociations().end(again));
        assertThat(reviews()).isEmpty();
    }

    @Test
    void aFarmHoldsItsLimits() {
        assertThat(listed(tx -> tx.farms().holds(farm()))).contains("limit");
    }

    private void open(List<Session> sessions, int units) {
        change(tx -> {
            sessions.forEach(tx.sessions()::insert);
            tx.limits().acquire(sessions, List.of(new AcquiredLimit(nuke.id(), units)));
        });
    }

    private long inUse() {
        return found(tx -> tx.limits().find(nuke.key())).orElseThrow().currentCount();
    }

    private Session ended(Session session) {
        assertThat(session.lifecycle()).isEqualTo(SessionLifecycle.STARTED);
        return session.ended(clock.instant());
    }

    private QueueLimitAssociation association(QueueId of, Limit limit) {
        return new QueueLimitAssociation(
                farm(), of, limit.id(), LimitAssociationStatus.ACTIVE, samples.audit());
    }

    private List<QueueLimitAssociation> associations(
            Optional<QueueId> of, Optional<LimitId> limit) {
        return read(tx -> tx.queueLimitAssociations().list(farm(), of, limit, Page.first(MOST)));
    }

    private List<Review> reviews() {
        return read(tx -> tx.queueLimitAssociations().reviews(MOST));
    }
}
