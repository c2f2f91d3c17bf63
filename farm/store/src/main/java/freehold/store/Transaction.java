package freehold.store;

import java.time.Instant;

/** What a command can do: read what it has locked, and write. */
public interface Transaction extends Reading {
    /**
     * The moment this transaction counts as happening at: the node's clock, drawn once for the
     * group.
     */
    Instant now();

    @Override
    Settings.Writable settings();

    @Override
    AccessKeys.Writable accessKeys();

    @Override
    Farms.Writable farms();

    @Override
    Queues.Writable queues();

    @Override
    QueueEnvironments.Writable queueEnvironments();

    @Override
    Fleets.Writable fleets();

    @Override
    FleetSizes.Writable fleetSizes();

    @Override
    QueueFleetAssociations.Writable queueFleetAssociations();

    @Override
    StorageProfiles.Writable storageProfiles();

    @Override
    Limits.Writable limits();

    @Override
    QueueLimitAssociations.Writable queueLimitAssociations();

    @Override
    Workers.Writable workers();

    @Override
    Jobs.Writable jobs();

    @Override
    Steps.Writable steps();

    @Override
    Tasks.Writable tasks();

    @Override
    Sessions.Writable sessions();

    @Override
    SessionUsages.Writable sessionUsages();

    @Override
    Budgets.Writable budgets();

    @Override
    Events.Writable events();

    @Override
    Webhooks.Writable webhooks();

    @Override
    IdempotencyTokens.Writable idempotencyTokens();
}
