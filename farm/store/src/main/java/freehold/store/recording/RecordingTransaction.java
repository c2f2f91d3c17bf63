package freehold.store.recording;

import freehold.store.AccessKeys;
import freehold.store.Budgets;
import freehold.store.Events;
import freehold.store.Farms;
import freehold.store.FleetSizes;
import freehold.store.Fleets;
import freehold.store.IdempotencyTokens;
import freehold.store.Jobs;
import freehold.store.Limits;
import freehold.store.QueueEnvironments;
import freehold.store.QueueFleetAssociations;
import freehold.store.QueueLimitAssociations;
import freehold.store.Queues;
import freehold.store.SessionUsages;
import freehold.store.Sessions;
import freehold.store.Settings;
import freehold.store.Steps;
import freehold.store.StorageProfiles;
import freehold.store.Surveys;
import freehold.store.Tasks;
import freehold.store.Transaction;
import freehold.store.Webhooks;
import freehold.store.Workers;
import java.time.Instant;

/**
 * A transaction that records what is written of jobs, steps, tasks, budgets and sizes of fleets.
 */
record RecordingTransaction(Transaction inner, Changes changes) implements Transaction {
    @Override
    public Jobs.Writable jobs() {
        return new RecordingJobs(inner.jobs(), changes);
    }

    @Override
    public Steps.Writable steps() {
        return new RecordingSteps(inner.steps(), changes);
    }

    @Override
    public Tasks.Writable tasks() {
        return new RecordingTasks(inner.tasks(), changes);
    }

    @Override
    public Instant now() {
        return inner.now();
    }

    @Override
    public Settings.Writable settings() {
        return inner.settings();
    }

    @Override
    public AccessKeys.Writable accessKeys() {
        return inner.accessKeys();
    }

    @Override
    public Farms.Writable farms() {
        return inner.farms();
    }

    @Override
    public Queues.Writable queues() {
        return inner.queues();
    }

    @Override
    public QueueEnvironments.Writable queueEnvironments() {
        return inner.queueEnvironments();
    }

    @Override
    public Fleets.Writable fleets() {
        return inner.fleets();
    }

    @Override
    public FleetSizes.Writable fleetSizes() {
        return new RecordingFleetSizes(inner.fleetSizes(), changes);
    }

    @Override
    public QueueFleetAssociations.Writable queueFleetAssociations() {
        return inner.queueFleetAssociations();
    }

    @Override
    public StorageProfiles.Writable storageProfiles() {
        return inner.storageProfiles();
    }

    @Override
    public Limits.Writable limits() {
        return inner.limits();
    }

    @Override
    public QueueLimitAssociations.Writable queueLimitAssociations() {
        return inner.queueLimitAssociations();
    }

    @Override
    public Workers.Writable workers() {
        return inner.workers();
    }

    @Override
    public Sessions.Writable sessions() {
        return inner.sessions();
    }

    @Override
    public SessionUsages.Writable sessionUsages() {
        return inner.sessionUsages();
    }

    @Override
    public Budgets.Writable budgets() {
        return new RecordingBudgets(inner.budgets(), changes);
    }

    @Override
    public Events.Writable events() {
        return inner.events();
    }

    @Override
    public Webhooks.Writable webhooks() {
        return inner.webhooks();
    }

    @Override
    public IdempotencyTokens.Writable idempotencyTokens() {
        return inner.idempotencyTokens();
    }

    @Override
    public Surveys surveys() {
        return inner.surveys();
    }
}
