package freehold.server.wiring;

import freehold.api.AssumeFleetRoleForWorkerOperation;
import freehold.api.AssumeQueueRoleForWorkerOperation;
import freehold.api.BatchGetJobEntityOperation;
import freehold.api.BatchGetJobOperation;
import freehold.api.BatchGetSessionActionOperation;
import freehold.api.BatchGetSessionOperation;
import freehold.api.BatchGetStepOperation;
import freehold.api.BatchGetTaskOperation;
import freehold.api.BatchGetWorkerOperation;
import freehold.api.BatchUpdateJobOperation;
import freehold.api.BatchUpdateTaskOperation;
import freehold.api.CreateBudgetOperation;
import freehold.api.CreateFarmOperation;
import freehold.api.CreateFleetOperation;
import freehold.api.CreateJobOperation;
import freehold.api.CreateLimitOperation;
import freehold.api.CreateQueueEnvironmentOperation;
import freehold.api.CreateQueueFleetAssociationOperation;
import freehold.api.CreateQueueLimitAssociationOperation;
import freehold.api.CreateQueueOperation;
import freehold.api.CreateStorageProfileOperation;
import freehold.api.CreateWorkerOperation;
import freehold.api.DeadlineOperations;
import freehold.api.DeleteBudgetOperation;
import freehold.api.DeleteFarmOperation;
import freehold.api.DeleteFleetOperation;
import freehold.api.DeleteLimitOperation;
import freehold.api.DeleteQueueEnvironmentOperation;
import freehold.api.DeleteQueueFleetAssociationOperation;
import freehold.api.DeleteQueueLimitAssociationOperation;
import freehold.api.DeleteQueueOperation;
import freehold.api.DeleteStorageProfileOperation;
import freehold.api.DeleteWorkerOperation;
import freehold.api.GetBudgetOperation;
import freehold.api.GetFarmOperation;
import freehold.api.GetFleetOperation;
import freehold.api.GetJobOperation;
import freehold.api.GetLimitOperation;
import freehold.api.GetQueueEnvironmentOperation;
import freehold.api.GetQueueFleetAssociationOperation;
import freehold.api.GetQueueLimitAssociationOperation;
import freehold.api.GetQueueOperation;
import freehold.api.GetSessionActionOperation;
import freehold.api.GetSessionOperation;
import freehold.api.GetStepOperation;
import freehold.api.GetStorageProfileForQueueOperation;
import freehold.api.GetStorageProfileOperation;
import freehold.api.GetTaskOperation;
import freehold.api.GetWorkerOperation;
import freehold.api.ListBudgetsOperation;
import freehold.api.ListFarmsOperation;
import freehold.api.ListFleetsOperation;
import freehold.api.ListJobsOperation;
import freehold.api.ListLimitsOperation;
import freehold.api.ListQueueEnvironmentsOperation;
import freehold.api.ListQueueFleetAssociationsOperation;
import freehold.api.ListQueueLimitAssociationsOperation;
import freehold.api.ListQueuesOperation;
import freehold.api.ListSessionActionsOperation;
import freehold.api.ListSessionsForWorkerOperation;
import freehold.api.ListSessionsOperation;
import freehold.api.ListStepConsumersOperation;
import freehold.api.ListStepDependenciesOperation;
import freehold.api.ListStepsOperation;
import freehold.api.ListStorageProfilesForQueueOperation;
import freehold.api.ListStorageProfilesOperation;
import freehold.api.ListTasksOperation;
import freehold.api.ListWorkersOperation;
import freehold.api.UpdateBudgetOperation;
import freehold.api.UpdateFarmOperation;
import freehold.api.UpdateFleetOperation;
import freehold.api.UpdateJobOperation;
import freehold.api.UpdateLimitOperation;
import freehold.api.UpdateQueueEnvironmentOperation;
import freehold.api.UpdateQueueFleetAssociationOperation;
import freehold.api.UpdateQueueLimitAssociationOperation;
import freehold.api.UpdateQueueOperation;
import freehold.api.UpdateSessionOperation;
import freehold.api.UpdateStepOperation;
import freehold.api.UpdateStorageProfileOperation;
import freehold.api.UpdateTaskOperation;
import freehold.api.UpdateWorkerOperation;
import freehold.api.UpdateWorkerScheduleOperation;
import freehold.controlplane.access.Access;
import freehold.controlplane.access.AccessTable;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.budget.CreateBudget;
import freehold.controlplane.budget.DeleteBudget;
import freehold.controlplane.budget.GetBudget;
import freehold.controlplane.budget.ListBudgets;
import freehold.controlplane.budget.UpdateBudget;
import freehold.controlplane.farm.CreateFarm;
import freehold.controlplane.farm.DeleteFarm;
import freehold.controlplane.farm.GetFarm;
import freehold.controlplane.farm.ListFarms;
import freehold.controlplane.farm.UpdateFarm;
import freehold.controlplane.fleet.CreateFleet;
import freehold.controlplane.fleet.DeleteFleet;
import freehold.controlplane.fleet.GetFleet;
import freehold.controlplane.fleet.ListFleets;
import freehold.controlplane.fleet.UpdateFleet;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.BatchGetJob;
import freehold.controlplane.job.BatchUpdateJob;
import freehold.controlplane.job.CreateJob;
import freehold.controlplane.job.GetJob;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.ListJobs;
import freehold.controlplane.job.UpdateJob;
import freehold.controlplane.limit.CreateLimit;
import freehold.controlplane.limit.CreateQueueLimitAssociation;
import freehold.controlplane.limit.DeleteLimit;
import freehold.controlplane.limit.DeleteQueueLimitAssociation;
import freehold.controlplane.limit.GetLimit;
import freehold.controlplane.limit.GetQueueLimitAssociation;
import freehold.controlplane.limit.ListLimits;
import freehold.controlplane.limit.ListQueueLimitAssociations;
import freehold.controlplane.limit.UpdateLimit;
import freehold.controlplane.limit.UpdateQueueLimitAssociation;
import freehold.controlplane.log.LogStore;
import freehold.controlplane.queue.CreateQueue;
import freehold.controlplane.queue.CreateQueueEnvironment;
import freehold.controlplane.queue.CreateQueueFleetAssociation;
import freehold.controlplane.queue.DeleteQueue;
import freehold.controlplane.queue.DeleteQueueEnvironment;
import freehold.controlplane.queue.DeleteQueueFleetAssociation;
import freehold.controlplane.queue.GetQueue;
import freehold.controlplane.queue.GetQueueEnvironment;
import freehold.controlplane.queue.GetQueueFleetAssociation;
import freehold.controlplane.queue.ListQueueEnvironments;
import freehold.controlplane.queue.ListQueueFleetAssociations;
import freehold.controlplane.queue.ListQueues;
import freehold.controlplane.queue.QueueSettings;
import freehold.controlplane.queue.UpdateQueue;
import freehold.controlplane.queue.UpdateQueueEnvironment;
import freehold.controlplane.queue.UpdateQueueFleetAssociation;
import freehold.controlplane.schedule.Heartbeats;
import freehold.controlplane.schedule.LostSessions;
import freehold.controlplane.schedule.ScheduleAnswers;
import freehold.controlplane.schedule.ScheduleCalls;
import freehold.controlplane.schedule.WorkerTurns;
import freehold.controlplane.session.BatchGetSession;
import freehold.controlplane.session.BatchGetSessionAction;
import freehold.controlplane.session.GetSession;
import freehold.controlplane.session.GetSessionAction;
import freehold.controlplane.session.ListSessionActions;
import freehold.controlplane.session.ListSessions;
import freehold.controlplane.session.SessionActionViews;
import freehold.controlplane.session.UpdateSession;
import freehold.controlplane.step.BatchGetStep;
import freehold.controlplane.step.GetStep;
import freehold.controlplane.step.ListStepConsumers;
import freehold.controlplane.step.ListStepDependencies;
import freehold.controlplane.step.ListSteps;
import freehold.controlplane.step.UpdateStep;
import freehold.controlplane.storageprofile.CreateStorageProfile;
import freehold.controlplane.storageprofile.DeleteStorageProfile;
import freehold.controlplane.storageprofile.GetStorageProfile;
import freehold.controlplane.storageprofile.GetStorageProfileForQueue;
import freehold.controlplane.storageprofile.ListStorageProfiles;
import freehold.controlplane.storageprofile.ListStorageProfilesForQueue;
import freehold.controlplane.storageprofile.UpdateStorageProfile;
import freehold.controlplane.task.BatchGetTask;
import freehold.controlplane.task.BatchUpdateTask;
import freehold.controlplane.task.GetTask;
import freehold.controlplane.task.ListTasks;
import freehold.controlplane.task.TaskParameters;
import freehold.controlplane.task.TaskViews;
import freehold.controlplane.task.UpdateTask;
import freehold.controlplane.wake.Wakeups;
import freehold.controlplane.worker.AssumeFleetRoleForWorker;
import freehold.controlplane.worker.AssumeQueueRoleForWorker;
import freehold.controlplane.worker.BatchGetJobEntity;
import freehold.controlplane.worker.BatchGetWorker;
import freehold.controlplane.worker.CreateWorker;
import freehold.controlplane.worker.DeleteWorker;
import freehold.controlplane.worker.GetWorker;
import freehold.controlplane.worker.ListSessionsForWorker;
import freehold.controlplane.worker.ListWorkers;
import freehold.controlplane.worker.UpdateWorker;
import freehold.controlplane.worker.UpdateWorkerSchedule;
import freehold.domain.Ids;
import freehold.domain.budget.Rates;
import freehold.domain.queue.Queue;
import freehold.store.Store;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The table of operations: which class carries out which operation of the model. It does not
 * compile while an operation lacks its class, but for those that {@code api/protocol/not-yet.txt}
 * names.
 */
