package freehold.store;

/** What can be read in a transaction, aggregate by aggregate. */
public interface Reading {
    Settings settings();

    AccessKeys accessKeys();

    Farms farms();

    Queues queues();

    QueueEnvironments queueEnvironments();

    Fleets fleets();

    FleetSizes fleetSizes();

    QueueFleetAssociations queueFleetAssociations();

    StorageProfiles storageProfiles();

    Limits limits();

    QueueLimitAssociations queueLimitAssociations();

    Workers workers();

    Jobs jobs();

    Steps steps();

    Tasks tasks();

    Sessions sessions();

    SessionUsages sessionUsages();

    Budgets budgets();

    Events events();

    Webhooks webhooks();

    IdempotencyTokens idempotencyTokens();

    Surveys surveys();
}
