package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.fleet.Fleet;
import freehold.domain.job.Job;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueEnvironment;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.step.Step;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link Queues}, {@link QueueEnvironments} and {@link QueueFleetAssociations}. */
public abstract class QueuesContract extends StoreContract {
    private final Queue queue = samples.queue();

    protected QueuesContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aQueueComesBackAsItWasWrittenAndUpdated() {
        change(tx -> tx.queues().insert(queue));
        assertThat(found(tx -> tx.queues().find(farm(), queue.id()))).contains(queue);

        Queue renamed =
                new Queue(
                        farm(),
                        queue.id(),
                        "renamed",
                        "",
                        "{}",
                        Map.of(),
                        queue.audit().updated(clock.instant(), "someone"));
        change(tx -> tx.queues().update(renamed));
        assertThat(listed(tx -> tx.queues().list(farm(), Page.first(5)))).containsExactly(renamed);
    }

    @Test
    void aDeletedQueueIsNeitherFoundNorListed() {
        Queue other = samples.queue();
        change(tx -> {
            tx.queues().insert(queue);
            tx.queues().insert(other);
            tx.queueEnvironments().insert(samples.environment(queue, 1));
        });
        change(tx -> tx.queues().delete(farm(), queue.id()));

        assertThat(found(tx -> tx.queues().find(farm(), queue.id()))).isEmpty();
        assertThat(listed(tx -> tx.queues().list(farm(), Page.first(5)))).containsExactly(other);
        assertThat(counted(tx -> tx.queues().purge(farm(), 5))).isEqualTo(2);
        assertThat(listed(tx -> tx.queueEnvironments().inOrder(farm(), queue.id()))).isEmpty();
    }

    @Test
    void aQueueHasWorkWhileATaskIsReady() {
        Job job = samples.job(queue, 50);
        Step step = samples.step(job, 0, 2);
        change(tx -> tx.queues().insert(queue));
        assertThatObject(read(tx -> tx.queues().hasWork(farm(), queue.id()))).isEqualTo(false);
        change(tx -> {
            tx.jobs().insert(job);
            tx.steps().insert(step);
        });
        assertThatObject(read(tx -> tx.queues().hasWork(farm(), queue.id()))).isEqualTo(true);
        StatusCounts done = StatusCounts.of(TaskStatus.SUCCEEDED, 2);
        change(tx -> tx.steps().update(Changed.step(step, step.lifecycle(), done)));
        assertThatObject(read(tx -> tx.queues().hasWork(farm(), queue.id()))).isEqualTo(false);
    }

    @Test
    void environmentsAreEnteredByPriorityAndListedByCreation() {
        QueueEnvironment last = samples.environment(queue, 10);
        QueueEnvironment first = samples.environment(queue, 0);
        QueueEnvironment second = samples.environment(queue, 0);
        change(tx -> {
            tx.queueEnvironments().insert(second);
            tx.queueEnvironments().insert(first);
            tx.queueEnvironments().insert(last);
        });

        assertThat(listed(tx -> tx.queueEnvironments().inOrder(farm(), queue.id())))
                .containsExactly(first, second, last);
        assertThat(listed(tx -> tx.queueEnvironments().list(farm(), queue.id(), Page.first(2))))
                .containsExactly(last, first);
    }

    @Test
    void anEnvironmentIsUpdatedAndDeleted() {
        QueueEnvironment environment = samples.environment(queue, 10);
        QueueEnvironment changed =
                new QueueEnvironment(
                        farm(),
                        queue.id(),
                        environment.id(),
                        "rez",
                        3,
                        "JSON",
                        "{}",
                        environment.audit().updated(clock.instant(), "someone"));
        change(tx -> tx.queueEnvironments().insert(environment));
        change(tx -> tx.queueEnvironments().update(changed));
        assertThat(found(tx -> tx.queueEnvironments().find(farm(), queue.id(), environment.id())))
                .contains(changed);
        change(tx -> tx.queueEnvironments().delete(farm(), queue.id(), environment.id()));
        assertThat(listed(tx -> tx.queueEnvironments().inOrder(farm(), queue.id()))).isEmpty();
    }

    @Test
    void associationsAreListedByEitherSideOrBoth() {
        Queue other = samples.queue();
        Fleet fleet = samples.fleet();
        Fleet spare = samples.fleet();
        QueueFleetAssociation a = samples.association(queue, fleet);
        QueueFleetAssociation b = samples.association(queue, spare);
        QueueFleetAssociation c = samples.association(other, fleet);
        change(tx -> {
            tx.queueFleetAssociations().insert(c);
            tx.queueFleetAssociations().insert(b);
            tx.queueFleetAssociations().insert(a);
        });

        assertThat(associations(Optional.empty(), Optional.empty())).containsExactly(a, b, c);
        assertThat(associations(Optional.of(queue), Optional.empty())).containsExactly(a, b);
        assertThat(associations(Optional.empty(), Optional.of(fleet))).containsExactly(a, c);
        assertThat(associations(Optional.of(other), Optional.of(fleet))).containsExactly(c);
        assertThat(associations(Optional.of(other), Optional.of(spare))).isEmpty();
        Page after = new Page(Optional.of(queue.id() + "/" + fleet.id()), 1);
        assertThat(
                        listed(tx ->
                                tx.queueFleetAssociations()
                                        .list(farm(), Optional.empty(), Optional.empty(), after)))
                .containsExactly(b);
    }

    @Test
    void anAssociationIsUpdatedAndDeleted() {
        Fleet fleet = samples.fleet();
        QueueFleetAssociation association = samples.association(queue, fleet);
        QueueFleetAssociation stopped =
                new QueueFleetAssociation(
                        farm(),
                        queue.id(),
                        fleet.id(),
                        AssociationStatus.STOPPED,
                        association.audit());
        change(tx -> tx.queueFleetAssociations().insert(association));
        change(tx -> tx.queueFleetAssociations().update(stopped));
        assertThat(found(tx -> tx.queueFleetAssociations().find(farm(), queue.id(), fleet.id())))
                .contains(stopped);
        change(tx -> tx.queueFleetAssociations().delete(farm(), queue.id(), fleet.id()));
        assertThat(associations(Optional.empty(), Optional.empty())).isEmpty();
    }

    private List<QueueFleetAssociation> associations(Optional<Queue> of, Optional<Fleet> with) {
        return read(tx ->
                tx.queueFleetAssociations()
                        .list(farm(), of.map(Queue::id), with.map(Fleet::id), Page.first(9)));
    }
}