final class Operations implements DeadlineOperations<CallContext> {
    private static final int PARAMETER_SPACES_KEPT = 10_000;

    private final Store store;
    private final Ids ids;
    private final Wakeups wakeups;
    private final LogStore logs;
    private final InstantSource clock;
    private final CredentialIssuer issuer;
    private final String region;
    private final Duration workerSilence;
    private final Idempotency idempotency = new Idempotency();
    private final Access access = AccessTable.shipped();
    private final Heartbeats heartbeats;
    private final LostSessions lost;
    private final JobSignals signals;
    private final Rates rates;
    private final TaskViews taskViews;
    private final SessionActionViews actionViews;
    private final ScheduleCalls schedule;

    Operations(
            Foundation foundation,
            ControlPlane shared,
            CredentialIssuer issuer,
            String region,
            Duration workerSilence) {
        TaskParameters parameters = new TaskParameters(PARAMETER_SPACES_KEPT);
        this.store = foundation.store();
        this.ids = foundation.ids();
        this.wakeups = foundation.wakeups();
        this.logs = foundation.logs();
        this.clock = foundation.clock();
        this.issuer = issuer;
        this.region = region;
        this.workerSilence = workerSilence;
        this.heartbeats = shared.heartbeats();
        this.lost = shared.lost();
        this.signals = shared.signals();
        this.rates = shared.rates();
        this.taskViews = new TaskViews(parameters);
        this.actionViews = new SessionActionViews(parameters);
        this.schedule =
                new ScheduleCalls(
                        new WorkerTurns(store, shared.ledger(), ids, logs, wakeups),
                        new ScheduleAnswers(parameters),
                        heartbeats,
                        shared.planning().parked(),
                        wakeups,
                        clock);
    }

