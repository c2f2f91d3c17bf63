package freehold.controlplane.schedule;

import freehold.api.CreateWorkerRequest;
import freehold.api.HostPropertiesRequest;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.api.UpdatedSessionActionInfo;
import freehold.api.UpdatedWorkerStatus;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobLedger;
import freehold.controlplane.log.FolderLogStore;
import freehold.controlplane.log.LogStore;
import freehold.controlplane.task.TaskParameters;
import freehold.controlplane.wake.LocalWakeups;
import freehold.controlplane.wake.Wakeups;
import freehold.controlplane.worker.CreateWorker;
import freehold.controlplane.worker.UpdateWorker;
import freehold.controlplane.worker.UpdateWorkerSchedule;
import freehold.domain.Audit;
import freehold.domain.Ids;
import freehold.domain.farm.Farm;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.Fleet;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetId;
import freehold.domain.fleet.FleetStatus;
import freehold.domain.job.Job;
import freehold.domain.job.JobDefinition;
import freehold.domain.job.JobDefinition.JobEnvironment;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.job.JobSettings;
import freehold.domain.job.JobSubmission;
import freehold.domain.queue.AssociationStatus;
import freehold.domain.queue.Queue;
import freehold.domain.queue.QueueFleetAssociation;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Baseline;
import freehold.domain.step.Step;
import freehold.domain.step.StepDefinition;
import freehold.domain.step.StepId;
import freehold.domain.step.StepLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.protocol.Headers;
import freehold.protocol.Reply;
import freehold.store.Store;
import freehold.store.sql.sqlite.SqliteStore;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A small farm with one queue and one fleet on a real store, whose clock tests move. */
public final class Studio implements AutoCloseable {
    public static final FarmId FARM = FarmId.ofHex("a".repeat(32));
    public static final QueueId QUEUE = QueueId.ofHex("b".repeat(32));
    public static final FleetId FLEET = FleetId.ofHex("c".repeat(32));
    public static final CallContext ADMINISTRATOR =
            context(new Caller.Administrator("arn:aws:iam::123456789012:user/ada"), Headers.NONE);

    private final TestClock clock = TestClock.atNoon();
    private final Ids ids = new Ids(clock, Seeds.random(42));
    private final Heartbeats heartbeats = new Heartbeats();
    private final LocalWakeups wakeups = new LocalWakeups();
    private final JobLedger ledger = new JobLedger();
    private final ParkedCalls parked = new ParkedCalls();
    private final Store store;
    private final LogStore logs;
    private final PlanWork planner;

    public Studio(Path folder) {
        this.store =
                SqliteStore.openDirect(
                        folder.resolve("data"),
                        clock,
                        () -> {
                            throw new IllegalStateException("the store is lost");
                        });
        this.logs = new FolderLogStore(folder.resolve("logs"));
        this.planner = new PlanWork(store, ledger, ids, logs, wakeups, parked);
        change(tx -> {
            Audit audit = Audit.created(clock.instant(), "ada");
            tx.farms().insert(new Farm(FARM, "farm", "", Optional.empty(), 1, Map.of(), audit));
            tx.queues().insert(new Queue(FARM, QUEUE, "queue", "", "{}", Map.of(), audit));
            tx.fleets().insert(fleet(10));
            tx.queueFleetAssociations()
                    .insert(
                            new QueueFleetAssociation(
                                    FARM, QUEUE, FLEET, AssociationStatus.ACTIVE, audit));
            return tx;
        });
    }

    public Store store() {
        return store;
    }

    public TestClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public LogStore logs() {
        return logs;
    }

    /** The wake-ups of everything that happens here; those of fleets go to the planner. */
    public Wakeups wakeups() {
        return new PlannedWakeups(wakeups, planner);
    }

    public PlanWork planner() {
        return planner;
    }

    public Heartbeats heartbeats() {
        return heartbeats;
    }

    public JobLedger ledger() {
        return ledger;
    }

    public LostSessions lost() {
        return new LostSessions(ledger);
    }

