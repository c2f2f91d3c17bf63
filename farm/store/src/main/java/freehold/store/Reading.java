package freehold.store;

/** What can be read in a transaction, aggregate by aggregate. */
public interface Reading {
    Settings settings();

    AccessKeys accessKeys();

    Farms farms();

    Queues queues();

    QueueEnvironments queueEnvironments();

    Fleets fleets();

    QueueFleetAssociations queueFleetAssociations();

    Limits limits();

    QueueLimitAssociations queueLimitAssociations();

    Workers workers();

    Jobs jobs();

    Steps steps();

    Tasks tasks();

    Sessions sessions();

    Events events();

    Webhooks webhooks();

    IdempotencyTokens idempotencyTokens();

    Surveys surveys();
}