    private static boolean takesAttachments(Queue queue) {
        return QueueSettings.of(queue).jobAttachmentSettings().isPresent();
    }

    // Farms

    @Override
    public CreateFarmOperation<CallContext> createFarm() {
        return new CreateFarm(store, idempotency, ids);
    }

    @Override
    public GetFarmOperation<CallContext> getFarm() {
        return new GetFarm(store);
    }

    @Override
    public ListFarmsOperation<CallContext> listFarms() {
        return new ListFarms(store, region);
    }

    @Override
    public UpdateFarmOperation<CallContext> updateFarm() {
        return new UpdateFarm(store);
    }

    @Override
    public DeleteFarmOperation<CallContext> deleteFarm() {
        return new DeleteFarm(store);
    }

    // Queues

    @Override
    public CreateQueueOperation<CallContext> createQueue() {
        return new CreateQueue(store, idempotency, ids, wakeups);
    }

    @Override
    public GetQueueOperation<CallContext> getQueue() {
        return new GetQueue(store);
    }

    @Override
    public ListQueuesOperation<CallContext> listQueues() {
        return new ListQueues(store);
    }

    @Override
    public UpdateQueueOperation<CallContext> updateQueue() {
        return new UpdateQueue(store, idempotency, wakeups);
    }

    @Override
    public DeleteQueueOperation<CallContext> deleteQueue() {
        return new DeleteQueue(store);
    }