    /** The fleet of this studio with room for so many workers. */
    public Fleet fleet(int most) {
        return new Fleet(
                FARM,
                FLEET,
                "fleet",
                "",
                FleetStatus.ACTIVE,
                "arn:aws:iam::123456789012:role/fleet",
                new Fleet.WorkerRange(0, most),
                "{}",
                new FleetCapabilities(
                        Map.of(
                                "amount.worker.vcpu",
                                new FleetCapabilities.AmountRange(2, Optional.empty())),
                        Map.of("attr.worker.os.family", List.of("linux"))),
                Optional.empty(),
                Map.of(),
                Audit.created(clock.instant(), "ada"));
    }

    public <T> T change(Function<freehold.store.Transaction, T> body) {
        return store.write(Optional.of(FARM), body::apply);
    }

    /** Registers a worker, and starts it. */
    public WorkerKey startedWorker() {
        WorkerKey worker = createdWorker();
        update(worker, UpdatedWorkerStatus.STARTED);
        return worker;
    }

    public WorkerKey createdWorker() {
        String id =
                new CreateWorker(store, ids, new Idempotency())
                        .handle(
                                CreateWorkerRequest.builder()
                                        .farmId(FARM.value())
                                        .fleetId(FLEET.value())
                                        .hostProperties(
                                                HostPropertiesRequest.builder()
                                                        .hostName("render-017")
                                                        .build())
                                        .build(),
                                ADMINISTRATOR)
                        .workerId();
        return new WorkerKey(FARM, FLEET, new WorkerId(id));
    }

    public UpdateWorkerResponse update(WorkerKey worker, UpdatedWorkerStatus status) {
        return updateWorker(
                UpdateWorkerRequest.builder()
                        .farmId(worker.farm().value())
                        .fleetId(worker.fleet().value())
                        .workerId(worker.id().value())
                        .status(status)
                        .build());
    }

    public UpdateWorkerResponse updateWorker(UpdateWorkerRequest request) {
        return new UpdateWorker(store, lost(), logs, wakeups(), heartbeats, clock)
                .handle(request, ADMINISTRATOR);
    }

    /** The worker's call for its schedule; a held one that nothing happens to is over at once. */
    public UpdateWorkerScheduleResponse call(
            WorkerKey worker, Map<String, UpdatedSessionActionInfo> updates) {
        Reply<UpdateWorkerScheduleResponse> reply = reply(worker, updates);
        while (reply
                instanceof Reply.WaitFor<UpdateWorkerScheduleResponse>(var _, var _, var resume)) {
            reply = resume.resume(true);
        }
        return ((Reply.Answer<UpdateWorkerScheduleResponse>) reply).output();
    }

    /** What the worker's call for its schedule comes to at first. */
    public Reply<UpdateWorkerScheduleResponse> reply(
            WorkerKey worker, Map<String, UpdatedSessionActionInfo> updates) {
        return reply(worker, updates, Duration.ofMinutes(5));
    }

    /** As {@link #reply(WorkerKey, Map)} on a farm that gives up a worker after this silence. */
    public Reply<UpdateWorkerScheduleResponse> reply(
            WorkerKey worker, Map<String, UpdatedSessionActionInfo> updates, Duration silence) {
        WorkerTurns turns = new WorkerTurns(store, ledger, ids, logs, wakeups());
        ScheduleCalls calls =
                new ScheduleCalls(
                        turns,
                        new ScheduleAnswers(new TaskParameters(16)),
                        heartbeats,
                        parked,
                        wakeups(),
                        clock);
        return new UpdateWorkerSchedule(calls, silence)
                .handle(
                        UpdateWorkerScheduleRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .updatedSessionActions(updates)
                                .build(),
                        as(worker));
    }

    public static CallContext as(WorkerKey worker) {
        return context(
                new Caller.Worker(
                        worker.farm().value(), worker.fleet().value(), worker.id().value()),
                Headers.of("x-freehold-hold", "20"));
    }

    private static CallContext context(Caller caller, Headers headers) {
        return new CallContext(caller, "request", "us-west-2", headers);
    }

    /** A job of one step, READY. */
    public JobKey submit(int tasks, List<String> environments, JobSettings settings) {
        return submit(List.of(tasks), environments, settings);
    }

