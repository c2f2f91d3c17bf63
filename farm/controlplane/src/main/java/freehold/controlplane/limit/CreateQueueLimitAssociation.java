package freehold.controlplane.limit;

import freehold.api.CreateQueueLimitAssociationOperation;
import freehold.api.CreateQueueLimitAssociationRequest;
import freehold.api.CreateQueueLimitAssociationResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.Refusals;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Topics;
import freehold.controlplane.wake.Wakeups;
import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.Limit;
import freehold.domain.limit.LimitAssociationStatus;
import freehold.domain.limit.LimitId;
import freehold.domain.limit.LimitKey;
import freehold.domain.limit.QueueLimit;
import freehold.domain.limit.QueueLimitAssociation;
import freehold.domain.queue.QueueId;
import freehold.store.Command;
import freehold.store.Locks;
import freehold.store.Reading;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PUT …/queue-limit-associations}: lets a queue's steps ask for units of a limit; making an
 * existing association changes nothing.
 */
public final class CreateQueueLimitAssociation
        implements CreateQueueLimitAssociationOperation<CallContext> {
    private static final CreateQueueLimitAssociationResponse DONE =
            CreateQueueLimitAssociationResponse.builder().build();

    private final Store store;
    private final Wakeups wakeups;

    public CreateQueueLimitAssociation(Store store, Wakeups wakeups) {
        this.store = store;
        this.wakeups = wakeups;
    }

    @Override
    public CreateQueueLimitAssociationResponse handle(
            CreateQueueLimitAssociationRequest request, CallContext context) {
        var limit = new LimitKey(new FarmId(request.farmId()), new LimitId(request.limitId()));
        var creation =
                new Creation(new QueueId(request.queueId()), limit, context.caller().principal());
        store.write(Optional.of(limit.farm()), creation).forEach(wakeups::wake);
        return DONE;
    }

    /** Makes the association, and returns the topics to wake. */
    private record Creation(QueueId queue, LimitKey key, String by)
            implements Command<Set<String>> {
        private static final int MOST_NAMESAKES = 1_000;

        /** Locks all limits of the same name, of which the queue may have but one. */
        @Override
        public Locks locks(Reading peek) {
            Set<LimitKey> limits = new HashSet<>(Set.of(key));
            peek.limits()
                    .find(key)
                    .ifPresent(limit ->
                            peek.limits()
                                    .named(
                                            key.farm(),
                                            limit.amountRequirementName(),
                                            MOST_NAMESAKES)
                                    .forEach(namesake -> limits.add(namesake.key())));
            return new Locks(Set.of(), Set.of(), limits);
        }

        @Override
        public Set<String> run(Transaction tx) {
            Existing.queue(tx, key.farm(), queue);
            Limit limit = Existing.limit(tx, key);
            if (tx.queueLimitAssociations().find(key.farm(), queue, key.id()).isEmpty()) {
                requireNoNamesake(tx, limit);
                tx.queueLimitAssociations()
                        .insert(
                                new QueueLimitAssociation(
                                        key.farm(),
                                        queue,
                                        key.id(),
                                        LimitAssociationStatus.ACTIVE,
                                        Audit.created(tx.now(), by)));
            }
            return Topics.ofQueue(tx, key.farm(), queue);
        }

        /** A step could not say which of two it means. */
        private void requireNoNamesake(Transaction tx, Limit limit) {
            tx.limits().ofQueue(key.farm(), queue).stream()
                    .map(QueueLimit::limit)
                    .filter(other -> other.isNamed(limit.amountRequirementName()))
                    .findAny()
                    .ifPresent(other -> {
                        throw Refusals.invalid(
                                "Queue "
                                        + queue
                                        + " is already associated with "
                                        + other.id()
                                        + ", which has the same amountRequirementName "
                                        + other.amountRequirementName()
                                        + ".");
                    });
        }
    }
}