    @Override
    public CreateQueueEnvironmentOperation<CallContext> createQueueEnvironment() {
        return new CreateQueueEnvironment(store, idempotency, ids);
    }

    @Override
    public GetQueueEnvironmentOperation<CallContext> getQueueEnvironment() {
        return new GetQueueEnvironment(store);
    }

    @Override
    public ListQueueEnvironmentsOperation<CallContext> listQueueEnvironments() {
        return new ListQueueEnvironments(store);
    }

    @Override
    public UpdateQueueEnvironmentOperation<CallContext> updateQueueEnvironment() {
        return new UpdateQueueEnvironment(store, idempotency);
    }

    @Override
    public DeleteQueueEnvironmentOperation<CallContext> deleteQueueEnvironment() {
        return new DeleteQueueEnvironment(store);
    }

    @Override
    public CreateQueueFleetAssociationOperation<CallContext> createQueueFleetAssociation() {
        return new CreateQueueFleetAssociation(store, wakeups);
    }

    @Override
    public GetQueueFleetAssociationOperation<CallContext> getQueueFleetAssociation() {
        return new GetQueueFleetAssociation(store);
    }

    @Override
    public ListQueueFleetAssociationsOperation<CallContext> listQueueFleetAssociations() {
        return new ListQueueFleetAssociations(store);
    }

    @Override
    public UpdateQueueFleetAssociationOperation<CallContext> updateQueueFleetAssociation() {
        return new UpdateQueueFleetAssociation(store, wakeups);
    }

    @Override
    public DeleteQueueFleetAssociationOperation<CallContext> deleteQueueFleetAssociation() {
        return new DeleteQueueFleetAssociation(store);
    }

    // Storage profiles

    @Override
    public CreateStorageProfileOperation<CallContext> createStorageProfile() {
        return new CreateStorageProfile(store, idempotency, ids);
    }

    @Override
    public GetStorageProfileOperation<CallContext> getStorageProfile() {
        return new GetStorageProfile(store);
    }

    @Override
    public GetStorageProfileForQueueOperation<CallContext> getStorageProfileForQueue() {
        return new GetStorageProfileForQueue(store);
    }

    @Override
    public ListStorageProfilesOperation<CallContext> listStorageProfiles() {
        return new ListStorageProfiles(store);
    }

    @Override
    public ListStorageProfilesForQueueOperation<CallContext> listStorageProfilesForQueue() {
        return new ListStorageProfilesForQueue(store);
    }

    @Override
    public UpdateStorageProfileOperation<CallContext> updateStorageProfile() {
        return new UpdateStorageProfile(store, idempotency);
    }

    @Override
    public DeleteStorageProfileOperation<CallContext> deleteStorageProfile() {
        return new DeleteStorageProfile(store);
    }