    /** A job of steps of which each waits for the one before it. */
    public JobKey submit(List<Integer> tasks, List<String> environments, JobSettings settings) {
        JobKey key = new JobKey(FARM, QUEUE, JobId.ofHex(ids.next()));
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            List<StepId> before = number == 0 ? List.of() : List.of(steps.get(number - 1).id());
            steps.add(step(key, number, tasks.get(number), before));
        }
        return submit(key, steps, environments, settings);
    }

    /** A job of one READY task that needs what its OpenJD host requirements say. */
    public JobKey submitNeeding(String requirements) {
        return submitNeeding(requirements, 1, settings(50, 0, 0));
    }

    /** A job of one step of READY tasks that need what its OpenJD host requirements say. */
    public JobKey submitNeeding(String requirements, int tasks, JobSettings settings) {
        JobKey key = new JobKey(FARM, QUEUE, JobId.ofHex(ids.next()));
        List<Step> steps =
                List.of(step(key, tasks, definition(0, Optional.of(requirements), List.of())));
        return submit(key, steps, List.of(), settings);
    }

    private JobKey submit(
            JobKey key, List<Step> steps, List<String> environments, JobSettings settings) {
        StatusCounts counts =
                steps.stream().map(Step::counts).reduce(StatusCounts.none(), StatusCounts::plus);
        change(tx -> {
            tx.jobs().insert(job(key, environments, settings, counts));
            steps.forEach(tx.steps()::insert);
            return key;
        });
        return key;
    }

    public static JobSettings settings(int priority, int maxFailed, int retries) {
        return new JobSettings(priority, maxFailed, retries, Optional.empty());
    }

    private Job job(
            JobKey key, List<String> environments, JobSettings settings, StatusCounts counts) {
        return new Job(
                key,
                "job",
                Optional.empty(),
                settings,
                new JobSubmission(
                        "JSON", "{}", "{}", Optional.empty(), Optional.empty(), Optional.empty()),
                new JobDefinition(
                        List.of(),
                        "{\"Samples\":{\"int\":\"64\"}}",
                        environments.stream()
                                .map(name ->
                                        new JobEnvironment(
                                                name,
                                                "environment-2023-09",
                                                List.of(),
                                                "{\"name\":\"" + name + "\"}"))
                                .toList()),
                JobLifecycle.CREATE_COMPLETE,
                "",
                counts,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Audit.created(clock.instant(), "ada"));
    }

    private Step step(JobKey job, int number, int tasks, List<StepId> dependencies) {
        return step(job, tasks, definition(number, Optional.empty(), dependencies));
    }

    private static StepDefinition definition(
            int number, Optional<String> requirements, List<StepId> dependencies) {
        return new StepDefinition(
                number,
                "step" + number,
                Optional.empty(),
                "{\"name\":\"step" + number + "\",\"stepEnvironments\":[]}",
                Optional.empty(),
                requirements,
                List.of(),
                dependencies);
    }

    private Step step(JobKey job, int tasks, StepDefinition definition) {
        List<StepId> dependencies = definition.dependencies();
        TaskStatus status = dependencies.isEmpty() ? TaskStatus.READY : TaskStatus.PENDING;
        return new Step(
                job,
                StepId.ofHex(ids.next()),
                definition,
                StepLifecycle.CREATE_COMPLETE,
                Baseline.of(status),
                StatusCounts.of(status, tasks),
                tasks,
                0,
                dependencies.size(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audit.created(clock.instant(), "ada"));
    }

    public Job job(JobKey key) {
        return store.read(reading -> reading.jobs().find(key).orElseThrow());
    }

    public Worker worker(WorkerKey key) {
        return store.read(reading -> reading.workers().find(key).orElseThrow());
    }

    public List<Step> steps(JobKey key) {
        return store.read(reading -> reading.steps().ofJob(key));
    }

    /** All tasks of a job, by step and index. */
    public List<Task> tasks(JobKey key) {
        return store.read(reading ->
                reading.steps().ofJob(key).stream()
                        .flatMap(step ->
                                reading.tasks().list(step, 0, (int) step.taskCount()).stream())
                        .toList());
    }

    @Override
    public void close() {
        store.close();
    }
}