    @Override
    public CreateLimitOperation<CallContext> createLimit() {
        return new CreateLimit(store, idempotency, ids);
    }

    @Override
    public GetLimitOperation<CallContext> getLimit() {
        return new GetLimit(store);
    }

    @Override
    public ListLimitsOperation<CallContext> listLimits() {
        return new ListLimits(store);
    }

    @Override
    public UpdateLimitOperation<CallContext> updateLimit() {
        return new UpdateLimit(store, wakeups);
    }

    @Override
    public DeleteLimitOperation<CallContext> deleteLimit() {
        return new DeleteLimit(store);
    }

    @Override
    public CreateQueueLimitAssociationOperation<CallContext> createQueueLimitAssociation() {
        return new CreateQueueLimitAssociation(store, wakeups);
    }

    @Override
    public GetQueueLimitAssociationOperation<CallContext> getQueueLimitAssociation() {
        return new GetQueueLimitAssociation(store);
    }

    @Override
    public ListQueueLimitAssociationsOperation<CallContext> listQueueLimitAssociations() {
        return new ListQueueLimitAssociations(store);
    }

    @Override
    public UpdateQueueLimitAssociationOperation<CallContext> updateQueueLimitAssociation() {
        return new UpdateQueueLimitAssociation(store, wakeups);
    }

    @Override
    public DeleteQueueLimitAssociationOperation<CallContext> deleteQueueLimitAssociation() {
        return new DeleteQueueLimitAssociation(store, wakeups);
    }

    // Fleets

    @Override
    public CreateFleetOperation<CallContext> createFleet() {
        return new CreateFleet(store, idempotency, ids);
    }

    @Override
    public GetFleetOperation<CallContext> getFleet() {
        return new GetFleet(store);
    }

    @Override
    public ListFleetsOperation<CallContext> listFleets() {
        return new ListFleets(store);
    }

    @Override
    public UpdateFleetOperation<CallContext> updateFleet() {
        return new UpdateFleet(store, idempotency);
    }

    @Override
    public DeleteFleetOperation<CallContext> deleteFleet() {
        return new DeleteFleet(store, idempotency);
    }

    // Budgets

    @Override
    public CreateBudgetOperation<CallContext> createBudget() {
        return new CreateBudget(store, idempotency, ids, wakeups);
    }

    @Override
    public GetBudgetOperation<CallContext> getBudget() {
        return new GetBudget(store, rates, clock);
    }

    @Override
    public ListBudgetsOperation<CallContext> listBudgets() {
        return new ListBudgets(store, rates, clock);
    }

    @Override
    public UpdateBudgetOperation<CallContext> updateBudget() {
        return new UpdateBudget(store, idempotency, rates, wakeups);
    }

    @Override
    public DeleteBudgetOperation<CallContext> deleteBudget() {
        return new DeleteBudget(store, wakeups);
    }

    // Jobs

    @Override
    public CreateJobOperation<CallContext> createJob() {
        return new CreateJob(store, idempotency, ids, Operations::takesAttachments, signals);
    }

    @Override
    public GetJobOperation<CallContext> getJob() {
        return new GetJob(store);
    }

    @Override
    public BatchGetJobOperation<CallContext> batchGetJob() {
        return new BatchGetJob(access, new GetJob(store));
    }

    @Override
    public ListJobsOperation<CallContext> listJobs() {
        return new ListJobs(store);
    }

    @Override
    public UpdateJobOperation<CallContext> updateJob() {
        return new UpdateJob(store, idempotency, signals);
    }

    @Override
    public BatchUpdateJobOperation<CallContext> batchUpdateJob() {
        return new BatchUpdateJob(
                store, idempotency, access, new UpdateJob(store, idempotency, signals));
    }

    // Steps

    @Override
    public GetStepOperation<CallContext> getStep() {
        return new GetStep(store);
    }

    @Override
    public BatchGetStepOperation<CallContext> batchGetStep() {
        return new BatchGetStep(access, new GetStep(store));
    }

    @Override
    public ListStepsOperation<CallContext> listSteps() {
        return new ListSteps(store);
    }

    @Override
    public UpdateStepOperation<CallContext> updateStep() {
        return new UpdateStep(store, idempotency, signals);
    }

    @Override
    public ListStepConsumersOperation<CallContext> listStepConsumers() {
        return new ListStepConsumers(store);
    }

    @Override
    public ListStepDependenciesOperation<CallContext> listStepDependencies() {
        return new ListStepDependencies(store);
    }

    // Tasks

    @Override
    public GetTaskOperation<CallContext> getTask() {
        return new GetTask(store, taskViews);
    }

    @Override
    public BatchGetTaskOperation<CallContext> batchGetTask() {
        return new BatchGetTask(access, new GetTask(store, taskViews));
    }

    @Override
    public ListTasksOperation<CallContext> listTasks() {
        return new ListTasks(store, taskViews);
    }

    @Override
    public UpdateTaskOperation<CallContext> updateTask() {
        return new UpdateTask(store, idempotency, signals);
    }

    @Override
    public BatchUpdateTaskOperation<CallContext> batchUpdateTask() {
        return new BatchUpdateTask(
                store, idempotency, access, new UpdateTask(store, idempotency, signals));
    }

    // Sessions

    @Override
    public GetSessionOperation<CallContext> getSession() {
        return new GetSession(store);
    }

    @Override
    public BatchGetSessionOperation<CallContext> batchGetSession() {
        return new BatchGetSession(access, new GetSession(store));
    }

    @Override
    public ListSessionsOperation<CallContext> listSessions() {
        return new ListSessions(store);
    }

    @Override
    public UpdateSessionOperation<CallContext> updateSession() {
        return new UpdateSession(store, idempotency, signals);
    }

    @Override
    public GetSessionActionOperation<CallContext> getSessionAction() {
        return new GetSessionAction(store, actionViews);
    }

    @Override
    public BatchGetSessionActionOperation<CallContext> batchGetSessionAction() {
        return new BatchGetSessionAction(access, new GetSessionAction(store, actionViews));
    }

    @Override
    public ListSessionActionsOperation<CallContext> listSessionActions() {
        return new ListSessionActions(store, actionViews);
    }

    // Workers

    @Override
    public CreateWorkerOperation<CallContext> createWorker() {
        return new CreateWorker(store, ids, idempotency);
    }

    @Override
    public GetWorkerOperation<CallContext> getWorker() {
        return new GetWorker(store);
    }

    @Override
    public BatchGetWorkerOperation<CallContext> batchGetWorker() {
        return new BatchGetWorker(access, new GetWorker(store));
    }

    @Override
    public ListWorkersOperation<CallContext> listWorkers() {
        return new ListWorkers(store);
    }

    @Override
    public UpdateWorkerOperation<CallContext> updateWorker() {
        return new UpdateWorker(store, lost, logs, wakeups, heartbeats, clock);
    }

    @Override
    public DeleteWorkerOperation<CallContext> deleteWorker() {
        return new DeleteWorker(store, heartbeats);
    }

    @Override
    public ListSessionsForWorkerOperation<CallContext> listSessionsForWorker() {
        return new ListSessionsForWorker(store);
    }

    @Override
    public AssumeFleetRoleForWorkerOperation<CallContext> assumeFleetRoleForWorker() {
        return new AssumeFleetRoleForWorker(store, issuer);
    }

    @Override
    public AssumeQueueRoleForWorkerOperation<CallContext> assumeQueueRoleForWorker() {
        return new AssumeQueueRoleForWorker(store, issuer);
    }

    @Override
    public BatchGetJobEntityOperation<CallContext> batchGetJobEntity() {
        return new BatchGetJobEntity(store, heartbeats, clock);
    }

    @Override
    public UpdateWorkerScheduleOperation<CallContext> updateWorkerSchedule() {
        return new UpdateWorkerSchedule(schedule, workerSilence);
    }
}
